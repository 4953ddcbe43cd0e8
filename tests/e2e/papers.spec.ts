import { readFile } from 'node:fs/promises';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { openDemo } from './open-demo.ts';
import { pictured } from './pictured.ts';

test('the dossier is written with its steps in sight, handed over, can be stopped, and is slides of a story where there is one', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000);
  const story = await aStory(request);
  const snapshot = await aSnapshot(request);
  await openDemo(page, '/?district=demo');
  await page.getByRole('button', { name: '导出' }).click();
  await expect(page.getByRole('menuitem', { name: '调整就读告知书（先打开一个情景方案）' })).toBeDisabled();
  await page.getByRole('menuitem', { name: '选址方案报告', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '选址方案报告' });
  for (const name of ['DOCX', 'PPTX', 'PDF', 'HTML', 'XLSX']) await expect(dialog.getByText(name)).toBeVisible();
  await dialog.getByLabel('审图号').fill('鲁S(2026)001号');
  await pictured(page, 'test-results/paper-dialog.png');
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '生成' }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await expect(dialog.getByText(/抽样|检验|模拟|绘制|图/)).toBeVisible();
  await pictured(page, 'test-results/paper-progress.png');
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/选址方案报告\.docx$/);
  const parts = unzipSync(await readFile(await download.path()));
  expect(strFromU8(parts['word/document.xml']!)).toContain('存在问题');
  await expect(dialog.getByText('已生成并下载')).toBeVisible();
  await pictured(page, 'test-results/paper-done.png');

  await dialog.getByRole('button', { name: '再生成一份' }).click();
  await dialog.getByText('打印稿 · PDF').click();
  await dialog.getByLabel('数据').click();
  await page.getByText(/· 报告用数据$/).click();
  await pictured(page, 'test-results/paper-snapshot.png');
  const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/papers'));
  const stopped = page.waitForRequest(
    (request) => request.method() === 'DELETE' && request.url().includes('/api/papers/'),
  );
  await dialog.getByRole('button', { name: '生成' }).click();
  expect((await asked).postDataJSON()).toMatchObject({ format: 'pdf', snapshot: snapshot.id });
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: '停止' }).click();
  await stopped;
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '选址方案报告', exact: true }).click();
  await expect(dialog.getByLabel('幻灯片内容')).toBeHidden();
  await dialog.getByText('汇报幻灯片 · PPTX').click();
  await dialog.getByLabel('幻灯片内容').click();
  await page.getByText('汇报提纲：局务会（1 张）').click();
  await pictured(page, 'test-results/paper-story.png');
  const slides = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '生成' }).click();
  const told = await slides;
  expect(told.suggestedFilename()).toMatch(/局务会\.pptx$/);
  const deck = unzipSync(await readFile(await told.path()));
  expect(strFromU8(deck['ppt/slides/slide2.xml']!)).toContain('哪些学校最满');
  await request.delete(`/api/districts/demo/stories/${story.id}`);
});

/** The numbers of the base plan, frozen. */
async function aSnapshot(request: APIRequestContext): Promise<{ id: string }> {
  const data = { scenarioId: '', who: '李规划', note: '报告用数据' };
  const answer = await request.post('/api/districts/demo/snapshots', { data });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).snapshot;
}

/** A story of one view, which shows the grid of schools by years. */
async function aStory(request: APIRequestContext): Promise<{ id: string }> {
  const view = {
    camera: { lng: 120, lat: 36.5, zoom: 11, bearing: 0, pitch: 0 },
    page: 'grid',
    scenarioId: '',
    stage: 'primary',
    year: 2030,
    heat: 'none',
    columns: false,
    arcs: false,
    catchments: true,
    compare: 'one',
    beforeId: '',
    divider: 0.5,
    theme: 'light',
    selection: '',
  };
  const views = [{ id: 'a', caption: '哪些学校最满', notes: '', snapshotId: '', view }];
  const draft = { name: '局务会', views };
  return (await (await request.post('/api/districts/demo/stories', { data: { draft } })).json()).story;
}
