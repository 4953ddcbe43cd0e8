import { demandOf } from '@xuetu/geodata/demand';
import type { Plan, School } from '@xuetu/geodata/model';
import { applyEdit } from '@xuetu/geodata/scenario';
import { compoundPupilsAt, numbersAt, seatShortage, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const TWENTY_EACH = { g1: 20, g2: 20, g3: 20, g4: 20, g5: 20, g6: 20 };
const STEADY = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 100]));
const FALLING = { ...STEADY, ...Object.fromEntries(Array.from({ length: 6 }, (_, i) => [2020 + i, 40])) };

/** A primary of 120 pupils, of whom 30 board and 12 come from other districts. */
function boardingSchool(words: Partial<School> = {}): Plan {
  return aPlan()
    .withSchool('凯瑞小学', {
      pupils: TWENTY_EACH,
      areaId: '东镇',
      outside: { primary: { boarders: 30, otherDistricts: 12 } },
      ...words,
    })
    .withSchool('潘南小学', { pupils: TWENTY_EACH })
    .withCompound('山水居', { areaId: '东镇', households: 500 })
    .withCompound('河畔居', { areaId: '西镇', households: 500 })
    .withAssignment('山水居', '凯瑞小学')
    .withAssignment('河畔居', '潘南小学')
    .withBirths('东镇', STEADY)
    .withBirths('西镇', FALLING)
    .build();
}

function own(plan: Plan, origin: string, year: number): number {
  const demand = demandOf(plan, plan);
  const Y = demand.years.length;
  const { pupils } = demand.own.find((each) => each.origin === origin)!;
  return pupils.reduce((sum, each, at) => (at % Y === year - 2025 ? sum + each : sum), 0);
}

describe('boarders and children from other districts', () => {
  const plan = boardingSchool();
  const results = simulatePlan(plan, plan);

  it('are nobody’s children here: the compound has the rest, and the school what the bureau counted', () => {
    expect(compoundPupilsAt(results, 0, 'primary', 2025)).toBeCloseTo(78, 4);
    expect(own(plan, 'boarders', 2025)).toBeCloseTo(30, 9);
    expect(own(plan, 'other-districts', 2025)).toBeCloseTo(12, 9);
    expect(numbersAt(results, '凯瑞小学', 'primary', 2025)?.enrolment).toBe(120);
  });

  it('follow births: boarders those of the whole district, children from other districts those around the school', () => {
    expect(own(plan, 'boarders', 2040)).toBeCloseTo((30 * 140) / 200, 9);
    expect(own(plan, 'other-districts', 2040)).toBeCloseTo(12, 9);
  });

  it('stay at their school when its compound goes to another', () => {
    const moved = applyEdit(plan, {
      label: '调整',
      putAssignments: [{ compoundId: '山水居', stage: 'primary', schools: [{ schoolId: '潘南小学', share: 1 }] }],
    });
    const after = simulatePlan(plan, moved);
    expect(numbersAt(after, '凯瑞小学', 'primary', 2025)?.enrolment).toBeCloseTo(42, 6);
    expect(numbersAt(after, '潘南小学', 'primary', 2025)?.enrolment).toBeCloseTo(120 + 78, 6);
  });

  it('have no school once theirs closes', () => {
    const closed = applyEdit(plan, { label: '撤并', putSchools: [{ ...plan.schools[0]!, closedFrom: 2027 }] });
    const left = own(plan, 'boarders', 2027) + own(plan, 'other-districts', 2027);
    const compound = compoundPupilsAt(simulatePlan(plan, closed), 0, 'primary', 2027);
    expect(seatShortage(simulatePlan(plan, closed), 'primary', 2027)).toBeCloseTo(left + compound, 4);
  });

  it('are not touched by a change of the public share', () => {
    const lower: Plan = { ...plan, assumptions: { ...plan.assumptions, capture: { primary: 0.5 } } };
    expect(numbersAt(simulatePlan(plan, lower), '凯瑞小学', 'primary', 2025)?.enrolment).toBeCloseTo(42 + 39, 6);
  });

  it('are all of a school’s pupils where more are named than were counted', () => {
    const full = boardingSchool({ outside: { primary: { boarders: 100, otherDistricts: 140 } } });
    expect(own(full, 'boarders', 2025)).toBeCloseTo(50, 9);
    expect(own(full, 'other-districts', 2025)).toBeCloseTo(70, 9);
    expect(compoundPupilsAt(simulatePlan(full, full), 0, 'primary', 2025)).toBe(0);
  });

  it('are told apart from the other pupils of a school without compounds', () => {
    const selective = aPlan()
      .withSchool('实验中学', {
        stage: 'senior',
        selective: true,
        pupils: { g10: 100, g11: 100, g12: 100 },
        outside: { senior: { boarders: 60 } },
      })
      .withBirths('镇', STEADY)
      .build();
    expect(own(selective, 'boarders', 2025)).toBeCloseTo(60, 9);
    expect(own(selective, 'district', 2025)).toBeCloseTo(240, 9);
    expect(numbersAt(simulatePlan(selective, selective), '实验中学', 'senior', 2025)?.enrolment).toBe(300);
  });
});
