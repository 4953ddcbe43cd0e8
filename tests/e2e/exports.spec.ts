import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { openDemo } from './open-demo.ts';
import { pictured } from './pictured.ts';
import { SMALL_COUNTS_KEY } from './small-counts-key.ts';

async function chosen(page: Page, what: string, format: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: '导出' }).click();
  return offered(page, what, format);
}

/** A format from the formats of one kind of thing: those of the kind chosen before may not be gone from the screen yet. */
async function pick(page: Page, what: string, format: string): Promise<void> {
  const kind = page.getByRole('menuitem', { name: what, exact: true });
  await kind.click();
  const formats = page.locator(`[id="${await kind.getAttribute('aria-controls')}"]`);
  await formats.getByRole('menuitem', { name: format }).click();
}

/** From the menu that is open. */
async function offered(page: Page, what: string, format: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await pick(page, what, format);
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('the menu gives a shapefile in GBK, a drawing and a GeoPackage, and counts under five only to one who knows the key', async ({
  page,
}) => {
  await openDemo(page, '/?district=demo');
  const shapefile = await chosen(page, '学区', 'Shapefile GBK');
  expect(shapefile.name).toMatch(/学区\.zip$/);
  expect(Object.keys(unzipSync(shapefile.bytes))).toEqual(expect.arrayContaining(['catchments.shp', '说明.txt']));
  const drawing = await chosen(page, '候选地块', 'DXF');
  expect(drawing.name).toMatch(/EPSG45\d\d\.dxf$/);
  expect(drawing.bytes.toString('latin1')).toContain('LWPOLYLINE');
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: /^坐标系：经纬度 · CGCS2000/ }).click();
  await page.getByRole('menuitemradio', { name: /^加偏坐标/ }).click();
  const warning = page.getByRole('dialog', { name: /^加偏坐标/ });
  await expect(warning).toContainText('与真实位置相差数百米');
  await warning.getByRole('button', { name: '取消' }).click();
  await page.getByRole('menuitem', { name: /^坐标系：经纬度 · CGCS2000/ }).click();
  await page.getByRole('menuitemradio', { name: /^三度带/ }).click();
  const zoned = await offered(page, '候选地块', 'Shapefile UTF-8');
  expect(zoned.name).toMatch(/EPSG4548.*\.zip$/);
  const schools = await chosen(page, '学校', 'GeoPackage');
  expect(schools.bytes.subarray(0, 15).toString()).toBe('SQLite format 3');

  const smallOnes = ({ bytes }: { bytes: Buffer }) =>
    JSON.parse(bytes.toString()).features.filter(({ properties }: { properties: Record<string, unknown> }) =>
      Object.entries(properties).some(
        ([key, value]) => key.endsWith('_pupils') && Number(value) > 0 && Number(value) < 5,
      ),
    ).length;
  const withheld = await chosen(page, '小区', 'GeoJSON');
  expect(smallOnes(withheld)).toBe(0);
  expect(withheld.bytes.toString()).toContain('"suppressed":"');
  await page.getByRole('button', { name: '导出' }).click();
  const tick = page.getByRole('menuitemcheckbox', { name: '给出少于 5 人的数字（不得公开）' });
  await expect(tick).toHaveAttribute('aria-checked', 'false');
  await tick.click();
  const key = page.getByLabel('口令（由管理员掌握）');
  await key.fill('不是这个口令');
  await key.press('Enter');
  await expect(tick).toHaveAttribute('aria-checked', 'true');
  await pick(page, '小区', 'GeoJSON');
  await expect(page.getByText('口令不对')).toBeVisible();
  await page.getByRole('button', { name: '导出' }).click();
  await tick.click();
  await tick.click();
  await key.fill(SMALL_COUNTS_KEY);
  await pictured(page, 'test-results/small-counts-key.png');
  await key.press('Enter');
  await expect(tick).toHaveAttribute('aria-checked', 'true');
  await pictured(page, 'test-results/export-menu.png');
  expect(smallOnes(await offered(page, '小区', 'GeoJSON'))).toBeGreaterThan(0);
});
