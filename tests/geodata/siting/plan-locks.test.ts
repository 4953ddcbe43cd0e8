import type { Position } from '@xuetu/geodata/model';
import { expect, test } from 'vitest';
import { planLocksOf } from '../../../geodata/src/siting/goal/plan-locks.ts';
import { aPlan } from '../../support/a-plan.ts';

const at = (eastKm: number, northKm = 0): Position => [117 + eastKm / 90, 36 + northKm / 111];
/** Two catchments that share the line 117.02, 1.8 km to the east. */
const plan = aPlan()
  .withSchool('西小学', { at: at(0) })
  .withSchool('东小学', { at: at(3) })
  .withCompound('远', { at: at(-0.5) })
  .withCompound('近', { at: at(1.5) })
  .withCompound('对面', { at: at(2) })
  .withCompound('更远', { at: at(5) })
  .withCatchment('西小学', { box: [116.9, 35.9, 117.02, 36.1] })
  .withCatchment('东小学', { box: [117.02, 35.9, 117.1, 36.1] })
  .build();
const [west, east] = plan.catchments.map(({ id }) => id) as [string, string];

test('a locked border holds the compounds that lie along it on either side, and nobody behind them', () => {
  const locks = [{ id: '界', kind: 'border' as const, catchmentIds: [east, west] as [string, string] }];
  const found = planLocksOf({ ...plan, locks }, 'primary')!;
  expect([...found.compoundIds].sort()).toEqual(['对面', '近'].sort());
  expect(found.borders.map((sides) => sides.flat().sort())).toEqual([['东小学', '西小学']]);
  expect(planLocksOf({ ...plan, locks }, 'junior')).toBeUndefined();
});

test('a plan without locks on a stage keeps nothing there', () => {
  expect(planLocksOf(plan, 'primary')).toBeUndefined();
  const locks = [{ id: '校', kind: 'school' as const, schoolId: '西小学', stage: 'primary' as const }];
  expect([...planLocksOf({ ...plan, locks }, 'primary')!.schoolIds]).toEqual(['西小学']);
  expect(planLocksOf({ ...plan, locks }, 'junior')).toBeUndefined();
});
