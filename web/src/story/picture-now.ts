import type { MeetingView } from '@xuetu/geodata/story';
import { viewAtDesk } from '../meeting/actions/enter-meeting.ts';
import { meetingStore } from '../meeting/meeting-store.ts';
import { store } from '../state/store.ts';

/** What the meeting shows, or where none is held what the planner looks at, as a meeting would show it. */
export function pictureNow(): MeetingView {
  return meetingStore.getState().view ?? viewAtDesk(store.getState());
}
