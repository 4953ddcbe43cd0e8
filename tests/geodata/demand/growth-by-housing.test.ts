import { demandOf } from '@xuetu/geodata/demand';
import { DEFAULT_ASSUMPTIONS, GRADES, type Phase } from '@xuetu/geodata/model';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const STEADY = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 100]));

/** A primary school whose every grade grew from 100 pupils in 2021 by ten a year; 200 dwellings with 0.3 pupils came every year, or none. */
function grownSchool(phases: Phase[]) {
  const enrolment = [100, 110, 120, 130, 140].map((pupils, i) => ({
    year: 2021 + i,
    byGrade: { g1: pupils, g2: pupils, g3: pupils, g4: pupils, g5: pupils, g6: pupils },
  }));
  return aPlan()
    .withSchool('科苑小学', { enrolment })
    .withCatchment('科苑小学')
    .withCompound('科苑新城', { households: 2000, phases })
    .withBirths('镇', STEADY)
    .withAssumptions({
      progressionEstimate: {
        ...DEFAULT_ASSUMPTIONS.progressionEstimate,
        estimator: 'last',
        level: 'school',
        outliers: 'kept',
      },
      housingYield: { default: { primary: [0.3] } },
    })
    .build();
}

function secondGradeIn2026(phases: Phase[]): number {
  const plan = grownSchool(phases);
  const { children, years } = demandOf(plan, plan);
  return children[GRADES.indexOf('g2') * years.length + 1]!;
}

describe('a school that grew', () => {
  const dwellings = (households: number) => [2021, 2022, 2023, 2024, 2025].map((year) => ({ year, households }));

  it('by families moving into the same dwellings goes on to grow', () => {
    expect(secondGradeIn2026([])).toBeCloseTo((140 * 140) / 130, 6);
  });

  it('by new dwellings does not go on to grow once they stand: their pupils are no progression', () => {
    expect(secondGradeIn2026(dwellings(200))).toBeCloseTo(140, 6);
  });

  it('by more than its new dwellings brought keeps the rest as progression', () => {
    expect(secondGradeIn2026(dwellings(100))).toBeCloseTo((140 * 135) / 130, 6);
  });

  it('by less than its new dwellings should have brought has lost nobody for that', () => {
    expect(secondGradeIn2026(dwellings(2000))).toBeCloseTo(140, 6);
  });
});
