import { decidedBy } from '@xuetu/geodata/assignment';
import type { Plan } from '@xuetu/geodata/model';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

function aVillage() {
  return aPlan().withSchool('村小').withSchool('镇小').withCompound('村').withCatchment('村小', { name: '村片' });
}

function decided(plan: Plan, stage: 'primary' | 'junior' = 'primary', year = 2025) {
  return decidedBy(plan, plan.compounds[0]!, stage, year);
}

describe('what decides about a compound', () => {
  it('is the latest assignment by name whose school is open, and before its first year the catchment', () => {
    const plan = aVillage().withAssignment('村', '镇小', { fromYear: 2027 }).build();
    expect(decided(plan, 'primary', 2026)).toMatchObject({ kind: 'catchment', catchment: { name: '村片' } });
    expect(decided(plan, 'primary', 2027)).toMatchObject({ kind: 'explicit', assignment: { fromYear: 2027 } });
  });

  it('is the catchment again once the school that was named has closed', () => {
    const plan = aVillage().withAssignment('村', '镇小').build();
    plan.schools.find(({ id }) => id === '镇小')!.closedFrom = 2028;
    expect(decided(plan, 'primary', 2027).kind).toBe('explicit');
    expect(decided(plan, 'primary', 2028).kind).toBe('catchment');
  });

  it('is the school of the stage before, where the stage has no catchments and schools feed each other', () => {
    const plan = aPlan()
      .withSchool('镇中', { stage: 'junior' })
      .withSchool('村小', { feedsInto: [{ schoolId: '镇中', share: 1 }] })
      .withCompound('村')
      .withCatchment('村小')
      .build();
    expect(decided(plan, 'junior')).toEqual({ kind: 'feeder', stageBefore: 'primary' });
  });

  it('is nothing where the only school of the catchment is not open yet', () => {
    const plan = aVillage().build();
    plan.schools.find(({ id }) => id === '村小')!.openFrom = 2026;
    expect(decided(plan)).toMatchObject({ kind: 'none', catchment: { name: '村片' } });
  });
});
