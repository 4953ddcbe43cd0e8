import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { openDatabase, savePlan } from '@xuetu/api/db';
import { startServer } from '@xuetu/api/server';
import { settingsOf } from '@xuetu/api/settings';
import { committedPlan } from '../../scripts/accuracy/committed-plan.ts';
import { generatedPlan } from '../../scripts/bench/generated-plan.ts';
import { SIZES } from '../../scripts/bench/size.ts';
import { markHeat, tracedFrames, tracedSteps } from './traced-steps.ts';

/**
 * A meeting in a real Chromium, on the demo and on a city of 5,000 compounds: milliseconds from the click until the first heat is on the map,
 * the thread time of the main thread from a key until the heat of the next year is on the map, and that of each frame while the map is dragged and zoomed
 * with heat, columns and arcs on it. Prints a JSON line each.
 */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '18391' }, opens: { type: 'string', default: '3' } },
});
const AIM = { firstHeatMs: 1000, yearMs: 16, frameMs: 16 };
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'xuetu-meeting-'));

/** Opens the desk of a district, waits until it is quiet, opens the meeting and answers how long the first heat took. */
async function openMeeting(page: Page, district: string): Promise<number> {
  await page.goto(`/?district=${district}&stage=primary`);
  await page.locator('.map-canvas[aria-busy=false]').waitFor({ timeout: 120_000 });
  await page.waitForTimeout(6000);
  const button = page.getByRole('button', { name: '汇报', exact: true });
  await button.hover();
  await page.waitForTimeout(200);
  const clicked = (await page.evaluate('performance.now()')) as number;
  await button.click();
  await page.locator('.meeting-map[data-heat*="/"]').waitFor({ timeout: 60_000 });
  return ((await page.evaluate('performance.getEntriesByName("meeting-heat")[0].startTime')) as number) - clicked;
}

/** Seven years further and back again. */
const YEARS = [...Array<string>(7).fill(']'), ...Array<string>(7).fill('[')];

const MIDDLE = [800, 560] as const;

/** What hands do to a map that people look at together. */
const GESTURES: Record<string, (page: Page) => Promise<void>> = {
  async pan(page) {
    await page.mouse.move(...MIDDLE);
    await page.mouse.down();
    for (let step = 1; step <= 60; step++) {
      await page.mouse.move(MIDDLE[0] + step * 4, MIDDLE[1] - step * 2);
      await page.waitForTimeout(25);
    }
    await page.mouse.up();
  },
  async zoom(page) {
    for (let step = 0; step < 40; step++) {
      await page.mouse.wheel(0, step < 20 ? -60 : 60);
      await page.waitForTimeout(40);
    }
  },
};

function spread(times: number[]): { median: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN);
  return { median: at(0.5), p95: at(0.95) };
}

const rounded = (ms: number) => Math.round(ms * 10) / 10;

async function measure(district: string): Promise<void> {
  const firsts: number[] = [];
  for (let open = 0; open < Number(values.opens); open++) {
    const browser = await launched();
    const page = await paged(browser);
    firsts.push(await openMeeting(page, district));
    if (open === Number(values.opens) - 1) {
      for (const [key, measure] of [
        ['1', 'children'],
        ['2', 'pressure'],
      ] as const) {
        await page.keyboard.press(key);
        await page.locator(`.meeting-map[aria-busy=false][data-heat^="${measure}/"]`).waitFor({ timeout: 60_000 });
        const times = await tracedSteps(page, YEARS);
        say({ district, measure, years: times.length, yearMs: spread(times), aim: AIM.yearMs });
      }
      for (const key of ['c', 'a']) await page.keyboard.press(key);
      await page.waitForTimeout(5000);
      for (const [gesture, act] of Object.entries(GESTURES)) {
        const frames = await tracedFrames(page, () => act(page));
        say({ district, gesture, frames: frames.length, frameMs: spread(frames), aim: AIM.frameMs });
      }
    }
    await browser.close();
  }
  firsts.sort((a, b) => a - b);
  const [best, median] = [firsts[0]!, firsts[Math.floor(firsts.length / 2)]!];
  say({ district, firstHeatMs: { best: rounded(best), median: rounded(median) }, aim: AIM.firstHeatMs });
}

function launched() {
  return chromium.launch({
    executablePath: process.env.XUETU_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  });
}

async function paged(browser: Awaited<ReturnType<typeof launched>>) {
  const baseURL = `http://localhost:${values.port}`;
  const page = await browser.newPage({ baseURL, viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' });
  await page.addInitScript(markHeat);
  return page;
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const settings = settingsOf({ PORT: values.port, XUETU_DATA: folder });
try {
  const database = await openDatabase({ dataFolder: folder });
  const city = generatedPlan(SIZES.find(({ name }) => name === 'city')!);
  for (const plan of [await committedPlan('demo'), city]) await savePlan(database, plan);
  await database.close();
  const server = await startServer({ ...settings, webFolder: join(root, 'web/dist'), log: () => {} });
  for (const district of ['demo', city.district.id]) await measure(district);
  await server.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
