import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_MEETING } from '../../../web/src/meeting/meeting-state.ts';
import { meetingStore } from '../../../web/src/meeting/meeting-store.ts';
import { dropStory, keepStory } from '../../../web/src/story/actions/keep-story.ts';
import { updateView } from '../../../web/src/story/actions/update-view.ts';
import { NO_STORY } from '../../../web/src/story/story-state.ts';
import { storyStore } from '../../../web/src/story/story-store.ts';
import { aStoryView } from '../../support/a-meeting-view.ts';

const saved = aStoryView('v', { snapshotId: 's1', view: { scenarioId: '甲' } });
const now = () => storyStore.getState().open!.draft.views[0]!;

beforeEach(() => {
  storyStore.setState({ ...NO_STORY, districtId: 'test' });
  keepStory({ id: 't', districtId: 'test', draft: { name: '汇报', views: [saved] }, version: 1 }, true);
});
afterEach(() => {
  void dropStory();
  storyStore.setState(NO_STORY);
  meetingStore.setState(NO_MEETING);
});

test('a saved view that is put anew keeps its snapshot where it shows the same plan', () => {
  meetingStore.setState({ view: { ...saved.view, year: 2031 } });
  updateView(saved);
  expect(now()).toMatchObject({ snapshotId: 's1', view: { scenarioId: '甲', year: 2031 } });
});

test('and lets it go where it shows another, of which the snapshot says nothing', () => {
  meetingStore.setState({ view: { ...saved.view, scenarioId: '乙' } });
  updateView(saved);
  expect(now()).toMatchObject({ snapshotId: '', view: { scenarioId: '乙' } });
});
