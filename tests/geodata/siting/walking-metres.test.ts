import { walkingDistance } from '@xuetu/geodata/access';
import { expect, it } from 'vitest';
import {
  metresToday,
  straightMetres,
  walkingMetres,
} from '../../../geodata/src/siting/stage-problem/walking-metres.ts';
import { aPlan } from '../../support/a-plan.ts';

const HOME: [number, number] = [117, 36];
const SCHOOL: [number, number] = [117.01, 36];

/** A home and a school on one street that goes round by the north: twice the straight line and more. */
function aDetour() {
  return aPlan()
    .withCompound('小区', { at: HOME })
    .withSchool('学校', { at: SCHOOL })
    .withStreet('a', {
      shape: { type: 'LineString', coordinates: [HOME, [117, 36.01], [117.01, 36.01], SCHOOL] },
    })
    .build();
}

it('measures ways to school along the streets, as the simulation does', () => {
  const plan = aDetour();
  const known = walkingDistance(plan, plan.compounds[0]!, plan.schools[0]!);
  expect(known.how).toBe('street');
  expect(walkingMetres(plan, plan.compounds[0]!.point, plan.schools[0]!.location)).toBe(known.metres);
  expect(known.metres).toBeGreaterThan(2 * straightMetres(plan, HOME, SCHOOL));
});

it('does not look beyond the farthest way, and never loses a way that is gone today', () => {
  const plan = aDetour();
  expect(walkingMetres(plan, HOME, SCHOOL, 500)).toBe(Infinity);
  const cut = aPlan()
    .withStreet('west', { shape: { type: 'LineString', coordinates: [HOME, [117.002, 36]] } })
    .withStreet('east', { shape: { type: 'LineString', coordinates: [[117.008, 36], SCHOOL] } })
    .build();
  expect(walkingMetres(cut, HOME, SCHOOL)).toBe(Infinity);
  expect(metresToday(cut, HOME, SCHOOL)).toBeCloseTo(straightMetres(cut, HOME, SCHOOL), 9);
});
