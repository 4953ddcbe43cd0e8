import { expect, type Page, test } from '@playwright/test';
import { moveAlong, onScreen, type Place } from './on-the-map.ts';
import { mapIsPainted, openDemo } from './open-demo.ts';
import { pictured } from './pictured.ts';

test.use({ actionTimeout: 20_000 });

/** The middle of the demo town, with its primary catchments, in a year in which the numbers differ. */
const TOWN = '/?district=demo&stage=primary&year=2028&at=116.772,35.36,13.6';

const card = (page: Page) => page.locator('.pen-card');
const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: '划片工具' }).getByRole('button', { name, exact: true });

/** The edits of the scenario that is open, as the server has them; none before it has heard of it. */
async function editsOf(page: Page): Promise<{ label: string }[]> {
  const id = new URL(page.url()).searchParams.get('scenario');
  if (!id) return [];
  const answer = await page.request.get(`/api/districts/demo/scenarios/${id}`);
  const { scenario } = (await answer.json()) as { scenario?: { edits: { label: string }[]; cursor: number } };
  return scenario?.edits.slice(0, scenario.cursor) ?? [];
}

/** Where a compound of the demo is. */
async function placeOf(page: Page, name: string): Promise<Place> {
  const answer = await page.request.get('/api/districts/demo/plan');
  const { compounds } = (await answer.json()) as { compounds: { name: string; point: Place }[] };
  return compounds.find((each) => each.name === name)!.point;
}

async function committed(page: Page, label: RegExp): Promise<void> {
  await expect.poll(async () => (await editsOf(page)).at(-1)?.label ?? '', { timeout: 20_000 }).toMatch(label);
  await expect(page.locator('.pen-hint')).not.toContainText('正在计算');
  await mapIsPainted(page);
}

async function openTown(page: Page): Promise<void> {
  await openDemo(page, TOWN);
  await expect(page.getByRole('toolbar', { name: '划片工具' })).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.map-canvas')).toHaveAttribute('data-pen', '', { timeout: 30_000 });
}

async function tapAt(page: Page, place: Place, modifier?: 'Shift'): Promise<void> {
  const { x, y } = await onScreen(page, place);
  if (modifier) await page.keyboard.down(modifier);
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.down();
  await page.mouse.up();
  if (modifier) await page.keyboard.up(modifier);
}

test('a planner draws a border between two schools and watches the totals move while the pen moves', async ({
  page,
}, testInfo) => {
  await openTown(page);

  await test.step('the numbers of both sides change before the pen is lifted', async () => {
    await tool(page, '改边界').click();
    await moveAlong(page, [[116.77, 35.354]]);
    await page.mouse.down();
    await moveAlong(page, [
      [116.771, 35.3555],
      [116.774, 35.3565],
    ]);
    await expect(card(page)).toContainText('1 个小区、20 人改划');
    await expect(card(page)).toContainText(/文汇街小学学区\s*314 → 294\s*181 → 201/);
    await moveAlong(page, [
      [116.777, 35.356],
      [116.779, 35.3545],
    ]);
    await expect(card(page)).toContainText('4 个小区、39 人改划');
    await pictured(page, testInfo.outputPath('reshape.png'));
    expect(await editsOf(page)).toEqual([]);
    await page.mouse.up();
    await committed(page, /^改画学区边界，4 个小区改划$|^把 4 个小区/);
  });

  await test.step('what the pen said is what the plan then says', async () => {
    await moveAlong(page, [[116.7675, 35.353]]);
    await expect(card(page)).toContainText(/文汇街小学学区\s*294\s*201/);
  });

  await test.step('Escape cancels the draft and nothing else', async () => {
    const before = await editsOf(page);
    await moveAlong(page, [[116.77, 35.354]]);
    await page.mouse.down();
    await moveAlong(page, [[116.774, 35.352]]);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(tool(page, '改边界')).toHaveAttribute('aria-pressed', 'true');
    expect(await editsOf(page)).toEqual(before);
  });

  await test.step('a vertex is taken hold of, dragged, and both catchments follow', async () => {
    await page.keyboard.press('d');
    await moveAlong(page, [[116.7638, 35.3561]]);
    await page.mouse.down();
    await moveAlong(page, [[116.7625, 35.3575]]);
    await expect(card(page)).toContainText('没有小区改划');
    await pictured(page, testInfo.outputPath('vertex.png'));
    await page.mouse.up();
    await committed(page, /移动边界点|把.*划给/);
  });

  await test.step('the borders as imported are shown while the key is held', async () => {
    await page.keyboard.down('o');
    await mapIsPainted(page);
    await pictured(page, testInfo.outputPath('before.png'));
    await page.keyboard.up('o');
  });
});

