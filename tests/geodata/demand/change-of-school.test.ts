import { demandOf } from '@xuetu/geodata/demand';
import { DEFAULT_ASSUMPTIONS, GRADES, type ProgressionEstimate } from '@xuetu/geodata/model';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const STEADY = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 100]));
const PRIMARY = { g1: 40, g2: 40, g3: 40, g4: 40, g5: 40, g6: 40 };
const NINE_YEARS = { g1: 20, g2: 20, g3: 20, g4: 20, g5: 20, g6: 20, g7: 60, g8: 60, g9: 60 };

/** Every year 40 pupils of the primary school join the 20 of the nine-year school (一贯制) in its g7. */
function withLevel(level: ProgressionEstimate['level']) {
  const counted = (byGrade: Record<string, number>) =>
    [2021, 2022, 2023, 2024, 2025].map((year) => ({ year, byGrade }));
  return aPlan()
    .withSchool('凯瑞小学', { enrolment: counted(PRIMARY), areaId: '镇' })
    .withSchool('柳堤学校', {
      stages: [{ stage: 'primary' }, { stage: 'junior' }],
      enrolment: counted(NINE_YEARS),
      areaId: '镇',
    })
    .withCompound('山水居', { households: 400 })
    .withCompound('河畔居', { households: 200 })
    .withAssignment('山水居', '凯瑞小学')
    .withAssignment('河畔居', '柳堤学校')
    .withAssignment('山水居', '柳堤学校', { stage: 'junior' })
    .withAssignment('河畔居', '柳堤学校', { stage: 'junior' })
    .withBirths('镇', STEADY)
    .withAssumptions({
      progressionEstimate: { ...DEFAULT_ASSUMPTIONS.progressionEstimate, estimator: 'median', level },
    })
    .build();
}

describe('where pupils change school after a grade', () => {
  it.each(['school', 'area', 'district', 'pooled'] as const)(
    'those who join a nine-year school from other primaries do not make its own children more (%s ratios)',
    (level) => {
      const plan = withLevel(level);
      const { children, years } = demandOf(plan, plan);
      const inJunior = ['g7', 'g8', 'g9'].map((grade) =>
        plan.compounds.reduce(
          (sum, _, c) => sum + children[(c * GRADES.length + GRADES.indexOf(grade as 'g7')) * years.length + 3]!,
          0,
        ),
      );
      for (const pupils of inJunior) expect(pupils).toBeCloseTo(60, 6);
    },
  );
});
