import { readFile } from 'node:fs/promises';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { importFilesOf, smallConfig } from '../support/a-small-import.ts';
import { openDemo } from './open-demo.ts';

const HARMFUL = `<script>document.title='hacked'</script> =cmd|' /C calc'!A0`;

test('a story with swipe, playback and 3D is played in another browser, and every control is where it was', async ({
  page,
  browser,
  request,
}) => {
  const scenario = await aScenario(request);
  await openDemo(page);
  await holdMeeting(page);
  await page.keyboard.press('2');
  await page.keyboard.press('v');
  await page.getByLabel('右侧方案').selectOption(scenario.id);
  await page.getByLabel('左侧方案').selectOption('');
  const divider = page.getByRole('separator', { name: /对比分界线/ });
  await divider.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
  await expect(divider).toHaveAttribute('aria-valuenow', '62');
  await divider.blur();
  await page.keyboard.press('c');
  await page.keyboard.press('a');
  await page.keyboard.press(' ');
  await expect(year(page)).toHaveText(/2028年/, { timeout: 20_000 });
  await page.keyboard.press(' ');
  await page.keyboard.press('t');
  await turnMap(page);
  await maps(page);
  const [code, first] = [await settledCode(page), await controls(page)];
  expect(code).toBeTruthy();
  await page.keyboard.press('s');
  await expect(page.locator('.meeting-said')).toHaveText(/已加入“汇报提纲”，第 1 张/);

  await page.keyboard.press('e');
  const drawer = page.getByRole('complementary', { name: '提纲与记录' });
  await drawer.getByLabel('提纲名称').fill('三月汇报');
  await drawer.getByLabel('第 1 张的标题').fill(HARMFUL);
  await drawer.getByLabel('第 1 张的讲稿').fill('先看东边。');
  await expect(drawer.locator('[data-status]')).toHaveText('已保存');
  await page.close();

  const other = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' });
  const room = await other.newPage();
  await openDemo(room);
  await room.getByRole('button', { name: '汇报提纲、快照和决策' }).click();
  await room.getByLabel('全部提纲').selectOption({ label: '三月汇报 · 1 张' });
  await room.getByRole('button', { name: /(^| )播放$/ }).click();
  await maps(room);
  await expect(room.locator('.meeting-caption')).toHaveText(HARMFUL);
  await expect(room.getByRole('navigation', { name: '三月汇报' })).toContainText('1 / 1');
  expect(await room.title()).not.toBe('hacked');
  await expect.poll(() => meetingCode(room)).toBe(code);
  expect(await controls(room)).toEqual(first);
  expect(first).toMatchObject({ theme: 'dark', divider: '62', right: scenario.id, left: '' });

  await room.keyboard.press('s');
  const { stories } = await (await request.get('/api/districts/demo/stories')).json();
  const { id } = stories.find(({ name }: { name: string }) => name === '三月汇报');
  const viewsNow = async () => (await (await request.get(`/api/districts/demo/stories/${id}`)).json()).story.views;
  await expect.poll(async () => (await viewsNow()).length).toBe(2);
  const [saved, again] = await viewsNow();
  expect(again.view).toEqual(saved.view);
  expect(saved.view).toMatchObject({ year: 2028, heat: 'pressure', columns: true, arcs: true, compare: 'swipe' });
  expect(saved.view.camera.pitch).toBeGreaterThan(0);
  expect(Math.abs(saved.view.camera.bearing)).toBeGreaterThan(1);
  await other.close();
});

