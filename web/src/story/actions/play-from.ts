import { type Story, settledView } from '@xuetu/geodata/story';
import { playStory } from '../../meeting/actions/play-story.ts';
import { meetingStore } from '../../meeting/meeting-store.ts';
import { openMeeting } from '../../state/actions/open-meeting.ts';
import { storyGround } from '../story-ground.ts';
import { storyStore } from '../story-store.ts';

/** Plays the open story from one of its views on, counted from 0; opens the meeting where none is held. */
export function playFrom(at: number): void {
  const { open } = storyStore.getState();
  if (!open || open.draft.views.length === 0) return;
  const ground = storyGround();
  const views = open.draft.views.map((each) => ({ ...each, view: ground ? settledView(each, ground) : each.view }));
  const story: Story = { id: open.id, name: open.draft.name, views };
  if (meetingStore.getState().view) {
    playStory(story, at);
    return;
  }
  const unsubscribe = meetingStore.subscribe(({ view }) => {
    if (!view) return;
    unsubscribe();
    playStory(story, at);
  });
  openMeeting();
}
