import { readFile } from 'node:fs/promises';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { importFilesOf, smallConfig } from '../support/a-small-import.ts';
import { HARMFUL_TEXT } from './harmful-text.ts';
import { holdMeeting, meetingIsPainted } from './hold-meeting.ts';
import { openDemo } from './open-demo.ts';

test('a decision is written down in the meeting, found again by another, and corrected by a later entry', async ({
  page,
  browser,
}) => {
  await openDemo(page);
  await holdMeeting(page);
  await page.keyboard.press('d');
  const form = page.getByRole('dialog', { name: '记录决策' });
  await expect(form.getByLabel('决定内容')).toBeFocused();
  await form.getByLabel('决定内容').fill(`新建一所36班小学 ${HARMFUL_TEXT}`);
  await form.getByLabel('决策人或机构').fill('局长办公会');
  await form.getByLabel('会议').fill('三月办公会');
  await form.getByLabel('赞成人数').fill('7');
  await form.getByLabel('反对者姓名').fill('赵六、钱七');
  await form.getByLabel('不同意见').fill('赵六：生源下降。');
  await form.getByRole('button', { name: '写入记录' }).click();
  await expect(page.locator('.meeting-said')).toHaveText(/已写入决策记录第 1 条/);

  const other = await browser.newContext({ locale: 'zh-CN', acceptDownloads: true });
  const later = await other.newPage();
  await openDemo(later);
  await later.getByRole('button', { name: '汇报提纲、快照和决策' }).click();
  await later.getByRole('tab', { name: '决策记录' }).click();
  await later.getByLabel('查找决策').fill('钱七 ３６班');
  const entry = later.locator('[data-decision="1"]');
  await expect(entry).toContainText(HARMFUL_TEXT);
  await expect(entry).toContainText('赞成 7 人，反对 赵六、钱七');
  await expect(entry).toContainText('冻结的数据');
  expect(await later.title()).not.toBe('hacked');
  await later.getByLabel('查找决策').fill('没有这样的词');
  await expect(later.getByText('没有符合条件的记录。')).toBeVisible();
  await later.getByLabel('查找决策').fill('');
  await entry.getByRole('button', { name: /^更 ?正$/ }).click();
  const correction = later.getByRole('dialog', { name: '更正第 1 条' });
  await correction.getByLabel('赞成人数').fill('8');
  await correction.getByRole('button', { name: '写入记录' }).click();
  await expect(entry).toContainText('已由第 2 条更正');
  await expect(later.locator('[data-decision="2"]')).toContainText('赞成 8 人');
  const [download] = await Promise.all([
    later.waitForEvent('download'),
    later.getByRole('button', { name: '导出文本' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('三月办公会');
  expect(text).not.toMatch(/(^|,)"?[=+@-]/m);
  await other.close();
});

test('the number shown in March is shown again after the import of June, also to whoever opens the link', async ({
  page,
  request,
  browser,
}) => {
  const march = importFilesOf({
    'schools.csv': (text) => text.replace('乡村小学', HARMFUL_TEXT.replaceAll(',', ' ')),
    'compounds.csv': (text) => text.replace('凯瑞花园', HARMFUL_TEXT.replaceAll(',', ' ')),
  });
  await imported(request, march);
  await openDemo(page, '/?district=small');
  await page.getByRole('button', { name: '汇报提纲、快照和决策' }).click();
  await page.getByRole('tab', { name: '数据快照' }).click();
  await page.getByLabel('说明').fill('三月办公会');
  await page.getByLabel('冻结人').fill('李规划');
  await page.getByRole('button', { name: '冻结数据' }).click();
  await expect(page.locator('[data-snapshot] h3')).toHaveText('三月办公会');
  await page.getByRole('tab', { name: '汇报提纲' }).click();
  await page.getByRole('button', { name: '加入当前画面' }).click();
  await page.getByLabel('第 1 张的数据').selectOption({ index: 1 });
  await expect(page.locator('[data-status]')).toHaveText('已保存');

  await imported(
    request,
    march.map(([name, text]): [string, string] => [
      name,
      name === 'schools.csv' ? text.replaceAll(',50', ',80') : text,
    ]),
  );
  await page.reload();
  await expect(page.locator('.map-canvas')).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  await page.getByRole('button', { name: '汇报提纲、快照和决策' }).click();
  await page.getByRole('tab', { name: '数据快照' }).click();
  const snapshot = page.locator('[data-snapshot]');
  await expect(snapshot).toContainText('此后数据已更新');
  await snapshot.getByRole('button', { name: '查看数字' }).click();
  await expect(snapshot.getByRole('row', { name: /2025年/ })).toHaveText(/2025年60240/);
  await expect(snapshot.locator('[data-check]')).toHaveText(/与快照一致/);

  await page.getByRole('tab', { name: '汇报提纲' }).click();
  await page.getByLabel('全部提纲').selectOption({ index: 1 });
  await page.getByRole('button', { name: /(^| )播放$/ }).click();
  await meetingIsPainted(page);
  await expect(page.locator('.meeting-frozen')).toHaveText(/冻结的数据$/);
  await page.keyboard.press('g');
  await expect(page.getByRole('button', { name: '凯瑞小学 2025年 125%' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: HARMFUL_TEXT.replaceAll(',', ' ') })).toBeVisible();
  expect(await page.title()).not.toBe('hacked');
  await expect
    .poll(() => new URL(page.url()).searchParams.get('meet'))
    .toMatch(/,[\d.]+\*grid\*.*\*t[^*]+\*s[^*]+\*v[^*]+$/);
  const other = await browser.newContext({ locale: 'zh-CN' });
  const room = await other.newPage();
  await room.goto(page.url());
  await expect(room.getByRole('button', { name: '凯瑞小学 2025年 125%' })).toBeVisible({ timeout: 60_000 });
  await expect(room.locator('.meeting-frozen')).toHaveText(/冻结的数据$/);
  await expect(room.getByRole('navigation', { name: '汇报提纲', exact: true })).toContainText('1 / 1');
  await other.close();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^汇 ?报$/ }).click();
  await page.keyboard.press('g');
  await expect(page.getByRole('button', { name: '凯瑞小学 2025年 200%' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('1');
  await meetingIsPainted(page);
  const map = (await page.getByRole('region', { name: '汇报地图' }).boundingBox())!;
  const card = page.getByRole('complementary', { name: '这里为什么热' });
  const named = card.getByRole('cell', { name: HARMFUL_TEXT.replaceAll(',', ' ') });
  for (let step = 1; step < 20 && !(await named.isVisible()); step++)
    await page.mouse.click(map.x + (map.width * step) / 20, map.y + map.height * 0.47);
  await expect(named).toBeVisible();
  expect(await page.title()).not.toBe('hacked');
});

test('a compound that is called like a script and a formula is harmless on every screen that names it', async ({
  page,
  request,
}) => {
  const name = HARMFUL_TEXT.replaceAll(',', ' ');
  await imported(
    request,
    importFilesOf({ 'compounds.csv': (text) => text.replace('凯瑞花园', name).replace('乡村里', `${name} 二`) }),
  );
  await openDemo(page, '/?district=small&stage=primary&year=2026&select=compound:C1');
  const inspector = page.getByRole('article', { name: '详情' });
  await expect(inspector.getByRole('heading', { name, exact: true })).toBeVisible();
  await page.getByRole('tab', { name: '小区' }).click();
  await expect(page.getByText(name).first()).toBeVisible();
  await expect(page.getByText(`${name} 二`).first()).toBeVisible();
  await inspector.getByRole('button', { name: '划片理由卡' }).click();
  await expect(page.getByRole('article', { name: '划片理由' })).toContainText(name);
  expect(await page.title()).not.toBe('hacked');
});

/** Imports the small district through the product's own door. */
async function imported(request: APIRequestContext, files: [string, string][]): Promise<void> {
  const form = new FormData();
  form.append('config', JSON.stringify(smallConfig()));
  for (const [name, text] of files) form.append('file', new File([text], name));
  const answer = await request.post('/api/imports', { multipart: form });
  expect(answer.status(), await answer.text()).toBe(201);
}
