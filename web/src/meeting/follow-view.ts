import { store } from '../state/store.ts';
import { meetingStore } from './meeting-store.ts';
import { codeOf } from './view-code.ts';

/** Keeps the address bar at what the meeting shows. Answers how to stop. */
export function followView(): () => void {
  const tell = () => {
    const { view } = meetingStore.getState();
    if (view) store.setState({ meeting: codeOf(view) });
  };
  tell();
  return meetingStore.subscribe((now, before) => {
    if (now.view !== before.view) tell();
  });
}
