import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { openDatabase, savePlan } from '@xuetu/api/db';
import { startServer } from '@xuetu/api/server';
import { settingsOf } from '@xuetu/api/settings';
import { linesOf } from '@xuetu/geodata/geometry';
import type { Plan } from '@xuetu/geodata/model';
import { committedPlan } from '../../scripts/accuracy/committed-plan.ts';
import { editingCity } from '../../scripts/bench/editing/editing-city.ts';
import { moveAlong, onScreen, type Place } from './on-the-map.ts';
import { markFrames, tracedFrames } from './traced-frames.ts';

/**
 * Main-thread time of each frame while catchments are drawn in a real Chromium, on the demo and on a city of 500 catchments with 100,000 corners: all
 * that the thread does from one animation frame to the next, in thread time. Prints a JSON line for each district and gesture: median, 95th percentile
 * and worst in milliseconds, and the worst of the first stroke.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '18390' },
    strokes: { type: 'string', default: '2' },
    only: { type: 'string' },
    web: { type: 'string', default: 'web/dist' },
  },
});
const AIM = { medianMs: 16, p95Ms: 33 };
const ZOOM = 13.6;
/** Steps of the pointer from one place of a gesture to the next. */
const STEPS = 12;
const root = join(import.meta.dirname, '../..');

interface Gesture {
  name: string;
  tool: string;
  from: Place;
  along: Place[];
}

/** Strokes of each tool around the middle of the view: a line over several catchments, a brush, and a corner that is pulled. */
function gesturesAround([lng, lat]: Place, [x, y]: Place): Gesture[] {
  const at = (east: number, north: number): Place => [lng + east, lat + north];
  return [
    {
      name: 'draw a border across',
      tool: '改边界',
      from: at(-0.002, -0.006),
      along: [at(-0.001, -0.0045), at(0.002, -0.0035), at(0.005, -0.004), at(0.007, -0.0055)],
    },
    {
      name: 'paint compounds with a brush',
      tool: '刷小区',
      from: at(0, 0),
      along: [at(0.003, 0.001), at(0.006, -0.001)],
    },
    {
      name: 'move a shared corner',
      tool: '边界点',
      from: [x, y],
      along: [
        [x + 0.0004, y + 0.0003],
        [x, y + 0.0008],
      ],
    },
  ];
}

/** The corner of the primary catchments that is nearest to a place and that two or more of them have. */
function cornerNear({ catchments }: Plan, [lng, lat]: Place): Place {
  const counts = new Map<string, number>();
  for (const { shape } of catchments.filter(({ stage }) => stage === 'primary'))
    for (const key of new Set(linesOf(shape).flat().map(String))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const shared = [...counts].flatMap(([key, count]) =>
    count > 1 ? [key.split(',').map(Number) as [number, number]] : [],
  );
  const far = ([x, y]: Place) => (x - lng) ** 2 + (y - lat) ** 2;
  return shared.sort((a, b) => far(a) - far(b))[0]!;
}

async function measure(page: Page, district: string, { name, tool, from, along }: Gesture): Promise<void> {
  await page.getByRole('toolbar', { name: '划片工具' }).getByRole('button', { name: tool, exact: true }).click();
  await moveAlong(page, [from]);
  const strokes: number[][] = [];
  for (let stroke = 0; stroke < Number(values.strokes); stroke++) {
    const frames = await tracedFrames(page, async () => {
      await moveAlong(page, [from]);
      await page.mouse.down();
      for (const place of along) {
        const { x, y } = await onScreen(page, place);
        await page.mouse.move(x, y, { steps: STEPS });
      }
    });
    strokes.push(frames);
    await page.keyboard.press('Escape');
    await page.mouse.up();
  }
  const sorted = strokes.flat().sort((a, b) => a - b);
  const at = (part: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!);
  const figures = {
    medianMs: at(0.5),
    p95Ms: at(0.95),
    worstMs: at(1),
    firstWorstMs: rounded(Math.max(...strokes[0]!)),
  };
  process.stdout.write(`${JSON.stringify({ district, gesture: name, frames: sorted.length, ...figures, aim: AIM })}\n`);
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}

async function measureDistrict(plan: Plan, middle: Place): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.XUETU_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  });
  const baseURL = `http://localhost:${values.port}`;
  const page = await browser.newPage({ baseURL, viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  page.setDefaultTimeout(120_000);
  await page.addInitScript(markFrames);
  await page.goto(`/?district=${plan.district.id}&stage=primary&year=2028&at=${middle.join()},${ZOOM}`);
  await page.locator('.map-canvas[data-pen=""][aria-busy=false]').waitFor();
  await page.waitForTimeout(4000);
  for (const gesture of gesturesAround(middle, cornerNear(plan, middle)))
    await measure(page, plan.district.id, gesture);
  await browser.close();
}

const folder = mkdtempSync(join(tmpdir(), 'xuetu-frames-'));
const settings = settingsOf({ PORT: values.port, XUETU_DATA: folder });
const districts: [Plan, Place][] = [
  [await committedPlan('demo'), [116.772, 35.36]],
  [editingCity(), [117, 36]],
];
const chosen = districts.filter(([{ district }]) => !values.only || district.id === values.only);
try {
  const database = await openDatabase({ dataFolder: folder });
  for (const [plan] of chosen) await savePlan(database, plan);
  await database.close();
  const server = await startServer({ ...settings, webFolder: join(root, values.web), log: () => {} });
  for (const [plan, middle] of chosen) await measureDistrict(plan, middle);
  await server.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
