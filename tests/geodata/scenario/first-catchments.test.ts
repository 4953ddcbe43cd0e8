import { schoolsOf } from '@xuetu/geodata/assignment';
import { areaM2 } from '@xuetu/geodata/geometry';
import type { Plan } from '@xuetu/geodata/model';
import { applyEdit, drawCatchment, rebuildFromNearest } from '@xuetu/geodata/scenario';
import { describe, expect, test } from 'vitest';
import { aSquare } from '../../support/a-square.ts';
import { expectTiling } from '../../support/exact-tiling.ts';
import { done, PRIMARY, twoSchools } from '../../support/two-schools.ts';

const GROUND = areaM2(aSquare(116.9, 35.9, 0.2));
/** The land of two schools that have no catchments yet. */
const bare: Plan = {
  ...twoSchools(),
  catchments: [],
  landscape: [{ id: '边界', kind: 'boundary', shape: aSquare(116.9, 35.9, 0.2) }],
};
const schoolOf = (plan: Plan, id: string) =>
  schoolsOf(plan, plan.compounds.find((each) => each.id === id)!, 'primary', 2026).map(({ schoolId }) => schoolId);

describe('a stage without catchments', () => {
  test('gets its first one drawn: the rest of the land is another one, whose compounds go to the nearest other school', () => {
    const catchment = { id: 'new', name: '东片', ...PRIMARY, schoolIds: ['东小'] };
    const edit = done(drawCatchment(bare, { catchment, shape: aSquare(117.02, 35.92, 0.05) }));
    const next = applyEdit(bare, edit);
    expect(next.catchments.map(({ id, schoolIds }) => [id, schoolIds])).toEqual([
      ['new', ['东小']],
      ['primary-public-rest', ['西小']],
    ]);
    expectTiling(
      next.catchments.map(({ shape }) => shape),
      GROUND,
    );
    expect([schoolOf(next, '戊1'), schoolOf(next, '甲1')]).toEqual([['东小'], ['西小']]);
    expect(next.compounds.every(({ id }) => schoolOf(next, id).length > 0)).toBe(true);
  });

  test('does not send the rest of the land to a school that is locked', () => {
    const locked = applyEdit(bare, { label: '锁定', putLocks: [{ id: 'l', kind: 'school', schoolId: '西小' }] });
    const catchment = { id: 'new', name: '东片', ...PRIMARY, schoolIds: ['东小'] };
    expect(drawCatchment(locked, { catchment, shape: aSquare(117.02, 35.92, 0.05) })).toMatchObject({
      refused: 'locked',
      name: '西小',
    });
  });

  test('gets all of them from the nearest schools', () => {
    const next = applyEdit(bare, done(rebuildFromNearest(bare, { ...PRIMARY, year: 2026 })));
    expectTiling(
      next.catchments.map(({ shape }) => shape),
      GROUND,
    );
    for (const { id, point } of next.compounds) expect(schoolOf(next, id)).toEqual([point[0] < 117 ? '西小' : '东小']);
  });
});
