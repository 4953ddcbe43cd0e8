import type { Plan, ProgressionEstimate } from '@xuetu/geodata/model';
import { type Results, rowAt, simulatePlan, yearIndexOf } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../../support/a-plan.ts';

const COUNTED = [2020, 2021, 2022, 2023, 2024, 2025];
const GRADES = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'] as const;
const BORN = Array.from({ length: 15 }, (_, i) => 2011 + i);

/** Two towns with 100 births a year each, and schools that take everybody; `more` births come to the east in 2019 and 2020. */
function twoTowns({ more = 0, firstGrade = 100 }: { more?: number; firstGrade?: number } = {}): Plan {
  const enrolment = COUNTED.map((year) => ({
    year,
    byGrade: Object.fromEntries(GRADES.map((grade) => [grade, grade === 'g1' && year === 2025 ? firstGrade : 100])),
  }));
  const births = Object.fromEntries(BORN.map((year) => [year, 100]));
  return aPlan()
    .withSchool('东小', { areaId: '东镇', enrolment })
    .withSchool('西小', { areaId: '西镇', enrolment })
    .withCompound('东里', { areaId: '东镇' })
    .withCompound('西里', { areaId: '西镇' })
    .withAssignment('东里', '东小')
    .withAssignment('西里', '西小')
    .withBirths('东镇', { ...births, 2019: 100 + more, 2020: 100 + more })
    .withBirths('西镇', births)
    .build();
}

function estimated(plan: Plan, words: Partial<ProgressionEstimate>): Results {
  const progressionEstimate = { ...plan.assumptions.progressionEstimate, ...words };
  return simulatePlan(plan, { ...plan, assumptions: { ...plan.assumptions, progressionEstimate } });
}

function firstGrade(results: Results, school: string, year: number): number {
  const { gradeStart } = rowAt(results, school, 'primary')!;
  return results.gradePupils[gradeStart * results.years.length + yearIndexOf(results, year)]!;
}

describe('the first grade', () => {
  it('takes the mean share of five years, not what one autumn happened to bring', () => {
    const plan = twoTowns({ firstGrade: 150 });
    expect(firstGrade(estimated(plan, { estimator: 'mean', outliers: 'kept' }), '东小', 2026)).toBeCloseTo(110, 6);
    expect(firstGrade(estimated(plan, { estimator: 'median' }), '东小', 2026)).toBeCloseTo(100, 6);
    expect(firstGrade(estimated(plan, { estimator: 'mean' }), '东小', 2026)).toBeCloseTo(100, 6);
  });

  it('follows births as counted where the plan does not pool', () => {
    const results = estimated(twoTowns({ more: 60 }), { level: 'school' });
    expect(firstGrade(results, '东小', 2026)).toBeCloseTo(160, 6);
    expect(firstGrade(results, '西小', 2026)).toBeCloseTo(100, 6);
  });

  it('follows a jump of births in a small area by part where it does, and nobody is lost', () => {
    const results = estimated(twoTowns({ more: 60 }), { level: 'pooled' });
    const [east, west] = [firstGrade(results, '东小', 2026), firstGrade(results, '西小', 2026)];
    expect(east).toBeGreaterThan(110);
    expect(east).toBeLessThan(160);
    expect(east + west).toBeCloseTo(260, 0);
  });

  it('takes births that the user set in an area as they are', () => {
    const plan = twoTowns();
    const [view] = plan.assumptions.birthsScenarios;
    const counts = [2026, 2027].map((year) => ({ areaId: '东镇', year, count: 300 }));
    const own = {
      ...plan.assumptions,
      birthsScenario: 'own',
      birthsScenarios: [{ ...view!, id: 'own', trend: 0, counts }],
    };
    const results = simulatePlan(plan, { ...plan, assumptions: own });
    expect(firstGrade(results, '东小', 2033)).toBeCloseTo(300, 6);
    expect(firstGrade(results, '西小', 2033)).toBeCloseTo(100, 6);
  });
});
