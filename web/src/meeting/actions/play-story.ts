import type { Story } from '@xuetu/geodata/story';
import { meetingStore } from '../meeting-store.ts';
import { needStory } from './need-story.ts';

/** Plays the saved views of a story in order, from one of them on; Next and Previous go through them. */
export function playStory({ id, name, views }: Story, at = 0): void {
  const first = views[at];
  if (!first) return;
  meetingStore.setState({ tour: { id, name, views, at }, view: first.view });
  void needStory(id, views);
}
