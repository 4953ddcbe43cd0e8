import { expect, test } from 'vitest';
import { mapViewOf } from '../../../web/src/map/map-view.ts';
import { catchmentStates } from '../../../web/src/map/states/catchment-states.ts';
import { compoundStates } from '../../../web/src/map/states/compound-states.ts';
import { schoolStates } from '../../../web/src/map/states/school-states.ts';
import { notSimulated } from '../../../web/src/state/not-simulated.ts';
import { store } from '../../../web/src/state/store.ts';
import { aPlan } from '../../support/a-plan.ts';

const plan = aPlan()
  .withSchool('北小', { seats: 500, pupils: { g1: 600 } })
  .withCompound('北苑', {})
  .withCatchment('北小', {})
  .build();

test('before its numbers are known a plan is drawn hatched, never in a colour of seat pressure', () => {
  const view = mapViewOf({ ...store.getState(), opening: notSimulated(plan), year: plan.district.baseYear })!;
  const catchments = [...catchmentStates(view).values()];
  expect(catchments.some((each) => each.hatch > 0)).toBe(true);
  expect(catchments.every((each) => each.fill === 0)).toBe(true);
  const [school] = [...schoolStates(view).values()];
  expect(school).toMatchObject({ shown: 1, hatch: 1 });
  const children = [...compoundStates({ ...view, theme: 'children' }).values()];
  expect(children.every((each) => each.hatch > 0)).toBe(true);
});
