import { afterEach, expect, test } from 'vitest';
import { enterMeeting } from '../../../web/src/meeting/actions/enter-meeting.ts';
import { NO_MEETING } from '../../../web/src/meeting/meeting-state.ts';
import { meetingStore } from '../../../web/src/meeting/meeting-store.ts';
import { store } from '../../../web/src/state/store.ts';
import { aPlan } from '../../support/a-plan.ts';
import { someFigures } from '../../support/some-figures.ts';

afterEach(() => {
  meetingStore.setState(NO_MEETING);
  store.setState({ base: null });
});

test.each([
  [1999, 2025],
  [2030, 2030],
  [2099, 2040],
])('a link to %i shows %i, the nearest year simulated', (asked, shown) => {
  store.setState({ base: someFigures(aPlan().build(), 'primary').simulated });
  enterMeeting(`117,36,11,0,0*map**primary*${asked}*children*c*one**0.5*light*`);
  expect(meetingStore.getState().view?.year).toBe(shown);
});
