import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { moveAlong, onScreen, type Place } from './on-the-map.ts';
import { openDemo } from './open-demo.ts';

/**
 * Main-thread time of each frame while catchments are drawn on the demo in a real Chromium: how long the callbacks of every animation frame
 * and every pointer event take together. Prints a JSON line for each gesture: median, 95th percentile and worst in milliseconds.
 */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '18390' }, strokes: { type: 'string', default: '2' } },
});
const address = `http://localhost:${values.port}`;
const AIM = { medianMs: 16, p95Ms: 33 };

/** Adds up what the page does between one animation frame and the next. */
function countFrames(): void {
  const frames: number[] = [];
  let busy = 0;
  const timed =
    <Rest extends unknown[]>(work: (...rest: Rest) => unknown) =>
    (...rest: Rest) => {
      const begun = performance.now();
      try {
        return work(...rest);
      } finally {
        busy += performance.now() - begun;
      }
    };
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => request(timed(callback));
  const tick = () => {
    if (busy > 0.2) frames.push(busy);
    busy = 0;
    request(tick);
  };
  request(tick);
  const add = EventTarget.prototype.addEventListener;
  const wrapped = new WeakMap<object, EventListener>();
  EventTarget.prototype.addEventListener = function (type: string, listener, options) {
    const isPointer = /^(pointer|mouse)/.test(type) && typeof listener === 'function';
    if (!isPointer) return add.call(this, type, listener, options);
    const known = wrapped.get(listener) ?? timed(listener.bind(this) as EventListener);
    wrapped.set(listener, known as EventListener);
    return add.call(this, type, known as EventListener, options);
  };
  Object.assign(window, { takeFrames: () => frames.splice(0) });
}

const GESTURES: { name: string; tool: string; from: Place; along: Place[] }[] = [
  {
    name: 'draw a border across',
    tool: '改边界',
    from: [116.77, 35.354],
    along: [
      [116.771, 35.3555],
      [116.774, 35.3565],
      [116.777, 35.356],
      [116.779, 35.3545],
    ],
  },
  {
    name: 'paint compounds with a brush',
    tool: '刷小区',
    from: [116.772, 35.36],
    along: [
      [116.775, 35.361],
      [116.778, 35.359],
    ],
  },
];

async function measure(page: Page, { name, tool, from, along }: (typeof GESTURES)[number]): Promise<void> {
  await page.getByRole('toolbar', { name: '划片工具' }).getByRole('button', { name: tool, exact: true }).click();
  const frames: number[] = [];
  for (let stroke = 0; stroke < Number(values.strokes); stroke++) {
    await moveAlong(page, [from]);
    await page.mouse.down();
    await page.evaluate('takeFrames()');
    for (const place of along) {
      const { x, y } = await onScreen(page, place);
      await page.mouse.move(x, y, { steps: 12 });
    }
    frames.push(...((await page.evaluate('takeFrames()')) as number[]));
    await page.keyboard.press('Escape');
    await page.mouse.up();
  }
  frames.sort((a, b) => a - b);
  const at = (part: number) =>
    Math.round(frames[Math.min(frames.length - 1, Math.floor(frames.length * part))]! * 10) / 10;
  const figures = { medianMs: at(0.5), p95Ms: at(0.95), worstMs: at(1) };
  process.stdout.write(`${JSON.stringify({ gesture: name, frames: frames.length, ...figures, aim: AIM })}\n`);
}

const folder = mkdtempSync(join(tmpdir(), 'xuetu-frames-'));
const { DATABASE_URL: _, ...environment } = process.env;
const server: ChildProcess = spawn(process.execPath, ['scripts/start.ts'], {
  cwd: join(import.meta.dirname, '../..'),
  env: { ...environment, PORT: values.port, XUETU_DATA: folder },
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  for (let tries = 0; tries < 240; tries++) {
    if (
      await fetch(`${address}/api/health`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const browser = await chromium.launch({
    executablePath: process.env.XUETU_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  });
  const page = await browser.newPage({ baseURL: address, viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  await page.addInitScript(countFrames);
  await openDemo(page, '/?district=demo&stage=primary&year=2028&at=116.772,35.36,13.6');
  await page.locator('.map-canvas[data-pen=""]').waitFor({ timeout: 60_000 });
  for (const gesture of GESTURES) await measure(page, gesture);
  await browser.close();
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
