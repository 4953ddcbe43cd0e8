/** Milliseconds of several runs. */
export interface Spread {
  median: number;
  p95: number;
}

/** Milliseconds that some work took, and what it gave. */
export function timed<Result>(work: () => Result): { ms: number; result: Result } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

/** Processor time of a thread is counted in ticks of so many milliseconds. */
const TICK = 4;

/** The same, but where others held the processor at most the processor time of this thread and a tick. */
export function timedOnThread<Result>(work: () => Result): { ms: number; result: Result } {
  const before = process.threadCpuUsage();
  const { ms, result } = timed(work);
  const { user, system } = process.threadCpuUsage(before);
  return { ms: Math.min(ms, (user + system) / 1000 + TICK), result };
}

/** The middle and the 95th of a hundred of some measured times. */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!);
  return { median: at(0.5), p95: at(0.95) };
}

/** Milliseconds with two decimals. */
export function rounded(ms: number): number {
  return Number(ms.toFixed(2));
}
