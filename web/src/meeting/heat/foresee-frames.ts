import type { MeetingView } from '@xuetu/geodata/story';
import type { ReadyFigures } from '../figures/figures.ts';
import { frameShown } from './frame-shown.ts';

/** After this long a year is worked out though the page was never idle; browsers without idle time wait as long for each. */
const LATEST_MILLISECONDS = 300;

/**
 * Works out the heat of the other years while the page is idle, one at a time and the nearest first, so that a step through the years only has to
 * paint. Answers how to stop.
 */
export function foreseeFrames(
  figures: ReadyFigures,
  { heat, stage, year }: Pick<MeetingView, 'heat' | 'stage' | 'year'>,
): () => void {
  if (heat === 'none') return () => {};
  const years = figures.simulated.results.years.toSorted((a, b) => Math.abs(a - year) - Math.abs(b - year));
  let stop = () => {};
  const next = () => {
    const [nearest] = years.splice(0, 1);
    if (nearest === undefined || !frameShown(figures, heat, stage, nearest)) return;
    stop = whenIdle(next);
  };
  stop = whenIdle(next);
  return () => stop();
}

function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act, LATEST_MILLISECONDS);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(act, { timeout: LATEST_MILLISECONDS });
  return () => cancelIdleCallback(asked);
}
