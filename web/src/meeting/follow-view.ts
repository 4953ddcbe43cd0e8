import { store } from '../state/store.ts';
import { linkOf } from './meeting-link.ts';
import { meetingStore } from './meeting-store.ts';

/** The address bar follows when the view stands still for a moment: it is slow, and browsers limit how often it changes. */
const QUIET_MILLISECONDS = 400;

/** Keeps the address bar at what the meeting shows and at the story that it plays. Answers how to stop. */
export function followView(): () => void {
  const tell = () => {
    const { view, tour } = meetingStore.getState();
    if (view) store.setState({ meeting: linkOf({ view, tour }) });
  };
  tell();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = meetingStore.subscribe((now, before) => {
    if (now.view === before.view && now.tour === before.tour) return;
    clearTimeout(waiting);
    waiting = setTimeout(tell, QUIET_MILLISECONDS);
  });
  return () => {
    clearTimeout(waiting);
    stop();
  };
}
