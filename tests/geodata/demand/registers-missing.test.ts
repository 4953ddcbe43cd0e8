import { demandOf } from '@xuetu/geodata/demand';
import { GRADES, type Grade, type Plan } from '@xuetu/geodata/model';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const STEADY = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 30]));
const SIX_OF_EACH_AGE = Object.fromEntries(Array.from({ length: 18 }, (_, age) => [age, 6]));
const NINE = { g1: 9, g2: 9, g3: 9, g4: 9, g5: 9, g6: 9 };

function childrenIn(plan: Plan, compoundId: string, grade: Grade, year: number): number {
  const { children, years } = demandOf(plan, plan);
  const compound = plan.compounds.findIndex(({ id }) => id === compoundId);
  return children[(compound * GRADES.length + GRADES.indexOf(grade)) * years.length + years.indexOf(year)]!;
}

describe('a compound without a register at a school whose other compounds have one', () => {
  const besides = (second: { households?: number }, first: { households?: number } = { households: 100 }) =>
    aPlan()
      .withSchool('凯瑞小学', { pupils: NINE })
      .withCatchment('凯瑞小学')
      .withCompound('在册苑', { areaId: '镇', children: SIX_OF_EACH_AGE, ...first })
      .withCompound('无册苑', { areaId: '镇', ...second })
      .withBirths('镇', STEADY)
      .build();

  it('starts with as many children for each household as they have', () => {
    const plan = besides({ households: 50 });
    expect(childrenIn(plan, '在册苑', 'g3', 2025)).toBeCloseTo(6, 9);
    expect(childrenIn(plan, '无册苑', 'g3', 2025)).toBeCloseTo(3, 9);
  });

  it('starts with as many as one of them where households are not counted', () => {
    expect(childrenIn(besides({}), '无册苑', 'g3', 2025)).toBeCloseTo(4.5, 9);
    expect(childrenIn(besides({ households: 50 }, {}), '无册苑', 'g3', 2025)).toBeCloseTo(4.5, 9);
  });

  it('starts with none where it has no households', () => {
    expect(childrenIn(besides({ households: 0 }), '无册苑', 'g3', 2025)).toBe(0);
    expect(childrenIn(besides({ households: 0 }), '在册苑', 'g3', 2025)).toBeCloseTo(9, 9);
  });

  it('has its part of a school that counted only its total', () => {
    const plan = besides({ households: 50 });
    const enrolment = [{ year: 2025, byStage: { primary: 54 } }];
    const total = { ...plan, schools: plan.schools.map((each) => ({ ...each, enrolment })) };
    expect(childrenIn(total, '无册苑', 'g3', 2025)).toBeCloseTo(3, 9);
    expect(simulatePlan(total, total).enrolment[0]).toBeCloseTo(54, 9);
  });
});
