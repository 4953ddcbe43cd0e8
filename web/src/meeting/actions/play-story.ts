import type { Story } from '@xuetu/geodata/story';
import { meetingStore } from '../meeting-store.ts';
import { stopPlaying } from './toggle-playing.ts';

/** Plays the saved views of a story in order, from one of them on; Next and Previous go through them. */
export function playStory({ id, name, views }: Story, at = 0): void {
  const first = views[at];
  if (!first) return;
  stopPlaying();
  meetingStore.setState({ tour: { id, name, views, at }, view: first.view, cell: null });
}
