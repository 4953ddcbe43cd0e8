import { expect, type Page, test } from '@playwright/test';
import { mapIsPainted, openDemo } from './open-demo.ts';
import { pictured } from './pictured.ts';

const SAVES = /\/api\/districts\/demo\/scenarios/;

test('work done while the server is away survives a reload and gets there later', async ({ page }) => {
  await openDemo(page);
  let isAway = true;
  await page.route(SAVES, (route) =>
    isAway && route.request().method() !== 'GET' ? route.abort('connectionrefused') : route.continue(),
  );
  await chooseBirths(page, '低方案');
  await chooseBirths(page, '高方案');
  await expect(page.locator('.saving-note')).toHaveText('仅存于本机');
  const address = page.url();

  await page.reload();
  await mapIsPainted(page);
  await expect(page.locator('.saving-note')).toHaveText('仅存于本机');
  await page.getByRole('button', { name: '修改历史' }).click();
  await expect(steps(page)).toHaveText([/现状方案（起点）/, /出生：低方案/, /出生：高方案/]);
  expect(await stored(page, address)).toBeNull();

  isAway = false;
  await expect(page.locator('.saving-note')).toHaveText('已保存', { timeout: 60_000 });
  expect((await stored(page, address))?.edits.map(({ label }) => label)).toEqual(['出生：低方案', '出生：高方案']);
});

test('what an earlier version of the program kept in the browser is there, and goes to the server', async ({
  page,
}) => {
  await page.goto('/api/health');
  await page.evaluate(keepAsBefore, {
    id: 'kept-by-an-earlier-version',
    districtId: 'demo',
    writer: 'page-of-before',
    draft: {
      name: '升级前的方案',
      description: '',
      archived: false,
      edits: [{ label: '放缓' }],
      cursor: 1,
    },
    changedAt: '2026-11-01T00:00:00.000Z',
  });
  await openDemo(page, '/?district=demo&scenario=kept-by-an-earlier-version');
  await expect(page.getByLabel('选择情景方案').locator('option:checked')).toHaveText(/升级前的方案/);
  await expect(page.locator('.saving-note')).toHaveText('已保存');
  expect((await stored(page, page.url()))?.edits).toMatchObject([{ label: '放缓' }]);
});

/** Keeps a scenario as the first version did: whole, in the first version of the browser's database. */
async function keepAsBefore(kept: object): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('xuetu', 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('scenarios', { keyPath: ['id', 'writer'] }).createIndex('district', 'districtId');
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  await new Promise((resolve) => {
    const work = database.transaction('scenarios', 'readwrite');
    work.objectStore('scenarios').put(kept);
    work.oncomplete = resolve;
  });
  database.close();
}

test('a planner takes steps back by name, jumps in the history and branches from it', async ({ page }) => {
  await openDemo(page);
  for (const view of ['低方案', '高方案', '中方案']) await chooseBirths(page, view);
  await page.getByRole('button', { name: '撤销：出生：中方案' }).click();
  await expect(page.getByRole('radio', { name: /高方案/ })).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('radio', { name: /低方案/ })).toBeChecked();
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+y');
  await expect(page.getByRole('radio', { name: /中方案/ })).toBeChecked();
  await expect(page.getByRole('button', { name: '没有可重做的修改' })).toBeDisabled();

  await page.getByRole('button', { name: '修改历史' }).click();
  await steps(page).nth(1).getByRole('button', { name: '出生：低方案', exact: false }).first().click();
  await expect(page.getByRole('radio', { name: /低方案/ })).toBeChecked();
  await expect(steps(page).nth(1)).toHaveClass('is-now');

  const before = page.url();
  await page.getByRole('button', { name: '从此处另建方案: 出生：高方案' }).click();
  await expect(steps(page)).toHaveCount(3);
  await expect(page.locator('.saving-note')).toHaveText('已保存');
  await expect(page.getByLabel('选择情景方案').locator('option:checked')).toHaveText(/分支/);
  await expect(page).not.toHaveURL(new RegExp(new URL(before).searchParams.get('scenario')!));
  expect((await stored(page, page.url()))?.edits).toHaveLength(2);
  expect(await stored(page, before)).toMatchObject({ cursor: 1 });
  expect((await stored(page, before))?.edits).toHaveLength(3);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toContainText('撤销一步');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('steps that are undone and passed over stay in the history to be restored, also after a reload', async ({
  page,
}, testInfo) => {
  await openDemo(page);
  for (const view of ['低方案', '高方案', '中方案']) await chooseBirths(page, view);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('radio', { name: /低方案/ })).toBeChecked();
  await chooseBirths(page, '中方案');
  await expect(page.locator('.saving-note')).toHaveText('已保存');
  await page.reload();
  await mapIsPainted(page);
  await page.getByRole('button', { name: '修改历史' }).click();
  await expect(page.locator('.history-dropped')).toContainText('撤销掉的 2 步，从“出生：高方案”起');
  await pictured(page, testInfo.outputPath('dropped.png'));
  await page.locator('.history-dropped').getByRole('button', { name: '恢复' }).click();
  await expect(steps(page)).toHaveText([/起点/, /低方案/, /高方案/, /中方案/]);
  await expect(page.locator('.history-dropped')).toContainText('撤销掉的 1 步，从“出生：中方案”起');
  await page.locator('.history-dropped').getByRole('button', { name: '存为分支' }).click();
  await expect(steps(page)).toHaveText([/起点/, /低方案/, /中方案/]);
  await expect(page.locator('.history-dropped')).toHaveCount(0);
});

