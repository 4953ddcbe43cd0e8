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
