import { expect, type Locator, type Page, test } from '@playwright/test';
import { mapIsPainted, openDemo } from './open-demo.ts';
import { pictured } from './pictured.ts';

const SOLVE = { timeout: 150_000 };

test.use({ actionTimeout: 20_000 });

/** Opens the siting panel on a stage of the demo. */
async function openSiting(page: Page, stage = 'junior'): Promise<Locator> {
  await openDemo(page, `/?district=demo&stage=${stage}`);
  await page.getByRole('banner').getByRole('button', { name: '选址' }).click();
  const panel = page.getByRole('region', { name: '选址方案', exact: true });
  await expect(panel.getByRole('button', { name: '开始计算' })).toBeVisible();
  return panel;
}

test('a planner asks with a budget by year, comes back in the middle, weighs the alternatives and opens one', async ({
  page,
}, testInfo) => {
  const panel = await openSiting(page);

  await test.step('a goal with a budget by year, all else as usual', async () => {
    await panel.getByText('更多条件').click();
    await panel.getByRole('spinbutton', { name: '各年相同' }).fill('20000');
    await panel.getByRole('spinbutton', { name: '2027年投资上限' }).fill('9000');
    await panel.getByRole('spinbutton', { name: '计算时间上限' }).fill('15');
    await panel.getByRole('button', { name: '开始计算' }).click();
    await expect(panel).toContainText('初中 · 分年限额 15 年');
  });

  await test.step('the progress shows the step, the time, and the best found against what is proven', async () => {
    const running = panel.getByRole('region', { name: '正在计算选址方案' });
    await expect(running).toContainText(/已用 \d+ 秒/);
    await expect(running).toContainText(/已找到 [\d,]+ 万元，理论下限 [\d,]+ 万元/, SOLVE);
    await expect(running.getByRole('img', { name: /已找到的最好方案与理论下限/ })).toBeVisible();
    await pictured(page, testInfo.outputPath('running.png'));
  });

  await test.step('the page reloaded in the middle finds its job again', async () => {
    const address = page.url();
    expect(new URL(address).searchParams.get('job')).toBeTruthy();
    await page.reload();
    await mapIsPainted(page);
    await expect(panel).toContainText('初中 · 分年限额 15 年');
    expect(new URL(page.url()).searchParams.get('job')).toBe(new URL(address).searchParams.get('job'));
  });

  const table = panel.getByRole('table', { name: '备选方案' });
  await test.step('the alternatives stand side by side beside the present plan', async () => {
    await expect(table).toBeVisible(SOLVE);
    expect(await table.getByRole('button', { name: '作为情景方案打开' }).count()).toBeGreaterThanOrEqual(2);
    for (const row of ['投资（万元）', '最多缺学位（个）', '平均步行（米）', '与最优差距']) {
      await expect(table.getByRole('rowheader', { name: row })).toBeVisible();
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const map = (await page.locator('section.map').boundingBox())!;
    expect(map.width / 1440).toBeGreaterThanOrEqual(0.549);
    await mapIsPainted(page);
    await pictured(page, testInfo.outputPath('alternatives.png'));
  });

  await test.step('a click on a point of the trade-off chooses that alternative', async () => {
    const second = table.getByRole('columnheader').nth(2).getByRole('button').first();
    await expect(second).toHaveAttribute('aria-pressed', 'false');
    const plot = panel.getByRole('img', { name: /投资与平均步行/ });
    await plot.getByText(/^2 /).click();
    await expect(second).toHaveAttribute('aria-pressed', 'true');
    const name = (await second.innerText()).replace(/^方案 2\s*/, '').trim();
    await expect(panel.getByRole('region', { name, exact: true })).toBeVisible();
    await expect(panel.getByRole('table', { name: `“${name}”各年的措施` })).toBeVisible();
  });

  await test.step('the chosen one is opened as a scenario, from which its shortage is gone or less', async () => {
    await table.getByRole('button', { name: '作为情景方案打开' }).nth(1).click();
    await expect(page.getByRole('region', { name: '方案与现状对比' })).toBeVisible();
    await expect(page).toHaveURL(/scenario=/);
    await mapIsPainted(page);
  });
});

test('a planner stops a computation and keeps what was found, then finds it again among the recent ones', async ({
  page,
}, testInfo) => {
  const panel = await openSiting(page);
  await panel.getByRole('button', { name: '上学近' }).click();
  await panel.getByRole('button', { name: '开始计算' }).click();
  await expect(panel).toContainText(/已找到 [\d,]+ 万元/, SOLVE);
  await panel.getByRole('button', { name: '停止并保留已找到的' }).click();
  await expect(panel.getByRole('alert')).toContainText('计算已停止', SOLVE);
  await expect(panel.getByRole('alert')).toContainText('已找到的方案');
  const table = panel.getByRole('table', { name: '备选方案' });
  await expect(table.getByRole('button', { name: '作为情景方案打开' }).first()).toBeVisible();
  await pictured(page, testInfo.outputPath('stopped.png'));

  await page.goto('/?district=demo&stage=junior&tool=siting');
  await mapIsPainted(page);
  const recent = panel.getByRole('region', { name: '最近的计算' });
  await recent
    .getByRole('listitem')
    .filter({ hasText: '上学近' })
    .first()
    .getByRole('button', { name: /^打\s?开$/ })
    .click();
  await expect(table).toBeVisible();
});

test('a planner draws a candidate site, reads what speaks against it and asks that it is used', async ({
  page,
}, testInfo) => {
  const panel = await openSiting(page);
  const box = (await page.locator('.map-canvas').boundingBox())!;
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await panel.getByRole('button', { name: '在地图上画地块' }).click();
  await page.mouse.click(...at(0.62, 0.3));
  await expect(panel).toContainText('已有 1 个角点');
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(panel.getByRole('button', { name: '在地图上画地块' })).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 15_000 });

  await panel.getByRole('button', { name: '在地图上画地块' }).click();
  await page.mouse.click(...at(0.62, 0.3));
  await page.mouse.click(...at(0.64, 0.3));
  await page.mouse.dblclick(...at(0.63, 0.33));
  await panel.getByRole('textbox', { name: '名称' }).fill('北环路地块');
  await pictured(page, testInfo.outputPath('site-form.png'));
  await panel.getByRole('button', { name: '保存到方案' }).click();
  await expect(page).toHaveURL(/scenario=/);
  await panel.getByRole('button', { name: '北环路地块' }).click();

  const inspector = page.getByRole('article', { name: '详情' });
  await expect(inspector.getByRole('heading', { name: '北环路地块' })).toBeVisible();
  await expect(inspector.getByRole('region', { name: '选址适宜性' })).toContainText(/没有发现不利条件|初中 ·/);
  await inspector.getByRole('button', { name: '必须用' }).click();
  await page.getByRole('banner').getByRole('button', { name: '选址' }).click();
  await panel.getByText('更多条件（已设 1 项）').click();
  await expect(panel.getByRole('group', { name: '指定地点' })).toContainText('北环路地块');
});