test('two browsers in one scenario see both histories, and nothing is lost', async ({ page, browser }) => {
  await openDemo(page);
  await chooseBirths(page, '低方案');
  await expect(page.locator('.saving-note')).toHaveText('已保存');
  const address = page.url();
  const other = await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })).newPage();
  await openDemo(other, address);

  await chooseBirths(other, '高方案');
  await expect(other.locator('.saving-note')).toHaveText('已保存');
  await chooseBirths(page, '中方案');
  const conflict = page.getByRole('alertdialog', { name: '两个人修改了同一个方案' });
  await expect(conflict).toContainText('前 1 步相同');
  await expect(conflict.getByRole('region', { name: '这里的修改' })).toContainText('出生：中方案');
  await expect(conflict.getByRole('region', { name: '他人的修改' })).toContainText('出生：高方案');
  expect((await stored(page, address))?.edits.map(({ label }) => label)).toEqual(['出生：低方案', '出生：高方案']);

  await page.reload();
  await mapIsPainted(page);
  await expect(conflict).toBeVisible();
  await conflict.getByRole('button', { name: '我的另存为副本' }).click();
  await expect(conflict).toBeHidden();
  await expect(page.getByLabel('选择情景方案').locator('option:checked')).toHaveText(/副本/);
  await expect(page).not.toHaveURL(new RegExp(new URL(address).searchParams.get('scenario')!));
  await expect(page.locator('.saving-note')).toHaveText('已保存');
  expect((await stored(page, page.url()))?.edits.map(({ label }) => label)).toEqual(['出生：低方案', '出生：中方案']);
  expect((await stored(page, address))?.edits.map(({ label }) => label)).toEqual(['出生：低方案', '出生：高方案']);
  await other.context().close();
});

test('a school is closed with a reason where it cannot be extended, and any two scenarios are compared', async ({
  page,
}) => {
  await openDemo(page, '/?district=demo&stage=primary&year=2030&select=school:HD4103');
  const inspector = page.getByRole('article', { name: '详情' });
  await test.step('what the site does not allow is refused with the reason', async () => {
    await inspector.getByRole('button', { name: /^扩\s?建$/ }).click();
    await inspector.getByRole('button', { name: /^确\s?定$/ }).click();
    await expect(inspector.getByRole('alert')).toContainText('场地最多 12 个班');
    await expect(page).not.toHaveURL(/scenario=/);
  });
  await test.step('the school closes, and its scenario is named after it', async () => {
    await inspector.getByRole('button', { name: /^停\s?办$/ }).click();
    await inspector.getByRole('button', { name: /^确\s?定$/ }).click();
    await expect(page.getByLabel('选择情景方案').locator('option:checked')).toHaveText(/创新学校2027年停办/);
    await expect(inspector).toContainText('2027年');
  });
  await test.step('compared with the present plan the sentence and the numbers agree', async () => {
    await page.getByRole('button', { name: '详细比较' }).click();
    const panel = page.getByRole('region', { name: '方案比较' });
    const sentence = panel.locator('.compare-sentence');
    await expect(sentence).toContainText(/个小区的 \d+ 名学生换学校/);
    const [, compounds, children] = /(\d+) 个小区的 (\d+) 名学生/.exec((await sentence.textContent())!)!;
    await expect(panel.getByRole('row', { name: /换学校的小区/ })).toContainText(compounds!);
    await expect(panel.getByRole('row', { name: /换学校的学生/ })).toContainText(children!);
    await expect(panel.getByRole('row', { name: /创新学校 540 → 0/ })).toBeVisible();
    await expect(panel.getByRole('row', { name: /在读学位保留/ })).toBeVisible();
    await expect(panel).toContainText(/换学校时已在读 \d+ 人：.*\d+ 人中途转学。/);
    await pictured(page, test.info().outputPath('compare.png'));
  });
  await test.step('another scenario is compared with this one, neither of them the present plan', async () => {
    await expect(page.locator('.saving-note')).toHaveText('已保存');
    await page.getByRole('button', { name: '撤销：' }).click();
    const undone = page.getByRole('region', { name: '方案比较' }).locator('.compare-sentence');
    await expect(undone).toContainText('没有孩子换学校');
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('h');
    await page.getByRole('button', { name: /从此处另建方案: 现状方案/ }).click();
    const panel = page.getByRole('region', { name: '方案比较' });
    await expect(panel.locator('.compare-sentence')).toContainText('没有孩子换学校');
    await panel.getByLabel('对照').selectOption({ label: (await closing(page))! });
    await expect(panel.locator('.compare-sentence')).toContainText(
      /^与“创新学校2027年停办.*”相比，“.*分支”.*名学生换学校/,
    );
    await expect(page).toHaveURL(/against=/);
  });
});

/** The name of the scenario in which a school closes. */
function closing(page: Page): Promise<string | null> {
  return page.getByLabel('选择情景方案').locator('option', { hasText: /停办/ }).last().textContent();
}

function steps(page: Page) {
  return page.getByRole('region', { name: '修改历史' }).locator('ol').getByRole('listitem');
}

async function chooseBirths(page: Page, view: string): Promise<void> {
  await page.getByRole('tab', { name: '规则' }).click();
  await page.getByRole('radio', { name: new RegExp(view) }).check();
  await expect(page).toHaveURL(/scenario=/);
  await expect(page.getByRole('button', { name: `撤销：出生：${view}` })).toBeVisible();
}

/** The scenario of an address as the server has it; null where it has none. */
async function stored(page: Page, address: string) {
  const id = new URL(address).searchParams.get('scenario');
  const answer = await page.request.get(`/api/districts/demo/scenarios/${id}`);
  if (answer.status() === 404) return null;
  return ((await answer.json()) as { scenario: { cursor: number; edits: { label: string }[] } }).scenario;
}
