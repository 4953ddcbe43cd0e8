import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Looks at a part of the page, all of it unless said otherwise, with axe; nothing serious may be wrong. `place` says where, when something is. */
export async function expectAccessible(page: Page, place: string, part?: string): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const builder = new AxeBuilder({ page })
    .withTags(STANDARD)
    .options({ resultTypes: ['violations'] })
    .setLegacyMode();
  const { violations } = await (part ? builder.include(part) : builder).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `${id}: ${target.join(' ')} (${any[0]?.message ?? ''})`),
    );
  expect.soft(serious, place).toEqual([]);
}
