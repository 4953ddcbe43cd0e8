import type { Page } from '@playwright/test';
import { isTask, onThreadOf, type TraceEvent, traced } from './traced.ts';

/** Marks every heat that comes onto the map, so that a trace shows it. */
export function markHeat(): void {
  new MutationObserver(() => performance.mark('heat-shown')).observe(document, {
    subtree: true,
    attributes: true,
    attributeFilter: ['data-heat'],
  });
}

/**
 * Main-thread time in milliseconds from each key that is pressed until the heat it brings is on the map: all tasks of the thread in between, in thread
 * time, so that other programs on the machine do not count. Pages have to `markHeat`.
 */
export async function tracedSteps(page: Page, keys: readonly string[]): Promise<number[]> {
  const events = await traced(page, async () => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(1200);
    }
  });
  return stepsIn(onThreadOf(events, 'heat-shown'));
}

/**
 * Main-thread time in milliseconds of each frame that is drawn while something is done on a page: all tasks of the thread from one animation frame to the
 * next, in thread time.
 */
export async function tracedFrames(page: Page, act: () => Promise<void>): Promise<number[]> {
  const events = await traced(page, async () => {
    await page.evaluate('performance.mark("gesture")');
    await act();
    await page.evaluate('performance.mark("gesture")');
  });
  const own = onThreadOf(events, 'gesture');
  const [first, last] = own.filter(({ name }) => name === 'gesture');
  if (!first || !last) return [];
  const between = own.filter(({ ts }) => ts > first.ts && ts < last.ts);
  const starts = between.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts }) => ts);
  const frames: number[] = [];
  for (const { ts, dur, tdur } of between.filter(isTask)) {
    if (starts.some((start) => start >= ts && start <= ts + dur!)) frames.push(0);
    if (frames.length > 0) frames[frames.length - 1]! += tdur! / 1000;
  }
  return frames;
}

function stepsIn(own: readonly TraceEvent[]): number[] {
  const tasks = own.filter(isTask);
  const keys = own.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown');
  const shown = own.filter(({ name }) => name === 'heat-shown');
  return keys.flatMap(({ ts }, i) => {
    const heat = shown.find((each) => each.ts > ts && each.ts < (keys[i + 1]?.ts ?? Number.POSITIVE_INFINITY));
    if (!heat) return [];
    const between = tasks.filter((task) => task.ts + task.dur! >= ts && task.ts <= heat.ts);
    return [between.reduce((sum, { tdur }) => sum + tdur!, 0) / 1000];
  });
}
