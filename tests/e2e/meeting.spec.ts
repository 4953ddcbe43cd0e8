import { expect, type Page, test } from '@playwright/test';
import { distanceMetres, metresPerDegree, shapeDistanceMetres } from '@xuetu/geodata/geometry';
import {
  HEAT_SCALES,
  heatAmounts,
  heatClassAt,
  heatGroundOf,
  heatValues,
  middleOf,
  stageReachOf,
} from '@xuetu/geodata/heat';
import type { Plan, Position } from '@xuetu/geodata/model';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { openDemo } from './open-demo.ts';
import { pixelsAround } from './pixel-at.ts';

const DESK = '/?district=demo&stage=primary&year=2028';

/** The map of the meeting says which heat is on it, and that it is busy until everything is drawn. */
async function heatIs(page: Page, heat: string | RegExp): Promise<void> {
  const map = page.getByRole('region', { name: '汇报地图' });
  await expect(map).toHaveAttribute('data-heat', heat, { timeout: 30_000 });
  await expect(map).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
}

async function openMeeting(page: Page): Promise<void> {
  await openDemo(page, DESK);
  await page.getByRole('button', { name: '汇报', exact: true }).click();
  await heatIs(page, 'children/primary/2028');
}

const headline = (page: Page) => page.locator('.meeting-number');

