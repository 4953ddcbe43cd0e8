import { stepYear } from './actions/step-year.ts';
import { stopPlaying } from './actions/toggle-playing.ts';
import { planShown } from './figures/plans-shown.ts';
import { meetingStore } from './meeting-store.ts';

/** Milliseconds each year is shown while playing. */
const YEAR_MILLISECONDS = 1200;

/**
 * Lets the years run while the view says that they play, also where a saved view or a link says so; they stop at the end, and wait for numbers that are
 * not there yet. Answers how to stop.
 */
export function followPlaying(): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const follow = () => {
    const isPlaying = meetingStore.getState().view?.playing === true;
    if (isPlaying === (timer !== undefined)) return;
    clearInterval(timer);
    timer = isPlaying ? setInterval(next, YEAR_MILLISECONDS) : undefined;
  };
  const next = () => {
    const state = meetingStore.getState();
    if (state.figures[planShown(state)]?.status === 'ready' && !stepYear(1)) stopPlaying();
  };
  follow();
  const stop = meetingStore.subscribe(follow);
  return () => {
    clearInterval(timer);
    stop();
  };
}
