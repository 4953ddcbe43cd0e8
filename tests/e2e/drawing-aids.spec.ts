import { expect, type Page, test } from '@playwright/test';
import { moveAlong, onScreen, type Place } from './on-the-map.ts';
import { mapIsPainted, openDemo } from './open-demo.ts';
import { pictured } from './pictured.ts';

test.use({ actionTimeout: 20_000 });

const TOWN = '/?district=demo&stage=primary&year=2028&at=116.772,35.36,13.6';

const hint = (page: Page) => page.locator('.pen-hint');
const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: '划片工具' }).getByRole('button', { name, exact: true });

async function openTown(page: Page): Promise<void> {
  await openDemo(page, TOWN);
  await expect(page.getByRole('toolbar', { name: '划片工具' })).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.map-canvas')).toHaveAttribute('data-pen', '', { timeout: 30_000 });
}

async function tapAt(page: Page, place: Place): Promise<void> {
  const { x, y } = await onScreen(page, place);
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.down();
  await page.mouse.up();
}

async function numbersAreThere(page: Page): Promise<void> {
  await expect(hint(page)).not.toContainText('正在计算');
  await mapIsPainted(page);
}

test('a planner cancels, steps back and finishes with buttons, and Escape leaves an open form alone', async ({
  page,
}, testInfo) => {
  await openTown(page);

  await test.step('Escape cancels the draft first and closes the form only when pressed again', async () => {
    await page.getByRole('tab', { name: '学校' }).click();
    await page.locator("[data-thing^='school/']").first().click();
    await page.getByRole('button', { name: /^扩\s*建$/ }).click();
    const form = page.locator('form.operation-form');
    await expect(form).toBeVisible();
    await tool(page, '改边界').click();
    await page.mouse.click(560, 480);
    await expect(hint(page).getByRole('button', { name: '取消' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(hint(page).getByRole('button', { name: '取消' })).toBeHidden();
    await expect(form).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(form).toBeHidden();
  });

  await test.step('buttons do what keys do', async () => {
    await openTown(page);
    await tool(page, '改边界').click();
    await tapAt(page, [116.77, 35.354]);
    await tapAt(page, [116.774, 35.3565]);
    await tapAt(page, [116.779, 35.3545]);
    await moveAlong(page, [[116.779, 35.3535]]);
    await pictured(page, testInfo.outputPath('buttons.png'));
    await hint(page).getByRole('button', { name: '退一点' }).click();
    await hint(page).getByRole('button', { name: '吸附' }).click();
    await expect(hint(page).getByRole('button', { name: '吸附' })).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('q');
    await expect(hint(page).getByRole('button', { name: '吸附' })).toHaveAttribute('aria-pressed', 'true');
    await hint(page).getByRole('button', { name: '取消' }).click();
    await expect(hint(page).getByRole('button', { name: '完成' })).toBeHidden();
    await expect(tool(page, '改边界')).toHaveAttribute('aria-pressed', 'true');
  });
});

test('a planner gives what is within an outline to a school, and moves a border onto a street', async ({
  page,
}, testInfo) => {
  await openTown(page);
  const undo = page.getByRole('button', { name: /^撤销：/ });

  await test.step('the outline waits for the school that gets it', async () => {
    await page.keyboard.press('a');
    await moveAlong(page, [[116.77, 35.354]]);
    await page.mouse.down();
    await moveAlong(page, [
      [116.771, 35.3565],
      [116.779, 35.3565],
      [116.779, 35.354],
      [116.7702, 35.3538],
    ]);
    await page.mouse.up();
    await expect(hint(page)).toContainText('再点接收的学校或学区');
    await moveAlong(page, [[116.7684, 35.3556]]);
    await mapIsPainted(page);
    await pictured(page, testInfo.outputPath('ground.png'));
    await tapAt(page, [116.7684, 35.3556]);
    await numbersAreThere(page);
    await expect(undo).toHaveAttribute('aria-label', /把所画范围（\d+ 个小区）划给/);
  });

  await test.step('the border runs along the street that is clicked beside it', async () => {
    await page.keyboard.press('Control+z');
    await numbersAreThere(page);
    await page.keyboard.press('f');
    await tapAt(page, [116.7638, 35.3561]);
    await expect(hint(page)).toContainText('再点旁边的道路');
    await pictured(page, testInfo.outputPath('follow-chosen.png'));
    await moveAlong(page, [[116.7689, 35.3545]]);
    await mapIsPainted(page);
    await pictured(page, testInfo.outputPath('follow.png'));
    await tapAt(page, [116.7689, 35.3545]);
    await numbersAreThere(page);
    await expect(undo).toHaveAttribute('aria-label', /边界改沿道路或河流|划给/);
  });

  await test.step('all of it is said in English too', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await pictured(page, testInfo.outputPath('english.png'));
    await page.keyboard.press('Shift+?');
    await expect(page.getByRole('dialog')).toContainText('Hold to switch snapping off');
    await pictured(page, testInfo.outputPath('keys-english.png'));
  });
});