test('a planner splits, merges, gives, brushes, draws, dissolves and locks, and is told in words what cannot be done', async ({
  page,
}, testInfo) => {
  await openTown(page);

  await test.step('splits a catchment by a line from border to border', async () => {
    await page.keyboard.press('s');
    await moveAlong(page, [[116.774, 35.3585]]);
    await page.mouse.down();
    await moveAlong(page, [
      [116.78, 35.3605],
      [116.787, 35.362],
    ]);
    await expect(card(page)).toContainText('拆出');
    await pictured(page, testInfo.outputPath('split.png'));
    await page.mouse.up();
    await committed(page, /^拆分学区「海岱实验小学学区」$/);
  });

  await test.step('merges the part again', async () => {
    await page.keyboard.press('m');
    await tapAt(page, [116.777, 35.3585]);
    await expect(page.locator('.pen-hint')).toContainText(/再点与「海岱实验小学学区.*」合并/);
    await moveAlong(page, [[116.768, 35.363]]);
    await pictured(page, testInfo.outputPath('merge.png'));
    await tapAt(page, [116.768, 35.363]);
    await committed(page, /^合并学区/);
  });

  await test.step('gives compounds to the school that is clicked', async () => {
    await page.keyboard.press('g');
    await tapAt(page, await placeOf(page, '九州公寓'));
    await expect(page.locator('.pen-hint')).toContainText('已选 1 个小区');
    await tapAt(page, await placeOf(page, '安泰公寓'), 'Shift');
    await expect(page.locator('.pen-hint')).toContainText('已选 2 个小区');
    await moveAlong(page, [[116.7683206, 35.3555673]]);
    await expect(card(page)).toContainText('2 个小区、');
    await pictured(page, testInfo.outputPath('give.png'));
    await tapAt(page, [116.7683206, 35.3555673]);
    await committed(page, /^把 2 个小区从「海岱实验小学学区」划给「文汇街小学学区」$/);
  });

  await test.step('brushes compounds into the catchment where the brush begins', async () => {
    await page.keyboard.press('t');
    await moveAlong(page, [[116.7735, 35.3545]]);
    await page.mouse.down();
    await moveAlong(page, [
      [116.7745, 35.3565],
      [116.7735, 35.3585],
    ]);
    await expect(card(page)).toContainText('人改划');
    await pictured(page, testInfo.outputPath('paint.png'));
    await page.mouse.up();
    await committed(page, /划给「文汇街小学学区」/);
  });

  await test.step('draws a new catchment over the others', async () => {
    await page.keyboard.press('n');
    await moveAlong(page, [[116.771, 35.3615]]);
    await page.mouse.down();
    await moveAlong(page, [
      [116.776, 35.3625],
      [116.777, 35.3665],
      [116.772, 35.3668],
      [116.7712, 35.3622],
    ]);
    await expect(card(page)).toContainText(/新学区\d/);
    await pictured(page, testInfo.outputPath('draw.png'));
    await page.mouse.up();
    await committed(page, /^新画学区「新学区\d」|划给「新学区\d」/);
  });

  await test.step('ends it again: its compounds go to the neighbours', async () => {
    await page.keyboard.press('x');
    await moveAlong(page, [[116.774, 35.3645]]);
    await expect(card(page)).toContainText('改划');
    await pictured(page, testInfo.outputPath('dissolve.png'));
    await tapAt(page, [116.774, 35.3645]);
    await committed(page, /^撤销学区「新学区\d」|划给/);
  });

  await test.step('locks a school; drawing into it is refused in words, at the pen and below', async () => {
    await page.keyboard.press('l');
    await tapAt(page, [116.7683206, 35.3555673]);
    await committed(page, /^锁定「文汇街小学学区」的学区$/);
    await page.keyboard.press('e');
    await moveAlong(page, [[116.77, 35.354]]);
    await page.mouse.down();
    await moveAlong(page, [
      [116.772, 35.353],
      [116.7745, 35.3545],
    ]);
    await page.mouse.up();
    await expect(page.getByRole('alert')).toContainText('没有画成：「文汇街小学」已锁定。先用“锁定”工具解锁。');
    await expect(card(page)).toContainText('已锁定');
    await pictured(page, testInfo.outputPath('refused.png'));
  });

  await test.step('locks an area by drawing around it, and unlocks it by a click', async () => {
    await page.keyboard.press('l');
    await moveAlong(page, [[116.779, 35.362]]);
    await page.mouse.down();
    await moveAlong(page, [
      [116.787, 35.362],
      [116.787, 35.367],
      [116.779, 35.367],
    ]);
    await page.mouse.up();
    await committed(page, /^锁定「锁定区1」$/);
    await pictured(page, testInfo.outputPath('locked-area.png'));
    await tapAt(page, [116.783, 35.3645]);
    await committed(page, /^解除「锁定区1」的锁定$/);
  });
});

