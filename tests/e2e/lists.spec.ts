import { expect, test } from '@playwright/test';
import { mapIsPainted, openDemo } from './open-demo.ts';
import { pictured } from './pictured.ts';

test.use({ actionTimeout: 20_000 });

test('a planner reads how all catchments of a stage are drawn, every compound of a school, and a catchment beside another scenario', async ({
  page,
}, testInfo) => {
  const made: string[] = [];
  await openDemo(page, '/?district=demo&stage=primary&year=2028&at=116.772,35.36,13.6');

  await test.step('the checks of the stage are one list, and a click flies to the catchment', async () => {
    await page.getByRole('button', { name: '划片检查 · 小学' }).click();
    const rows = page.locator('.catchment-checks .finding.is-figures');
    await expect(rows.first()).toBeVisible();
    await page.getByRole('button', { name: '全部 25 处' }).click();
    await expect(rows).toHaveCount(25);
    await rows.first().click();
    await expect(page).toHaveURL(/select=catchment/);
    await mapIsPainted(page);
    await pictured(page, testInfo.outputPath('checks.png'));
  });

  await test.step('a school lists all its compounds', async () => {
    await page.getByRole('tab', { name: '学校' }).click();
    await page.locator(".side-left [data-thing^='school/']", { hasText: '海岱实验小学' }).click();
    const all = page.getByRole('button', { name: /^全部 \d+ 个小区$/ });
    const count = Number(/\d+/.exec((await all.textContent()) ?? '')![0]);
    await all.click();
    await expect(page.locator(".inspector [data-thing^='compound/']")).toHaveCount(count);
  });

  await test.step('a catchment is told beside the scenario that is chosen', async () => {
    interface Named {
      id: string;
      name: string;
      stage?: string;
    }
    const plan = (await (await page.request.get('/api/districts/demo/plan')).json()) as Record<
      'compounds' | 'schools' | 'catchments',
      Named[]
    >;
    const idOf = (all: Named[], name: string) => all.find((each) => each.name === name)!.id;
    const make = async (name: string, edit: object) => {
      const data = { name, description: '', edits: [{ label: name, ...edit }], cursor: 1, archived: false };
      const answer = await page.request.post('/api/districts/demo/scenarios', { data });
      const { id } = ((await answer.json()) as { scenario: { id: string } }).scenario;
      made.push(id);
      return id;
    };
    const schools = [{ schoolId: idOf(plan.schools, '海岱实验小学'), share: 1 }];
    const moved = { compoundId: idOf(plan.compounds, '西城御园'), stage: 'primary', schools };
    const [first, second] = [await make('甲方案', {}), await make('乙方案', { putAssignments: [moved] })];
    const catchment = plan.catchments.find(({ stage }) => stage === 'primary')!.id;
    await openDemo(
      page,
      `/?district=demo&scenario=${first}&stage=primary&year=2028&select=catchment:${catchment}&tool=compare&against=${second}`,
    );
    const comparison = page.getByRole('region', { name: '方案比较' });
    await expect(comparison).toContainText('与“乙方案”相比');
    await comparison.getByRole('button', { name: '关闭' }).click();
    const against = page.getByLabel('与谁相比');
    await against.scrollIntoViewIfNeeded();
    await expect(against.locator('option:checked')).toHaveText('乙方案');
    await expect(page.locator('.inspector')).toContainText(/2028年小学有 1 个小区、\d+ 名学生换学校/);
    await pictured(page, testInfo.outputPath('wording.png'));
    await against.selectOption({ label: '现状方案' });
    await expect(page.locator('.inspector')).toContainText('2028年小学学区没有变化');
  });

  await test.step('and in English', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: /How catchments are drawn/ }).click();
    await expect(page.locator('.catchment-checks .is-figures').first()).toBeVisible();
    await page.locator('.catchment-checks .is-figures').nth(8).scrollIntoViewIfNeeded();
    await pictured(page, testInfo.outputPath('checks-english.png'));
  });

  for (const id of made) await page.request.delete(`/api/districts/demo/scenarios/${id}`);
});
