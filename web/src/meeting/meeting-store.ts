import { createStore } from 'zustand/vanilla';
import { type MeetingState, NO_MEETING } from './meeting-state.ts';

/** The state of the meeting, beside that of the page: what a leader looks at changes nothing on the planner's desk. */
export const meetingStore = createStore<MeetingState>(() => NO_MEETING);
