import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leaveMeeting } from '../../../web/src/meeting/actions/leave-meeting.ts';
import { playStory } from '../../../web/src/meeting/actions/play-story.ts';
import { togglePlaying } from '../../../web/src/meeting/actions/toggle-playing.ts';
import { NO_MEETING } from '../../../web/src/meeting/meeting-state.ts';
import { meetingStore } from '../../../web/src/meeting/meeting-store.ts';
import { viewOf } from '../../../web/src/meeting/view-code.ts';
import { store } from '../../../web/src/state/store.ts';
import { aPlan } from '../../support/a-plan.ts';
import { someFigures } from '../../support/some-figures.ts';

const VIEW = viewOf('117,36,11,0,0*map**primary*2026*children*c*one**0.5*light*')!;
const year = () => meetingStore.getState().view?.year;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', {});
  store.setState({ base: someFigures(aPlan().build(), 'primary').simulated });
  meetingStore.setState({ ...NO_MEETING, view: VIEW });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  meetingStore.setState(NO_MEETING);
  store.setState({ base: null });
});

test('a story that is played shows the year it was saved with, also while the years were running', () => {
  togglePlaying();
  const view = { ...VIEW, year: 2031 };
  playStory({ id: 's', name: '汇报', views: [{ id: 'v', caption: '', notes: '', snapshotId: '', view }] });
  vi.advanceTimersByTime(5000);
  expect(year()).toBe(2031);
  expect(meetingStore.getState().isPlaying).toBe(false);
});

test('years that run again in another meeting run at the pace of the first', () => {
  togglePlaying();
  leaveMeeting();
  meetingStore.setState({ ...NO_MEETING, view: VIEW });
  togglePlaying();
  vi.advanceTimersByTime(3700);
  expect(year()).toBe(2029);
});
