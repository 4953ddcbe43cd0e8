import type { Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of the clock, and for whole events how long they took, by the clock and in thread time. */
  ts: number;
  dur?: number;
  tdur?: number;
  args: { name?: string; data?: { type?: string } };
}

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
  const cdp = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  const includedCategories = ['toplevel', 'devtools.timeline', 'blink.user_timing', '__metadata'];
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(1200);
  }
  await cdp.send('Tracing.end');
  await done;
  return stepsIn(events);
}

function stepsIn(events: readonly TraceEvent[]): number[] {
  const first = events.find(({ name }) => name === 'heat-shown');
  if (!first) return [];
  const own = events.filter(({ pid, tid }) => pid === first.pid && tid === first.tid).sort((a, b) => a.ts - b.ts);
  const tasks = own.filter(({ name, tdur }) => name === 'ThreadControllerImpl::RunTask' && tdur !== undefined);
  const keys = own.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown');
  const shown = own.filter(({ name }) => name === 'heat-shown');
  return keys.flatMap(({ ts }, i) => {
    const heat = shown.find((each) => each.ts > ts && each.ts < (keys[i + 1]?.ts ?? Number.POSITIVE_INFINITY));
    if (!heat) return [];
    const between = tasks.filter((task) => task.ts + task.dur! >= ts && task.ts <= heat.ts);
    return [between.reduce((sum, { tdur }) => sum + tdur!, 0) / 1000];
  });
}
