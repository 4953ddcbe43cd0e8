import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { playStory } from '../../../web/src/meeting/actions/play-story.ts';
import { NO_MEETING } from '../../../web/src/meeting/meeting-state.ts';
import { meetingStore } from '../../../web/src/meeting/meeting-store.ts';
import { store } from '../../../web/src/state/store.ts';
import { aStoryView } from '../../support/a-meeting-view.ts';
import { aPlan } from '../../support/a-plan.ts';
import { someFigures } from '../../support/some-figures.ts';

const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    asked.push(String(input));
    throw new TypeError('the network is away');
  });
  const figures = someFigures(aPlan().build(), 'primary');
  store.setState({ base: figures.simulated, districtId: 'small' });
  meetingStore.setState({ ...NO_MEETING, figures: { '': figures } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  meetingStore.setState(NO_MEETING);
  store.setState({ base: null, districtId: null });
});

test('every plan of a story is asked for when it begins, also those that are only compared with', async () => {
  const views = [
    aStoryView('first', { view: { scenarioId: 'north' } }),
    aStoryView('second', { view: { scenarioId: 'south', compare: 'swipe', beforeId: 'west' } }),
    aStoryView('third', { view: { scenarioId: 'north', beforeId: 'east' } }),
  ];
  playStory({ id: 's', name: '汇报', views });
  await vi.waitFor(() =>
    expect(Object.keys(meetingStore.getState().figures).sort()).toEqual(['', 'north', 'south', 'west']),
  );
  expect(new Set(asked.filter((each) => each.includes('/scenarios/'))).size).toBe(3);
});
