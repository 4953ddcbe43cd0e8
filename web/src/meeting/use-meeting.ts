import { useStore } from 'zustand';
import type { MeetingState } from './meeting-state.ts';
import { meetingStore } from './meeting-store.ts';

/** Reads the meeting in a component; re-renders where the selected value changes. */
export function useMeeting<Value>(selector: (state: MeetingState) => Value): Value {
  return useStore(meetingStore, selector);
}
