import { yearsShown } from '../figures/years-shown.ts';
import { meetingStore } from '../meeting-store.ts';
import { changeView } from './change-view.ts';

/** Plays the years from the one shown, from the first where the last is shown; stops when called again. */
export function togglePlaying(): void {
  const { view } = meetingStore.getState();
  if (view?.playing) {
    stopPlaying();
    return;
  }
  const years = yearsShown();
  if (!view || years.length < 2) return;
  changeView({ playing: true, ...(view.year >= years.at(-1)! && { year: years[0]! }) });
}

export function stopPlaying(): void {
  changeView({ playing: false });
}
