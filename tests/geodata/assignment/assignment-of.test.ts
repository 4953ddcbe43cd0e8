import { assignmentOf, schoolsOf } from '@xuetu/geodata/assignment';
import type { Plan, Stage } from '@xuetu/geodata/model';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

function schoolsAt(plan: Plan, year = 2025, stage: Stage = 'primary') {
  return schoolsOf(plan, plan.compounds[0]!, stage, year);
}

function only(schoolId: string) {
  return [{ schoolId, share: 1 }];
}

describe('a compound belongs', () => {
  it('to the catchment that holds its point', () => {
    const plan = aPlan()
      .withSchool('东校')
      .withSchool('西校')
      .withCatchment('西校', { box: [116.9, 35.9, 117, 36.1] })
      .withCatchment('东校', { box: [117, 35.9, 117.1, 36.1] })
      .withCompound('山水居', { at: [117.02, 36.01] })
      .build();
    expect(schoolsAt(plan)).toEqual(only('东校'));
  });

  it('on a shared border to one of the two catchments', () => {
    const plan = aPlan()
      .withSchool('东校')
      .withSchool('西校')
      .withCatchment('西校', { box: [116.9, 35.9, 117, 36.1] })
      .withCatchment('东校', { box: [117, 35.9, 117.1, 36.1] })
      .withCompound('山水居', { at: [117, 36] })
      .build();
    expect(schoolsAt(plan)).toHaveLength(1);
  });

  it('to the school of its explicit assignment before its catchment, and to the latest of several', () => {
    const plan = aPlan()
      .withSchool('东校')
      .withSchool('西校')
      .withSchool('新校', { openFrom: 2028 })
      .withCatchment('东校')
      .withCompound('山水居')
      .withAssignment('山水居', '新校', { fromYear: 2028 })
      .withAssignment('山水居', '西校', { fromYear: 2026 })
      .build();
    expect(schoolsAt(plan, 2025)).toEqual(only('东校'));
    expect(schoolsAt(plan, 2026)).toEqual(only('西校'));
    expect(schoolsAt(plan, 2028)).toEqual(only('新校'));
  });

  it('to the school it had until the new one opens, and elsewhere once a school closes', () => {
    const plan = aPlan()
      .withSchool('老校', { closedFrom: 2029 })
      .withSchool('新校', { openFrom: 2027 })
      .withCatchment('老校')
      .withCompound('山水居')
      .withAssignment('山水居', '新校')
      .build();
    expect(schoolsAt(plan, 2026)).toEqual(only('老校'));
    expect(schoolsAt(plan, 2027)).toEqual(only('新校'));
    const closing = aPlan()
      .withSchool('老校', { closedFrom: 2029 })
      .withCatchment('老校')
      .withCompound('山水居')
      .build();
    expect(schoolsAt(closing, 2028)).toEqual(only('老校'));
    expect(schoolsAt(closing, 2029)).toEqual([]);
  });

  it('to the non-denominational catchment where two sectors cover the same ground', () => {
    const plan = aPlan()
      .withSchool('Sciennes')
      .withSchool("St Mary's RC")
      .withCatchment("St Mary's RC", { sector: 'rc', id: '1' })
      .withCatchment('Sciennes', { sector: 'nd', id: '2' })
      .withCompound('EH9 1NA')
      .build();
    expect(schoolsAt(plan)).toEqual(only('Sciennes'));
  });

  it('to several schools of one catchment by their seats, as many as are open', () => {
    const plan = aPlan()
      .withSchool('东校', { rooms: 30 })
      .withSchool('西校', { rooms: 10, openFrom: 2027 })
      .withCatchment(['东校', '西校'])
      .withCompound('山水居')
      .build();
    expect(schoolsAt(plan, 2026)).toEqual(only('东校'));
    expect(schoolsAt(plan, 2027)).toEqual([
      { schoolId: '东校', share: 0.75 },
      { schoolId: '西校', share: 0.25 },
    ]);
  });

  it('to nobody outside every catchment', () => {
    const plan = aPlan()
      .withSchool('东校')
      .withCatchment('东校')
      .withCompound('远村', { at: [118, 36] })
      .build();
    expect(schoolsAt(plan)).toEqual([]);
  });
});

describe('a stage goes by catchment', () => {
  it('only where it has catchments or assignments and schools that offer it', () => {
    const plan = aPlan()
      .withSchool('东校')
      .withSchool('一中', { stage: 'senior' })
      .withCatchment('东校')
      .withCatchment('Trinity Academy', { stage: 'junior' })
      .build();
    const { isPlanned } = assignmentOf(plan);
    expect((['primary', 'junior', 'senior'] as const).map(isPlanned)).toEqual([true, false, false]);
  });
});
