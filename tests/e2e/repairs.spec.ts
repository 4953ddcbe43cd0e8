import { expect, test } from '@playwright/test';
import { importFilesOf, smallConfig } from '../support/a-small-import.ts';
import { mapIsPainted, openDemo } from './open-demo.ts';
import { pictured } from './pictured.ts';

test('a strip that the import cut is seen on the map and given to the other school, and a school is opened on the map', async ({
  page,
  request,
}, testInfo) => {
  const form = new FormData();
  form.append('config', JSON.stringify({ ...smallConfig(), id: 'loose' }));
  for (const [name, text] of importFilesOf({ 'catchments.geojson': withWiderWest }))
    form.append('file', new File([text], name));
  const answer = await request.post('/api/imports', { multipart: form });
  expect(answer.status(), await answer.text()).toBe(201);
  await openDemo(page, '/?district=loose&stage=primary');

  const inspector = page.getByRole('article', { name: '详情' });
  await test.step('the repair stands in the list with its area, and the map goes there', async () => {
    await inspector.getByRole('button', { name: /^重叠 / }).click();
    await expect(inspector).toContainText('现属「乡村小学」');
    await expect(page).toHaveURL(/at=117\.0\d*,/);
    await mapIsPainted(page);
    await pictured(page, testInfo.outputPath('repair.png'));
  });
  await test.step('it goes to the other school by an edit, and comes back by undo', async () => {
    await inspector.getByRole('button', { name: '改给「凯瑞小学」' }).click();
    await expect(inspector).toContainText('现属「凯瑞小学」（导入时给了「乡村小学」）');
    await page.getByRole('button', { name: /^撤销：把导入时的重叠/ }).click();
    await expect(inspector).not.toContainText('导入时给了');
  });
  await test.step('a click on the map opens a school there', async () => {
    await page.getByRole('tab', { name: '学校' }).click();
    await page.getByRole('button', { name: '在地图上选点新办学校' }).click();
    const box = (await page.locator('.map-canvas').boundingBox())!;
    await page.mouse.click(box.x + box.width * 0.6, box.y + box.height * 0.4);
    await expect(inspector.getByRole('heading', { name: '新办学校' })).toBeVisible();
    await inspector.getByRole('textbox', { name: '校名' }).fill('图上小学');
    await inspector.getByRole('button', { name: /^确\s?定$/ }).click();
    await expect(inspector.getByRole('heading', { name: '图上小学' })).toBeVisible({ timeout: 30_000 });
  });
});

/** The small district's catchments, the western one a metre over its neighbour. */
function withWiderWest(text: string): string {
  const collection = JSON.parse(text) as { features: { geometry: { coordinates: number[][][] } }[] };
  for (const corner of collection.features[0]!.geometry.coordinates[0]!) if (corner[0] === 117) corner[0] = 117.00001;
  return JSON.stringify(collection);
}
