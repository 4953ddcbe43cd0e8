import { changeView, type StoryView } from '@xuetu/geodata/story';
import { snapshotShown } from '../../meeting/figures/plans-shown.ts';
import { meetingStore } from '../../meeting/meeting-store.ts';
import { pictureNow } from '../picture-now.ts';
import { changeStory } from './change-story.ts';

/** Puts the present picture in the place of a saved one. Its snapshot stays where the plan does; a snapshot is of one plan only. */
export function updateView(saved: StoryView): void {
  const view = structuredClone(pictureNow());
  const isSamePlan = view.scenarioId === saved.view.scenarioId;
  const snapshotId = isSamePlan ? saved.snapshotId : snapshotShown(meetingStore.getState());
  changeStory((story) => changeView(story, saved.id, { view, snapshotId }));
}
