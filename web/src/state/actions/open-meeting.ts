import { store } from '../store.ts';

/** Opens the meeting (汇报) full-screen with what is shown now; a browser that refuses the whole screen shows it in its window. */
export function openMeeting(): void {
  store.setState({ meeting: '', playing: false });
  void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** Loads the meeting and what it shows first, before somebody opens it. */
export function prepareMeeting(): void {
  void import('../../meeting/prepare-meeting.ts').then((module) => module.prepareMeeting());
}
