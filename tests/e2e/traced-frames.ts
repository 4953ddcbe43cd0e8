import type { Page } from '@playwright/test';
import { isTask, onThreadOf, traced } from './traced.ts';

/** Marks every animation frame of a page, so that a trace shows it. */
export function markFrames(): void {
  const tick = () => {
    performance.mark('frame');
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

/** A frame in which the main thread did less than this did nothing, in milliseconds. */
const NOTHING_MS = 1;

/**
 * Main-thread time in milliseconds of each animation frame while something is done to a page: all tasks of the thread up to the end of the frame's own,
 * in thread time, so that other programs on the machine do not count. Frames in which nothing is done are left out. Pages have to `markFrames`.
 */
export async function tracedFrames(page: Page, act: () => Promise<void>): Promise<number[]> {
  const own = onThreadOf(await traced(page, act), 'frame');
  const marks = own.filter(({ name }) => name === 'frame').map(({ ts }) => ts);
  const frames = new Array<number>(marks.length).fill(0);
  let frame = 0;
  for (const { ts, tdur } of own.filter(isTask)) {
    while (frame < marks.length && marks[frame]! < ts) frame++;
    if (frame < marks.length) frames[frame]! += tdur! / 1000;
  }
  return frames.filter((ms) => ms >= NOTHING_MS);
}