test('a compound’s row is dragged onto a school in the list, and onto the map', async ({ page }, testInfo) => {
  await openTown(page);
  const left = page.getByRole('complementary', { name: '左侧面板' });

  await test.step('from the card of its school onto the row of another school', async () => {
    await left.getByRole('tab', { name: '学校' }).click();
    await left.getByRole('option', { name: /文汇街小学/ }).click();
    const row = page.getByRole('article', { name: '详情' }).getByRole('row', { name: /康宁社区/ });
    await row.scrollIntoViewIfNeeded();
    await row.dragTo(left.getByRole('option', { name: /海岱实验小学/ }));
    await expect
      .poll(async () => (await editsOf(page)).at(-1)?.label ?? '')
      .toContain('把「康宁社区」从「文汇街小学学区」划给「海岱实验小学学区」');
    await pictured(page, testInfo.outputPath('row.png'));
  });

  await test.step('from the list of compounds onto a school on the map', async () => {
    await left.getByRole('tab', { name: '小区' }).click();
    await left
      .getByRole('searchbox', { name: /小区/ })
      .or(left.getByRole('textbox', { name: /小区/ }))
      .first()
      .fill('康宁社区');
    const row = left.getByRole('option', { name: /康宁社区/ }).first();
    const from = (await row.boundingBox())!;
    await page.mouse.move(from.x + 40, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(from.x + 80, from.y + 20, { steps: 4 });
    await moveAlong(page, [[116.7683, 35.3556]]);
    await pictured(page, testInfo.outputPath('row-to-map.png'));
    await page.mouse.up();
    await expect
      .poll(async () => (await editsOf(page)).at(-1)?.label ?? '')
      .toBe('把「康宁社区」从「海岱实验小学学区」划给「文汇街小学学区」');
  });
});

test('a finger draws as the mouse does, and two fingers move the map instead', async ({ page }) => {
  await openTown(page);
  await tool(page, '改边界').click();
  const touch = await page.context().newCDPSession(page);
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', ...places: Place[]) => {
    const points = await Promise.all(places.map((place) => onScreen(page, place)));
    await touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
  };

  await test.step('a second finger ends the stroke without an edit', async () => {
    await send('touchStart', [116.77, 35.354]);
    await send('touchMove', [116.771, 35.3555]);
    await send('touchMove', [116.774, 35.3565]);
    await expect(card(page)).toContainText('人改划');
    await send('touchStart', [116.774, 35.3565], [116.778, 35.36]);
    await send('touchEnd');
    await expect(card(page)).toBeHidden();
    expect(await editsOf(page)).toEqual([]);
  });

  await test.step('one finger draws the border', async () => {
    await send('touchStart', [116.77, 35.354]);
    for (const place of [
      [116.771, 35.3555],
      [116.774, 35.3565],
      [116.777, 35.356],
      [116.779, 35.3545],
    ] as const)
      await send('touchMove', place);
    await expect(card(page)).toContainText('4 个小区、39 人改划');
    await send('touchEnd');
    await committed(page, /4 个小区/);
  });
});
