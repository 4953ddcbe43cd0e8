import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { mapIsPainted, openDemo } from './open-demo.ts';
import { pictured } from './pictured.ts';

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
    await expect(page.getByRole('button', { name: '上一年' })).toBeEnabled();
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
    await page.getByText('更多条件').click();
    await page.getByRole('spinbutton', { name: '计算时间上限' }).fill('15');
    await page.getByRole('button', { name: '开始计算' }).click();
    const alternatives = page.getByRole('table', { name: '备选方案' });
    await expect(alternatives).toBeVisible({ timeout: 150_000 });
    expect(await alternatives.getByRole('button', { name: '作为情景方案打开' }).count()).toBeGreaterThanOrEqual(2);
    await alternatives.getByRole('button', { name: '作为情景方案打开' }).first().click();
    await expect(page.getByRole('region', { name: '方案与现状对比' })).toBeVisible();
    await mapIsPainted(page);
  });

  await test.step('the opened proposal has removed the shortage it could reach', async () => {
    await expect(page).toHaveURL(/scenario=/);
    await expect(page.locator('.saving-note')).toHaveText('已保存');
    const scenario = new URL(page.url()).searchParams.get('scenario');
    const short = await shortage(page, 'junior', scenario);
    const reachable = [...short].filter(([year]) => year >= 2028);
    expect(reachable.length).toBeGreaterThan(10);
    expect(Math.max(...reachable.map(([, seats]) => seats))).toBeLessThan(0.5);
  });

  await test.step('exports the proposal as a workbook and the schools as GeoJSON', async () => {
    const workbook = await download(page, '选址方案', '电子表格 · XLSX');
    const sheets = (await readXlsxFile(workbook)) as unknown as { sheet: string; data: unknown[][] }[];
    const rows = sheets.flatMap((each) => each.data);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.flat().some((cell) => typeof cell === 'number' && cell > 100)).toBe(true);
    expect(rows.flat()).toContain('新建');

    const map = JSON.parse(await readFile(await download(page, '学校', '地图数据 · GeoJSON'), 'utf8'));
    expect(map.type).toBe('FeatureCollection');
    expect(map.features.length).toBeGreaterThanOrEqual(70);
    expect(map.features.every((each: { geometry: { type: string } }) => each.geometry.type === 'Point')).toBe(true);
  });
});

test('an inspector says how sure the forecast is, which limit breaks first and why; a changed limit changes the findings', async ({
  page,
}) => {
  await openDemo(page, '/?district=demo&stage=primary&year=2032&select=school:HD4103');
  const inspector = page.getByRole('article', { name: '详情' });
  await expect(inspector.getByRole('heading', { name: '创新学校' })).toBeVisible();

  await test.step('the range of the forecast and the chance that seats are short', async () => {
    await expect(inspector).toContainText(/八成可能 [\d,]+–[\d,]+人/);
    await expect(inspector).toContainText(/缺学位的可能性 (> )?\d+%/);
    await expect(inspector.getByRole('img', { name: /在校生/ }).getByText('八成可能')).toBeVisible();
  });

  await test.step('the limit that breaks first, with grade, September and arithmetic, and what would change it', async () => {
    const limits = inspector.getByRole('region', { name: '哪个上限最先突破' });
    await expect(limits).toContainText(
      /\d{4}年9月 .年级 \d+人 需 \d+班（\d+人\/班），小学共需 \d+班，教室 \d+间，缺 \d+间/,
    );
    await expect(limits).toContainText('多 1间教室');
    await expect(limits).toContainText('临时多开 1个班');
    await expect(inspector.getByRole('region', { name: /统筹调剂/ })).toContainText(/\d+ 人 → /);
  });

  await test.step('a limit changed for the scenario breaks less at once, and is said to be local', async () => {
    await page.getByRole('tab', { name: '规则' }).click();
    await page.getByRole('searchbox', { name: '按名称或文件查找规则' }).fill('超容量');
    await page.getByRole('button', { name: '修改', exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('spinbutton', { name: '超容量的限值' })).toBeHidden();
    await expect(inspector.getByRole('heading', { name: '创新学校' })).toBeVisible();
    await page.getByRole('button', { name: '修改', exact: true }).click();
    await page.getByRole('spinbutton', { name: '超容量的限值' }).fill('900');
    await page.getByRole('button', { name: /^保\s?存$/ }).click();
    await expect(page.getByText('原规定 100%')).toBeVisible();
    await expect(page.getByRole('region', { name: '方案与现状对比' })).toBeVisible();
    await expect(page).toHaveURL(/scenario=/);
    await page.getByRole('tab', { name: /预警/ }).click();
    await expect(page.getByRole('button', { name: /超大班额|大班额/ }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /创新学校 2032年 在校生 .*超容量/ })).toHaveCount(0);
  });

  await test.step('fewer births and smaller classes are chosen in the same scenario', async () => {
    await page.getByRole('tab', { name: '规则' }).click();
    await page.getByRole('radio', { name: /低方案/ }).check();
    await expect(page.getByRole('radio', { name: /低方案/ })).toBeChecked();
    await page.getByRole('checkbox', { name: /小学班额逐年降到 30 人/ }).check();
    await expect(inspector.locator('.headline-more')).toContainText('与现状方案相比');
    await expect(inspector).toContainText(/八成可能 [\d,]+–[\d,]+人/);
    await expect(page.getByText('原规定 100%')).toBeHidden();
  });
});

test('a link reopens the same view in another browser', async ({ page, browser }) => {
  await openDemo(page);
  await page.getByRole('button', { name: '下一年' }).click();
  await page.getByText('初', { exact: true }).click();
  await expect(page).toHaveURL(/year=2027/);
  await expect(page).toHaveURL(/stage=junior/);
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

test('a part that an updated server no longer has leaves words and a way on instead of an empty page', async ({
  page,
}, testInfo) => {
  await page.route('**/assets/layers-tab-*', (route) => route.fulfill({ status: 404 }));
  await openDemo(page, '/?district=demo');
  await page.getByRole('tab', { name: '图层' }).click();
  await expect(page.getByRole('alert')).toContainText('刷新后继续');
  await pictured(page, testInfo.outputPath('broken-page.png'));
  await page.unroute('**/assets/layers-tab-*');
  await page.getByRole('button', { name: '刷新' }).click();
  await mapIsPainted(page);
  await page.getByRole('tab', { name: '图层' }).click();
  await expect(page.getByRole('checkbox').first()).toBeVisible();
});

async function download(page: Page, what: string, format: string): Promise<string> {
  await page.getByRole('button', { name: '导出' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: what, exact: true }).click();
  await page.getByRole('menuitem', { name: format }).filter({ visible: true }).click();
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
