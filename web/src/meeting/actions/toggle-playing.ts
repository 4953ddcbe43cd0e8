import { yearsShown } from '../figures/years-shown.ts';
import { meetingStore } from '../meeting-store.ts';
import { changeView } from './change-view.ts';
import { stepYear } from './step-year.ts';

/** Milliseconds each year is shown while playing. */
const YEAR_MILLISECONDS = 1200;

let timer: ReturnType<typeof setInterval> | undefined;

/** Plays the years from the one shown, from the first where the last is shown; stops at the end or when called again. */
export function togglePlaying(): void {
  const { view, isPlaying } = meetingStore.getState();
  if (isPlaying) {
    stopPlaying();
    return;
  }
  const years = yearsShown();
  if (!view || years.length < 2) return;
  if (view.year >= years.at(-1)!) changeView({ year: years[0]! });
  clearInterval(timer);
  meetingStore.setState({ isPlaying: true });
  timer = setInterval(() => {
    if (!meetingStore.getState().isPlaying || !stepYear(1)) stopPlaying();
  }, YEAR_MILLISECONDS);
}

export function stopPlaying(): void {
  clearInterval(timer);
  timer = undefined;
  meetingStore.setState({ isPlaying: false });
}
