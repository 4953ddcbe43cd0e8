import { afterEach, expect, test } from 'vitest';
import { store } from '../../../web/src/state/store.ts';
import { storyGround } from '../../../web/src/story/story-ground.ts';
import { NO_STORY } from '../../../web/src/story/story-state.ts';
import { storyStore } from '../../../web/src/story/story-store.ts';
import { aPlan } from '../../support/a-plan.ts';
import { someFigures } from '../../support/some-figures.ts';

afterEach(() => {
  store.setState({ base: null, districtId: null, scenarios: [], areScenariosRead: false });
  storyStore.setState(NO_STORY);
});

test('no saved view is held against the scenarios of a district before they are read: its plan would seem to be gone', () => {
  const { simulated } = someFigures(aPlan().build(), 'primary');
  store.setState({ base: simulated, districtId: 'small' });
  storyStore.setState({ snapshots: [] });
  expect(storyGround()).toBeUndefined();
  store.setState({ areScenariosRead: true });
  expect(storyGround()?.scenarioIds.size).toBe(0);
});