test('views are put in order with the pointer and the keys, copied, deleted and taken back', async ({ page }) => {
  await openDemo(page);
  await page.getByRole('button', { name: '汇报提纲、快照和决策' }).click();
  const panel = page.getByRole('region', { name: '汇报提纲、数据快照、决策记录' });
  await panel.getByRole('button', { name: '新建提纲' }).click();
  for (const at of [1, 2, 3]) {
    await panel.getByRole('button', { name: '加入当前画面' }).click();
    await panel.getByLabel(`第 ${at} 张的标题`).fill(`画面${at}`);
  }
  const captions = () =>
    panel.locator('.view-caption').evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
  await panel.getByRole('button', { name: /移动第 1 张/ }).press('ArrowDown');
  expect(await captions()).toEqual(['画面2', '画面1', '画面3']);
  const [from, to] = await Promise.all([handle(1), handle(3)]);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y + 30, { steps: 4 });
  await page.mouse.up();
  expect(await captions()).toEqual(['画面1', '画面3', '画面2']);
  await panel.getByRole('button', { name: '复制第 1 张' }).click();
  expect(await captions()).toEqual(['画面1', '画面1', '画面3', '画面2']);
  await panel.getByRole('button', { name: '删除第 3 张' }).click();
  expect(await captions()).toEqual(['画面1', '画面1', '画面2']);
  await panel.getByRole('button', { name: /^撤 ?销$/ }).click();
  expect(await captions()).toEqual(['画面1', '画面1', '画面3', '画面2']);
  await expect(panel.locator('[data-status]')).toHaveText('已保存');
  await panel.getByRole('button', { name: '删除提纲' }).click();
  await panel.getByRole('button', { name: /^撤 ?销$/ }).click();
  expect(await captions()).toEqual(['画面1', '画面1', '画面3', '画面2']);
  await expect(panel.locator('[data-status]')).toHaveText('已保存');

  async function handle(at: number) {
    const box = (await panel.getByRole('button', { name: new RegExp(`移动第 ${at} 张`) }).boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
});

test('two people edit one story: the second is told and loses nothing', async ({ page, browser }) => {
  await openDemo(page);
  await page.getByRole('button', { name: '汇报提纲、快照和决策' }).click();
  const panel = (each: Page) => each.getByRole('region', { name: '汇报提纲、数据快照、决策记录' });
  const status = (each: Page) => panel(each).locator('[data-status]');
  await panel(page).getByRole('button', { name: '新建提纲' }).click();
  await panel(page).getByLabel('提纲名称').fill('两人的提纲');
  await expect(status(page)).toHaveText('已保存');
  const other = await browser.newContext({ locale: 'zh-CN' });
  const second = await other.newPage();
  await openDemo(second);
  await second.getByRole('button', { name: '汇报提纲、快照和决策' }).click();
  await panel(second).getByLabel('全部提纲').selectOption({ label: '两人的提纲 · 0 张' });
  await panel(second).getByLabel('提纲名称').fill('第二人的名字');
  await expect(status(second)).toHaveText('已保存');
  await panel(page).getByLabel('提纲名称').fill('第一人的名字');
  const told = panel(page).getByRole('alertdialog', { name: '他人也修改了这份提纲' });
  await expect(told).toContainText('第二人的名字');
  await told.getByRole('button', { name: '我的另存为副本' }).click();
  await expect(status(page)).toHaveText('已保存');
  const names = await panel(page).getByLabel('全部提纲').locator('option').allTextContents();
  expect(names.join()).toContain('第一人的名字 副本');
  expect(names.join()).toContain('第二人的名字');
  await other.close();
});

test('a decision is written down in the meeting, found again by another, and corrected by a later entry', async ({
  page,
  browser,
}) => {
  await openDemo(page);
  await holdMeeting(page);
  await page.keyboard.press('d');
  const form = page.getByRole('dialog', { name: '记录决策' });
  await expect(form.getByLabel('决定内容')).toBeFocused();
  await form.getByLabel('决定内容').fill(`新建一所36班小学 ${HARMFUL}`);
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
  await expect(entry).toContainText(HARMFUL);
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

test('the number shown in March is shown again after the import of June', async ({ page, request }) => {
  const march = importFilesOf({ 'schools.csv': (text) => text.replace('乡村小学', HARMFUL.replaceAll(',', ' ')) });
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
  await maps(page);
  await expect(page.locator('.meeting-frozen')).toHaveText(/冻结的数据$/);
  await page.keyboard.press('g');
  await expect(page.getByRole('button', { name: '凯瑞小学 2025年 125%' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: HARMFUL.replaceAll(',', ' ') })).toBeVisible();
  expect(await page.title()).not.toBe('hacked');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^汇 ?报$/ }).click();
  await page.keyboard.press('g');
  await expect(page.getByRole('button', { name: '凯瑞小学 2025年 200%' })).toBeVisible();
});

/** A scenario of the demo in which its largest primary school has more seats. */
async function aScenario(request: APIRequestContext): Promise<{ id: string }> {
  const plan = await (await request.get('/api/districts/demo/plan')).json();
  const school = plan.schools.find(({ stages }: { stages: { stage: string }[] }) => stages[0]?.stage === 'primary');
  const [first, ...rest] = school.stages;
  const putSchools = [{ ...school, stages: [{ ...first, seats: (first.seats ?? 1000) + 900 }, ...rest] }];
  const data = { name: '扩建方案', description: '', edits: [{ label: '扩建', putSchools }], cursor: 1 };
  return (await (await request.post('/api/districts/demo/scenarios', { data })).json()).scenario;
}

/** Imports the small district through the product's own door. */
async function imported(request: APIRequestContext, files: [string, string][]): Promise<void> {
  const form = new FormData();
  form.append('config', JSON.stringify(smallConfig()));
  for (const [name, text] of files) form.append('file', new File([text], name));
  const answer = await request.post('/api/imports', { multipart: form });
  expect(answer.status(), await answer.text()).toBe(201);
}

async function holdMeeting(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^汇 ?报$/ }).click();
  await maps(page);
}

/** Every map of the meeting has drawn what it was told to. */
async function maps(page: Page): Promise<void> {
  await expect(page.locator('.meeting-map').first()).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  await expect(page.locator('.meeting-map:not([aria-busy="false"])')).toHaveCount(0, { timeout: 60_000 });
}

/** Turns the map with the right button of the mouse, as one looks around in 3D. */
async function turnMap(page: Page): Promise<void> {
  const box = (await page.locator('.compare-side[data-side="after"]').boundingBox())!;
  const [x, y] = [box.x + box.width * 0.85, box.y + box.height * 0.6];
  await page.mouse.move(x, y);
  await page.mouse.down({ button: 'right' });
  await page.mouse.move(x - 80, y + 10, { steps: 8 });
  await page.mouse.up({ button: 'right' });
  await page.mouse.move(5, 5);
}

const year = (page: Page) => page.locator('.meeting-year');
const meetingCode = async (page: Page) => new URL(page.url()).searchParams.get('meet');

/** The address follows what is shown after a moment: read where it has come to rest. */
async function settledCode(page: Page): Promise<string | null> {
  let last: string | null = null;
  const isAtRest = async () => {
    const before = last;
    last = await meetingCode(page);
    return last !== null && last === before;
  };
  await expect.poll(isAtRest, { intervals: [1000] }).toBe(true);
  return last;
}

/** What the controls of the meeting say. */
async function controls(page: Page) {
  const pressed = await page
    .locator('.meeting button[aria-pressed="true"]')
    .evaluateAll((all) => all.map((each) => each.textContent));
  return {
    pressed,
    theme: await page.locator('.meeting').getAttribute('data-theme'),
    divider: await page.getByRole('separator', { name: /对比分界线/ }).getAttribute('aria-valuenow'),
    left: await page.getByLabel('左侧方案').inputValue(),
    right: await page.getByLabel('右侧方案').inputValue(),
    year: await year(page).locator('strong').textContent(),
  };
}