test('a leader asks why a place is hot, goes through views and years with a remote, opens a school, loses the network and speaks English', async ({
  page,
}) => {
  await openMeeting(page);

  await test.step('a click on hot ground names the compounds that make it hot, with their numbers', async () => {
    const box = (await page.getByRole('region', { name: '汇报地图' }).boundingBox())!;
    await page.mouse.click(box.x + box.width * 0.44, box.y + box.height * 0.66);
    const card = page.getByRole('complementary', { name: '这里为什么热' });
    await expect(card).toBeVisible();
    const parts = await card.locator('tbody tr td:last-child').allInnerTexts();
    expect(parts.length).toBeGreaterThan(1);
    const shares = parts.map((text) => Number.parseInt(text, 10));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    await page.keyboard.press('2');
    await expect(card.getByRole('columnheader', { name: '缺学位' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
    await page.keyboard.press('1');
    await heatIs(page, 'children/primary/2028');
  });

  await test.step('a remote goes through the views, plays the years, blanks the screen and shows the keys', async () => {
    await expect(headline(page)).toContainText('名学龄儿童 · 2028年 · 小学（比 2026年 少');
    await page.keyboard.press('PageDown');
    await heatIs(page, 'pressure/primary/2028');
    await expect(headline(page)).toContainText('名儿童步行范围内缺学位');
    await expect(page.getByRole('region', { name: '图例' })).toContainText('缺 300 以上');
    await page.keyboard.press('4');
    await heatIs(page, 'walk/primary/2028');
    await page.keyboard.press('Space');
    await expect(headline(page)).not.toContainText('2028年', { timeout: 10_000 });
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: '播放各年' })).toBeVisible();
    await page.keyboard.press('b');
    await expect(page.locator('.meeting-blank')).toBeVisible();
    await page.keyboard.press('b');
    await expect(page.locator('.meeting-blank')).toHaveCount(0);
    await page.keyboard.press('?');
    const keys = page.getByRole('complementary', { name: '按键' });
    await expect(keys).toContainText('PageDown');
    await page.keyboard.press('Escape');
    await expect(keys).toHaveCount(0);
  });

  await test.step('the play key plays whatever was pressed last, and Enter presses the button that has the focus', async () => {
    const playing = page.getByRole('button', { name: '暂停' });
    const bar = page.getByRole('navigation', { name: '画面' });
    await bar.getByRole('button', { name: '步行', exact: true }).click();
    await page.keyboard.press('Space');
    await expect(playing).toBeVisible();
    await page.keyboard.press('Space');
    await expect(playing).toHaveCount(0);
    await heatIs(page, /^walk/);
    await bar.getByRole('button', { name: '对比', exact: true }).focus();
    await page.keyboard.press('Enter');
    const list = page.getByLabel('左侧方案');
    await list.focus();
    await page.keyboard.press('PageDown');
    await expect(bar.getByRole('button', { name: '空位', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('separator').focus();
    await page.keyboard.press('PageUp');
    await expect(bar.getByRole('button', { name: '步行', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await bar.getByRole('button', { name: '对比', exact: true }).click();
  });

  await test.step('the grid of schools by years opens a school on a click', async () => {
    await page.keyboard.press('g');
    await expect(headline(page)).toContainText('所学校超过学位');
    await page.getByRole('button', { name: '创新学校 2030年 143%' }).click();
    const card = page.getByRole('complementary', { name: '创新学校' });
    await expect(card).toContainText('个学位');
    await expect(headline(page)).toContainText('2030年');
    await page.keyboard.press('g');
    await heatIs(page, 'walk/primary/2030');
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
  });

  await test.step('it goes on without the network', async () => {
    await page.context().setOffline(true);
    for (const [key, heat] of [
      ['2', 'pressure'],
      ['3', 'growth'],
    ] as const) {
      await page.keyboard.press(key);
      await heatIs(page, `${heat}/primary/2030`);
    }
    await page.keyboard.press(']');
    await heatIs(page, 'growth/primary/2031');
    await page.getByRole('button', { name: '初中', exact: true }).click();
    await heatIs(page, 'growth/junior/2031');
    await page.keyboard.press('g');
    await expect(page.getByRole('region', { name: '学校逐年一览' })).toBeVisible();
    await page.context().setOffline(false);
    await page.keyboard.press('1');
    await heatIs(page, 'children/junior/2031');
  });

  await test.step('left, the desk is in the year that was shown', async () => {
    const [year] = /\d{4}年/.exec(await headline(page).innerText())!;
    await page.keyboard.press('Escape');
    await expect(page.locator('.meeting')).toHaveCount(0);
    await expect(page.locator('.year-now')).toHaveText(year);
  });

  await test.step('the English meeting has no Chinese beside names', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Meeting', exact: true }).click();
    await page.keyboard.press('1');
    await expect(headline(page)).toContainText(/children · 20\d\d · Junior/, { timeout: 30_000 });
    const texts = await page
      .locator('.meeting-legend, .meeting-years, .meeting-views, .meeting-number')
      .allInnerTexts();
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
    await page.keyboard.press('2');
    await expect(page.locator('.meeting-note')).toHaveText(
      /^Counts seats within a walk of [\d.,]+ k?m; by assigned school: /,
    );
    for (const [width, height] of [
      [1440, 900],
      [1280, 720],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const name of ['Story', 'Freeze numbers', 'Record a decision']) {
        const button = page.getByRole('button', { name, exact: true });
        await button.click({ trial: true });
        await expect(button).toBeInViewport({ ratio: 1 });
      }
    }
  });
});

test('columns and flows stand on the map, and a link brings every control back', async ({ page, browser, baseURL }) => {
  await openMeeting(page);
  for (const key of ['2', 'c', 'a', 't']) await page.keyboard.press(key);
  await page.getByRole('button', { name: '初中', exact: true }).click();
  await heatIs(page, 'pressure/junior/2028');
  await expect.poll(() => new URL(page.url()).searchParams.get('meet')).toMatch(/pressure\*3ac\*.*\*dark\*/);
  const said = await headline(page).innerText();
  const other = await browser.newPage({ baseURL: baseURL!, locale: 'zh-CN', viewport: page.viewportSize()! });
  await other.goto(page.url());
  await heatIs(other, 'pressure/junior/2028');
  await expect(headline(other)).toHaveText(said);
  for (const name of ['柱图', '流向', '深色', '初中', '压力'])
    await expect(other.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true');
  expect(new URL(other.url()).searchParams.get('meet')).toBe(new URL(page.url()).searchParams.get('meet'));
  await other.close();
});

const MEASURES = ['children', 'pressure', 'walk'] as const;

const ZOOMS = [9, 12, 15] as const;

test('the heat of a place has the same value and colour at zooms 9, 12 and 15 and in two windows', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(400_000);
  const plan = (await (await request.get('/api/districts/demo/plan')).json()) as Plan;
  const { places, colourAt } = readablePlaces(plan);
  const shown = places.flatMap((place) =>
    ZOOMS.flatMap((zoom) => MEASURES.map((measure) => ({ place, zoom, measure }))),
  );
  const name = '同一处的颜色';
  const views = shown.map(({ place, zoom, measure }, at) => ({
    id: `v${at}`,
    caption: '',
    notes: '',
    snapshotId: '',
    view: viewOf(place.at, zoom, measure),
  }));
  const answer = await request.post('/api/districts/demo/stories', { data: { draft: { name, views } } });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { story } = await answer.json();

  const other = await browser.newPage({ baseURL: baseURL!, locale: 'zh-CN', viewport: { width: 1024, height: 700 } });
  for (const window of [page, other]) {
    await openDemo(window, DESK);
    await window.getByRole('button', { name: '汇报提纲、快照和决策' }).click();
    await window.getByLabel('全部提纲').selectOption({ label: `${name} · ${views.length} 张` });
    await window.getByRole('button', { name: /(^| )播放$/ }).click();
    const map = window.getByRole('region', { name: '汇报地图' });
    for (const [at, { place, zoom, measure }] of shown.entries()) {
      if (at > 0) await window.keyboard.press('PageDown');
      await expect(window.getByRole('navigation', { name })).toContainText(`${at + 1} / ${shown.length}`);
      await heatIs(window, `${measure}/primary/2028`);
      const zoomNow = () => Number(new URL(window.url()).searchParams.get('meet')?.split(',')[2]);
      await expect.poll(zoomNow).toBe(zoom);
      await heatIs(window, `${measure}/primary/2028`);
      const box = (await map.boundingBox())!;
      const seen = await pixelsAround(window, map, box.width / 2, box.height / 2);
      const read = zoom === 9 ? [seen[4]] : seen;
      expect([...new Set(read)], `${measure} at ${place.at}, zoom ${zoom}`).toEqual([colourAt(place.cell, measure)]);
    }
  }
  await other.close();
  await request.delete(`/api/districts/demo/stories/${story.id}`);
});

/** A view of a meeting that looks straight down on a place. */
function viewOf([lng, lat]: Position, zoom: number, heat: string) {
  return {
    camera: { lng, lat, zoom, bearing: 0, pitch: 0 },
    page: 'map',
    scenarioId: '',
    stage: 'primary',
    year: 2028,
    heat,
    columns: false,
    arcs: false,
    catchments: false,
    compare: 'one',
    beforeId: '',
    divider: 0.5,
    theme: 'light',
    selection: '',
  };
}

/** Distances in metres that keep cells of other classes, streets and water off the pixels that are read, and school names east and north of them. */
const FREE_OF = { other: 180, line: 50, names: [1800, 1300] } as const;

/** Two places with different classes of pressure whose surroundings are of one class in every measure, with nothing drawn over them. */
function readablePlaces(plan: Plan) {
  const results = simulatePlan(plan, plan);
  const ground = heatGroundOf(plan);
  const reach = stageReachOf(plan, plan, results, 'primary');
  const classes = MEASURES.map((measure) => {
    const values = heatValues(ground, heatAmounts(results, reach, measure, 2028));
    return Array.from(values, (value) => heatClassAt(HEAT_SCALES[measure], value));
  });
  const middles = Array.from(ground.cells, middleOf);
  const degree = metresPerDegree(middles[0]![1]);
  const schools = plan.schools.filter(({ stages }) => stages.some(({ stage }) => stage === 'primary'));
  const drawn = [...plan.streets, ...plan.landscape.filter(({ kind }) => kind === 'water' || kind === 'river')];
  const isReadable = (at: Position, i: number) => {
    const near = middles.flatMap((other, k) => (distanceMetres(at, other) < FREE_OF.other ? [k] : []));
    const point = { type: 'Point' as const, coordinates: at };
    return (
      near.length === 7 &&
      classes.every((of) => of[i]! >= 0 && near.every((k) => of[k] === of[i])) &&
      schools.every(
        ({ location: [lng, lat] }) =>
          Math.abs(lng - at[0]) * degree.lng > FREE_OF.names[0] ||
          Math.abs(lat - at[1]) * degree.lat > FREE_OF.names[1],
      ) &&
      drawn.every(({ shape }) => shapeDistanceMetres(point, shape) > FREE_OF.line)
    );
  };
  const byPressure = new Map<number, { cell: number; at: Position }>();
  for (const [cell, at] of middles.entries()) {
    if (!byPressure.has(classes[1]![cell]!) && isReadable(at, cell)) byPressure.set(classes[1]![cell]!, { cell, at });
  }
  const places = [...byPressure.values()].slice(0, 2);
  expect(places).toHaveLength(2);
  const colourAt = (cell: number, measure: (typeof MEASURES)[number]) =>
    HEAT_SCALES[measure].classes[classes[MEASURES.indexOf(measure)]![cell]!]!.colour;
  return { places, colourAt };
}
