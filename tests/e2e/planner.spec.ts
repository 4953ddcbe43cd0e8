import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { mapIsPainted, openDemo } from './open-demo.ts';

test('a planner plays the years, opens a flagged school, lets siting propose, opens the proposal and exports it', async ({
  page,
}) => {
  await openDemo(page);

  await test.step('plays the years', async () => {
    await expect(page.locator('.year-now')).toHaveText('2026年');
    await page.getByRole('button', { name: '播放各年' }).click();
    await expect(page.locator('.year-now')).not.toHaveText('2026年');
    await page.getByRole('button', { name: '暂停' }).click();
  });

  await test.step('opens a flagged school from the findings', async () => {
    await page.getByRole('button', { name: '上一年' }).isEnabled();
    while ((await page.locator('.year-now').textContent()) !== '2026年') {
      await page.getByRole('button', { name: '上一年' }).click();
    }
    const finding = page.getByRole('button', { name: /海岱实验小学 2026年 小学 2169人，超过2000人/ });
    await finding.click();
    const inspector = page.getByRole('article', { name: '详情' });
    await expect(inspector.getByRole('heading', { name: '海岱实验小学' })).toBeVisible();
    await expect(inspector).toContainText('2,169');
    await expect(inspector.getByRole('img', { name: /在校生/ }).first()).toBeVisible();
  });

  await page.getByText('初', { exact: true }).click();
  const shortBefore = await shortage(page, 'junior', null);
  expect(Math.max(...shortBefore.values())).toBeGreaterThan(0);

  await test.step('lets siting propose and opens the first alternative', async () => {
    await page.getByRole('button', { name: '选址' }).click();
    await page.getByRole('button', { name: '开始计算' }).click();
    const alternatives = page.getByRole('table', { name: '备选方案' });
    await expect(alternatives).toBeVisible({ timeout: 90_000 });
    expect(await alternatives.getByRole('button', { name: '作为情景方案打开' }).count()).toBeGreaterThanOrEqual(2);
    await alternatives.getByRole('button', { name: '作为情景方案打开' }).first().click();
    await expect(page.getByRole('region', { name: '方案与现状对比' })).toBeVisible();
    await mapIsPainted(page);
  });

  await test.step('the opened proposal has removed the shortage it could reach', async () => {
    const scenario = new URL(page.url()).searchParams.get('scenario');
    expect(scenario).toBeTruthy();
    const short = await shortage(page, 'junior', scenario);
    const reachable = [...short].filter(([year]) => year >= 2028);
    expect(reachable.length).toBeGreaterThan(10);
    expect(Math.max(...reachable.map(([, seats]) => seats))).toBeLessThan(0.5);
  });

  await test.step('exports the proposal as a workbook and the schools as GeoJSON', async () => {
    const workbook = await download(page, '选址方案 · 电子表格');
    const sheets = (await readXlsxFile(workbook)) as unknown as { sheet: string; data: unknown[][] }[];
    const rows = sheets.flatMap((each) => each.data);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.flat().some((cell) => typeof cell === 'number' && cell > 100)).toBe(true);
    expect(rows.flat()).toContain('新建');

    const map = JSON.parse(await readFile(await download(page, '学校 · 地图数据'), 'utf8'));
    expect(map.type).toBe('FeatureCollection');
    expect(map.features.length).toBeGreaterThanOrEqual(70);
    expect(map.features.every((each: { geometry: { type: string } }) => each.geometry.type === 'Point')).toBe(true);
  });
});

test('a link reopens the same view in another browser', async ({ page, browser }) => {
  await openDemo(page);
  await page.getByRole('button', { name: '下一年' }).click();
  await page.getByText('初', { exact: true }).click();
  await expect(page).toHaveURL(/year=2027/);
  const other = await browser.newPage();
  await openDemo(other, page.url());
  await expect(other.locator('.year-now')).toHaveText('2027年');
  await expect(other.getByText('2027年 · 初中').first()).toBeVisible();
  await other.close();
});

test('a district that does not exist is said to be missing, with a way on', async ({ page }) => {
  await page.goto('/?district=nowhere');
  await expect(page.getByRole('alert').first()).toContainText('nowhere');
});

async function download(page: Page, item: string): Promise<string> {
  await page.getByRole('button', { name: '导出' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  return (await waiting).path();
}

/** Seats short by year, from the server's own simulation. */
async function shortage(page: Page, stage: string, scenario: string | null): Promise<Map<number, number>> {
  const query = scenario ? `?scenario=${encodeURIComponent(scenario)}` : '';
  const answer = await page.request.get(`/api/districts/demo/simulation${query}`);
  const { schools } = (await answer.json()) as {
    schools: { stage: string; year: number; enrolment: number; seats: number | null }[];
  };
  const short = new Map<number, number>();
  for (const each of schools.filter((row) => row.stage === stage && row.seats !== null)) {
    short.set(each.year, (short.get(each.year) ?? 0) + Math.max(0, each.enrolment - each.seats!));
  }
  return short;
}
