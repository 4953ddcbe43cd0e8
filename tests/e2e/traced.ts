import type { Page } from '@playwright/test';

/** An event of Chromium's trace. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of the clock, and for whole events how long they took, by the clock and in thread time. */
  ts: number;
  dur?: number;
  tdur?: number;
  args: { name?: string; data?: { type?: string } };
}

/** What the browser did while something was done to a page, with the thread time of every task. */
export async function traced(page: Page, act: () => Promise<void>): Promise<TraceEvent[]> {
  const cdp = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  const includedCategories = ['toplevel', 'devtools.timeline', 'blink.user_timing', '__metadata'];
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await act();
  await cdp.send('Tracing.end');
  await done;
  await cdp.detach();
  return events;
}

/** The events on the thread that set a mark, in order; none where it was never set. */
export function onThreadOf(events: readonly TraceEvent[], mark: string): TraceEvent[] {
  const first = events.find(({ name }) => name === mark);
  return events.filter(({ pid, tid }) => pid === first?.pid && tid === first.tid).sort((a, b) => a.ts - b.ts);
}

/** Whether an event is one whole task of its thread. */
export function isTask({ name, tdur }: TraceEvent): boolean {
  return name === 'ThreadControllerImpl::RunTask' && tdur !== undefined;
}
