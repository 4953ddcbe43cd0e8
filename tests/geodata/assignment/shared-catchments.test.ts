import { assignmentOf, flowsOf, schoolsOf } from '@xuetu/geodata/assignment';
import type { Plan, Position } from '@xuetu/geodata/model';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const WEST: Position = [116.96, 36];
const EAST: Position = [117.04, 36];

/** One catchment of 西校 (30 rooms) and 东校 (10 rooms), eight hundredths of a degree apart. */
function aSharedCatchment(sharing?: 'seats' | 'distance') {
  return aPlan()
    .withSchool('西校', { at: WEST, rooms: 30, closedFrom: 2032 })
    .withSchool('东校', { at: EAST, rooms: 10, openFrom: 2027 })
    .withCatchment(['西校', '东校'], sharing ? { sharing } : {})
    .withCompound('东村', { at: [117.03, 36] })
    .withCompound('中村', { at: [117, 36] })
    .withCompound('西村', { at: [116.97, 36] });
}

function schoolOf(plan: Plan, compoundId: string, year: number) {
  const compound = plan.compounds.find((each) => each.id === compoundId)!;
  return schoolsOf(plan, compound, 'primary', year).map(({ schoolId, share }) => `${schoolId} ${share}`);
}

describe('a catchment of several schools', () => {
  it('is shared by seats unless it says otherwise: every compound alike', () => {
    for (const plan of [aSharedCatchment().build(), aSharedCatchment('seats').build()]) {
      expect(schoolOf(plan, '东村', 2027)).toEqual(['西校 0.75', '东校 0.25']);
      expect(schoolOf(plan, '西村', 2027)).toEqual(['西校 0.75', '东校 0.25']);
    }
  });

  it('that is shared by distance sends each compound to the nearest of those open', () => {
    const plan = aSharedCatchment('distance').build();
    expect(schoolOf(plan, '东村', 2026)).toEqual(['西校 1']);
    expect(schoolOf(plan, '东村', 2027)).toEqual(['东校 1']);
    expect(schoolOf(plan, '西村', 2027)).toEqual(['西校 1']);
    expect(schoolOf(plan, '西村', 2032)).toEqual(['东校 1']);
  });

  it('that is shared by distance measures it along the streets, where there are some', () => {
    // 中村 is a little nearer to 东校, but its only street leads west; 东校 cannot be reached from it.
    const road: Position[] = [WEST, [117, 36], [117, 36.001]];
    const plan = aSharedCatchment('distance')
      .withStreet('西路', { shape: { type: 'LineString', coordinates: road } })
      .withStreet('东路', { shape: { type: 'LineString', coordinates: [EAST, [117.04, 36.01]] } })
      .build();
    plan.compounds.find(({ id }) => id === '中村')!.point = [117.0004, 36];
    expect(schoolOf(plan, '中村', 2027)).toEqual(['西校 1']);
    expect(schoolOf({ ...plan, streets: [] }, '中村', 2027)).toEqual(['东校 1']);
  });

  it('that is shared by distance sends a compound between two schools of one place to the first of them by id', () => {
    const plan = aPlan()
      .withSchool('b校', { at: EAST })
      .withSchool('a校', { at: EAST })
      .withCatchment(['b校', 'a校'], { sharing: 'distance' })
      .withCompound('中村')
      .build();
    expect(schoolOf(plan, '中村', 2025)).toEqual(['a校 1']);
  });

  it('passes over a school that no longer exists', () => {
    const plan = aPlan()
      .withSchool('西校')
      .withCatchment(['已撤学校', '西校'])
      .withAssignment('山水居', '另一所已撤学校')
      .withCompound('山水居')
      .build();
    expect(schoolOf(plan, '山水居', 2025)).toEqual(['西校 1']);
    const deserted = aPlan().withSchool('西校').withCatchment('已撤学校').withCompound('山水居').build();
    expect(schoolOf(deserted, '山水居', 2025)).toEqual([]);
    expect(assignmentOf(deserted).isPlanned('primary')).toBe(true);
  });
});

describe('equal answers are one array', () => {
  it('for compounds of one school, for years between two changes and for plans of one district', () => {
    const base = aSharedCatchment('distance').build();
    const [east, , west] = ['东村', '中村', '西村'].map((id) => base.compounds.find((each) => each.id === id)!);
    const other: Plan = { ...base, schools: base.schools.map((school) => ({ ...school, closedFrom: 2035 })) };
    expect(schoolsOf(base, east!, 'primary', 2026)).toBe(schoolsOf(base, west!, 'primary', 2026));
    expect(schoolsOf(base, west!, 'primary', 2028)).toBe(schoolsOf(base, west!, 'primary', 2031));
    expect(schoolsOf(other, west!, 'primary', 2028)).toBe(schoolsOf(base, west!, 'primary', 2028));
    expect(flowsOf(other)(west!, 2028)).toBe(flowsOf(base)(west!, 2028));
    expect(flowsOf(other)(west!, 2033)).not.toBe(flowsOf(base)(west!, 2033));
  });
});
