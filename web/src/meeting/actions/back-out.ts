import { storyStore } from '../../story/story-store.ts';
import { meetingStore } from '../meeting-store.ts';
import { changeView } from './change-view.ts';
import { leaveMeeting } from './leave-meeting.ts';
import { stopPlaying } from './toggle-playing.ts';

/** One step back: show the screen again, put the keys away, close what was clicked, stop playing; else leave the meeting. */
export function backOut(): void {
  const { isBlank, isSheetUp, view } = meetingStore.getState();
  if (storyStore.getState().desk) storyStore.setState({ desk: null });
  else if (isBlank) meetingStore.setState({ isBlank: false });
  else if (isSheetUp) meetingStore.setState({ isSheetUp: false });
  else if (view && view.cell !== null) changeView({ cell: null });
  else if (view?.selection) changeView({ selection: '' });
  else if (view?.playing) stopPlaying();
  else leaveMeeting();
}
