import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leaveMeeting } from '../../../web/src/meeting/actions/leave-meeting.ts';
import { playStory } from '../../../web/src/meeting/actions/play-story.ts';
import { togglePlaying } from '../../../web/src/meeting/actions/toggle-playing.ts';
import { followPlaying } from '../../../web/src/meeting/follow-playing.ts';
import { NO_MEETING } from '../../../web/src/meeting/meeting-state.ts';
import { meetingStore } from '../../../web/src/meeting/meeting-store.ts';
import { viewOf } from '../../../web/src/meeting/view-code.ts';
import { store } from '../../../web/src/state/store.ts';
import { aPlan } from '../../support/a-plan.ts';
import { someFigures } from '../../support/some-figures.ts';

const VIEW = viewOf('117,36,11,0,0*map**primary*2026*children*c*one**0.5*light*')!;
const year = () => meetingStore.getState().view?.year;

let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', {});
  const figures = someFigures(aPlan().build(), 'primary');
  store.setState({ base: figures.simulated });
  meetingStore.setState({ ...NO_MEETING, view: VIEW, figures: { '': figures } });
  stop = followPlaying();
});
afterEach(() => {
  stop();
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
  expect(meetingStore.getState().view?.playing).toBe(false);
});

test('years that run again in another meeting run at the pace of the first', () => {
  togglePlaying();
  leaveMeeting();
  meetingStore.setState({ view: VIEW });
  togglePlaying();
  vi.advanceTimersByTime(3700);
  expect(year()).toBe(2029);
});

test('a saved view in which the years run lets them run from its year to the last', () => {
  const view = { ...VIEW, year: 2031, playing: true };
  playStory({ id: 's', name: '汇报', views: [{ id: 'v', caption: '', notes: '', snapshotId: '', view }] });
  expect(year()).toBe(2031);
  vi.advanceTimersByTime(2500);
  expect(year()).toBe(2033);
  vi.advanceTimersByTime(60_000);
  expect(year()).toBe(store.getState().base?.results.years.at(-1));
  expect(meetingStore.getState().view?.playing).toBe(false);
});

test('years wait until the numbers of their plan are there', () => {
  meetingStore.setState({ figures: {} });
  togglePlaying();
  vi.advanceTimersByTime(5000);
  expect(year()).toBe(2026);
});
