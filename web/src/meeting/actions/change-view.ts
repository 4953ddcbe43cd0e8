import type { MeetingView } from '@xuetu/geodata/story';
import { meetingStore } from '../meeting-store.ts';

/** Changes parts of what the meeting shows; nothing while none is held. */
export function changeView(change: Partial<MeetingView>): void {
  const { view } = meetingStore.getState();
  if (!view) return;
  const differs = Object.entries(change).some(([key, value]) => view[key as keyof MeetingView] !== value);
  if (differs) meetingStore.setState({ view: { ...view, ...change } });
}
