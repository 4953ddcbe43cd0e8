import { gzipSync } from 'node:zlib';
import { expect, type Page, type Response, test } from '@playwright/test';
import { mapIsPainted, openDemo } from './open-demo.ts';
import { pictured } from './pictured.ts';

const SIZES = [
  [1280, 720],
  [1440, 900],
  [1920, 1080],
] as const;

test('the page keeps its map at every size, is reached with the keyboard alone, and is English without Chinese beside names', async ({
  page,
}, testInfo) => {
  const [[width, height]] = SIZES;
  await page.setViewportSize({ width, height });
  await openDemo(page);
  for (const [width, height] of SIZES) {
    await test.step(`at ${width}x${height} the map keeps its room and nothing runs out of the page`, async () => {
      await page.setViewportSize({ width, height });
      await mapIsPainted(page);
      const roomOfMap = async () => (await page.locator('section.map').boundingBox())!.width / width;
      await expect.poll(roomOfMap).toBeGreaterThanOrEqual(0.55);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await pictured(page, testInfo.outputPath(`demo-${width}.png`));
    });
  }
  await test.step('every region is reached with the keyboard alone', () => reachesEveryRegion(page));
  await test.step('the English interface has no Chinese beside names of places', () => speaksEnglish(page));
});

async function speaksEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Find sites' })).toBeVisible();
  for (const tab of ['Layers', 'Schools', 'Findings']) {
    await page.getByRole('tab', { name: new RegExp(tab) }).click();
  }
  const documentNumber = /[\u4e00-\u9fff]+〔\d{4}〕\d+号/g;
  const labels = (await page.locator('button, label, th, h3, [role=tab]').allInnerTexts()).map((text) =>
    text.replace(documentNumber, ''),
  );
  const texts = await page.locator('[data-name], .link, [role=option]').allInnerTexts();
  const names = texts.filter((text) => text.trim() !== '');
  const chinese = labels.filter((text) => /[\u4e00-\u9fff]/.test(text) && !names.some((name) => text.includes(name)));
  expect(chinese.filter((text) => !/^(中文|海岱新区)/.test(text.trim()))).toEqual([]);
}

test('the first page loads at most 700 kB of compressed script', async ({ page }, { annotations }) => {
  const sizes = new Map<string, number>();
  const weighed: Promise<void>[] = [];
  const weigh = async (response: Response) => {
    if (/\.m?js($|\?)/.test(response.url()) && response.ok())
      sizes.set(response.url(), gzipSync(await response.body()).length);
  };
  const listen = (response: Response) => {
    weighed.push(weigh(response));
  };
  page.on('response', listen);
  await page.addInitScript(noteWhenDrawn);
  const started = Date.now();
  await openDemo(page);
  const late = new Set((await page.evaluate(scriptsAfterDrawn)) as string[]);
  annotations.push({ type: 'first map', description: `${Date.now() - started} ms` });
  page.off('response', listen);
  await Promise.all(weighed);
  const first = [...sizes].filter(([url]) => !late.has(url));
  const total = first.reduce((sum, [, size]) => sum + size, 0);
  expect(first.length).toBeGreaterThan(5);
  for (const [url, size] of first) {
    annotations.push({ type: 'script', description: `${new URL(url).pathname} ${(size / 1024).toFixed(0)} kB` });
  }
  expect(total / 1024).toBeLessThanOrEqual(700);
});

async function reachesEveryRegion(page: Page): Promise<void> {
  const reached = new Set<string>();
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    reached.add(
      await page.evaluate(() => {
        const region = document.activeElement?.closest('header, aside, section.map, section.year-bar');
        return region ? `${region.tagName.toLowerCase()}.${region.className.split(' ')[0]}` : 'page';
      }),
    );
    if (reached.size > 5) break;
  }
  expect([...reached].join(' ')).toMatch(/year-bar/);
  expect([...reached].join(' ')).toMatch(/section\.map/);
  await mapIsPainted(page);
}

/** Notes when the map and the numbers are there; tools are loaded a moment later. */
function noteWhenDrawn(): void {
  new MutationObserver(() => {
    const isDrawn = document.querySelector('.map-canvas')?.getAttribute('aria-busy') === 'false';
    if (isDrawn && document.querySelector('[aria-label="年份"]') && !('drawnAt' in window))
      Object.assign(window, { drawnAt: performance.now() });
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** Scripts that were asked for after that. */
const scriptsAfterDrawn =
  'performance.getEntriesByType("resource").filter(({ startTime }) => startTime > drawnAt).map(({ name }) => name)';