test('a planner with a budget that cannot do reads what is missing, gives way by that much and gets every seat', async ({
  page,
}, testInfo) => {
  const panel = await openSiting(page, 'senior');
  await panel.getByRole('spinbutton', { name: '投资上限（万元）' }).fill('5000');
  await panel.getByRole('button', { name: '开始计算' }).click();
  const conflicts = panel.getByRole('region', { name: '目标不能全部达到' });
  await expect(conflicts).toContainText(/高中：\d{4} 年全区仍缺 [\d,]+ 个学位/, SOLVE);
  const limit = conflicts.getByRole('listitem').filter({ hasText: '总预算增加' });
  const [, more] = /总预算增加 ([\d,]+) 万元/.exec(await limit.innerText())!;
  await pictured(page, testInfo.outputPath('conflict.png'));

  await limit.getByRole('button', { name: '放宽并重算' }).click();
  const raised = Math.ceil((5000 + Number(more!.replaceAll(',', ''))) / 100) * 100;
  const table = panel.getByRole('table', { name: '备选方案' });
  await expect(panel).toContainText(`投资不超过 ${raised.toLocaleString('en-US')} 万元`, SOLVE);
  await expect(table).toBeVisible(SOLVE);
  await expect(conflicts).toBeHidden();
  const short = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '最多缺学位（个）' }) });
  await expect(short.getByRole('cell').nth(1)).toHaveText('0');
  await pictured(page, testInfo.outputPath('relaxed.png'));
});
