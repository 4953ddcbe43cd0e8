import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { HARMFUL_TEXT } from './harmful-text.ts';
import { holdMeeting, meetingIsPainted } from './hold-meeting.ts';
import { openDemo } from './open-demo.ts';

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
  await dragDivider(page, 0.7);
  await expect(divider).toHaveAttribute('aria-valuenow', '70');
  await divider.blur();
  await page.keyboard.press('c');
  await page.keyboard.press('a');
  await page.keyboard.press(' ');
  await expect(year(page)).toHaveText(/2028年/, { timeout: 20_000 });
  await page.keyboard.press(' ');
  await page.keyboard.press('t');
  await turnMap(page);
  await meetingIsPainted(page);
  const [code, first] = [await settledCode(page), await controls(page)];
  expect(code).toBeTruthy();
  await page.keyboard.press('s');
  await expect(page.locator('.meeting-said')).toHaveText(/已加入“汇报提纲”，第 1 张/);

  await page.keyboard.press('e');
  const drawer = page.getByRole('complementary', { name: '提纲与记录' });
  await drawer.getByLabel('提纲名称').fill('三月汇报');
  await drawer.getByLabel('第 1 张的标题').fill(HARMFUL_TEXT);
  await drawer.getByLabel('第 1 张的讲稿').fill('先看东边。');
  await expect(drawer.locator('[data-status]')).toHaveText('已保存');
  await page.close();

  const other = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' });
  const room = await other.newPage();
  await openDemo(room);
  await room.getByRole('button', { name: '汇报提纲、快照和决策' }).click();
  await room.getByLabel('全部提纲').selectOption({ label: '三月汇报 · 1 张' });
  await room.getByRole('button', { name: /(^| )播放$/ }).click();
  await meetingIsPainted(room);
  await expect(room.locator('.meeting-caption')).toHaveText(HARMFUL_TEXT);
  await expect(room.getByRole('navigation', { name: '三月汇报' })).toContainText('1 / 1');
  expect(await room.title()).not.toBe('hacked');
  await expect.poll(async () => (await meetingCode(room))?.slice(0, code!.length + 1)).toBe(`${code}*`);
  expect(await controls(room)).toEqual(first);
  expect(first).toMatchObject({ theme: 'dark', divider: '70', right: scenario.id, left: '' });

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
  await room.keyboard.press('v');
  await expect(room.locator('.meeting-map')).toHaveCount(2);
  await expect(room.getByRole('separator', { name: /对比分界线/ })).toHaveCount(0);
  await other.close();
});

/** Takes the divider by the pointer to a share of the width of the maps. */
async function dragDivider(page: Page, share: number): Promise<void> {
  const divider = (await page.getByRole('separator', { name: /对比分界线/ }).boundingBox())!;
  const maps = (await page.locator('.meeting-stage').boundingBox())!;
  const y = divider.y + divider.height / 2;
  await page.mouse.move(divider.x + divider.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(maps.x + maps.width * 0.65, y, { steps: 4 });
  await page.mouse.move(maps.x + maps.width * share, y, { steps: 4 });
  await page.mouse.up();
}

test('views are put in order with the pointer and the keys, copied, deleted and taken back; two people edit one story and lose nothing', async ({
  page,
  browser,
}) => {
  const panel = (each: Page) => each.getByRole('region', { name: '汇报提纲、数据快照、决策记录' });
  const own = panel(page);
  await openDemo(page);
  await page.getByRole('button', { name: '汇报提纲、快照和决策' }).click();

  await test.step('views are put in order, copied, deleted and taken back', async () => {
    await own.getByRole('button', { name: '新建提纲' }).click();
    for (const at of [1, 2, 3]) {
      await own.getByRole('button', { name: '加入当前画面' }).click();
      await own.getByLabel(`第 ${at} 张的标题`).fill(`画面${at}`);
    }
    const captions = () =>
      own.locator('.view-caption').evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
    await own.getByRole('button', { name: /移动第 1 张/ }).press('ArrowDown');
    expect(await captions()).toEqual(['画面2', '画面1', '画面3']);
    const [from, to] = await Promise.all([handle(1), handle(3)]);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y + 30, { steps: 4 });
    await page.mouse.up();
    expect(await captions()).toEqual(['画面1', '画面3', '画面2']);
    await own.getByRole('button', { name: '复制第 1 张' }).click();
    expect(await captions()).toEqual(['画面1', '画面1', '画面3', '画面2']);
    await own.getByRole('button', { name: '删除第 3 张' }).click();
    expect(await captions()).toEqual(['画面1', '画面1', '画面2']);
    await own.getByRole('button', { name: /^撤 ?销$/ }).click();
    expect(await captions()).toEqual(['画面1', '画面1', '画面3', '画面2']);
    await expect(own.locator('[data-status]')).toHaveText('已保存');
    await own.getByRole('button', { name: '删除提纲' }).click();
    await own.getByRole('button', { name: /^撤 ?销$/ }).click();
    expect(await captions()).toEqual(['画面1', '画面1', '画面3', '画面2']);
    await expect(own.locator('[data-status]')).toHaveText('已保存');
  });

  await test.step('the second of two people is told and loses nothing', async () => {
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

    await panel(page).getByLabel('全部提纲').selectOption({ label: '第二人的名字 · 0 张' });
    await expect(panel(page).getByLabel('提纲名称')).toHaveValue('第二人的名字');
    await panel(second).getByLabel('提纲名称').fill('第二人又改的名字');
    await expect(status(second)).toHaveText('已保存');
    await panel(page).getByLabel('提纲名称').fill('第一人又改的名字');
    await told.getByRole('button', { name: '采用他人的' }).click();
    await expect(panel(page).getByLabel('提纲名称')).toHaveValue('第二人又改的名字');
    await other.close();
  });

  async function handle(at: number) {
    const box = (await own.getByRole('button', { name: new RegExp(`移动第 ${at} 张`) }).boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
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
