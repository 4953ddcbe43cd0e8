import { MOST_VIEWS } from '@xuetu/geodata/story';
import { afterEach, expect, test } from 'vitest';
import { NO_MEETING } from '../../../web/src/meeting/meeting-state.ts';
import { meetingStore } from '../../../web/src/meeting/meeting-store.ts';
import { viewOf } from '../../../web/src/meeting/view-code.ts';
import { captureView } from '../../../web/src/story/actions/capture-view.ts';
import { saveView } from '../../../web/src/story/actions/save-view.ts';
import { NO_STORY } from '../../../web/src/story/story-state.ts';
import { storyStore } from '../../../web/src/story/story-store.ts';

const VIEW = viewOf('117,36,11,0,0*map**primary*2026*children*c*one**0.5*light*')!;

afterEach(() => {
  storyStore.setState(NO_STORY);
  meetingStore.setState(NO_MEETING);
});

test('a view that a full story cannot take is not said to be saved', () => {
  const views = Array.from({ length: MOST_VIEWS }, (_, i) => {
    return { id: `v${i}`, caption: '', notes: '', snapshotId: '', view: VIEW };
  });
  storyStore.setState({ districtId: 'test', open: { id: 't', draft: { name: '汇报', views } } });
  meetingStore.setState({ view: VIEW });
  expect(captureView(VIEW, { caption: '', storyName: '' })).toBe(0);
  saveView();
  expect(storyStore.getState().said).toBe(`提纲已满（最多 ${MOST_VIEWS} 张）`);
});
