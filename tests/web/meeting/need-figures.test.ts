import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFresh } from '../../../web/src/meeting/actions/keep-fresh.ts';
import { needFigures } from '../../../web/src/meeting/actions/need-figures.ts';
import { NO_MEETING } from '../../../web/src/meeting/meeting-state.ts';
import { meetingStore } from '../../../web/src/meeting/meeting-store.ts';
import { prepareMeeting } from '../../../web/src/meeting/prepare-meeting.ts';
import { store } from '../../../web/src/state/store.ts';
import { aPlan } from '../../support/a-plan.ts';
import { someFigures } from '../../support/some-figures.ts';

const { simulated } = someFigures(aPlan().build(), 'primary');
const figures = () => meetingStore.getState().figures[''];

beforeEach(() => store.setState({ base: simulated, districtId: 'test' }));
afterEach(() => {
  meetingStore.setState(NO_MEETING);
  store.setState({ base: null, districtId: null, meeting: null });
});

test('figures that are asked for are there when they are found', async () => {
  const asked = needFigures('');
  expect(figures()).toEqual({ status: 'working' });
  await asked;
  expect(figures()).toMatchObject({ status: 'ready', simulated });
});

test('an answer that was asked for before the meeting puts nothing in the place of a newer one', async () => {
  const first = needFigures('');
  keepFresh();
  const newer = someFigures(simulated.plan, 'primary');
  meetingStore.setState({ figures: { '': newer } });
  await first;
  expect(figures()).toBe(newer);
});

test('preparing a meeting forgets nothing of one that a link has opened meanwhile', async () => {
  store.setState({ meeting: '117,36,11,0,0*map**primary*2030*children*c*one**0.5*light*' });
  const asked = { 'snapshot:march': { status: 'working' as const } };
  meetingStore.setState({ figures: asked });
  await prepareMeeting();
  expect(meetingStore.getState().figures).toBe(asked);
});
