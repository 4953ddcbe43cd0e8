import type { Flow } from '../assignment/index.ts';
import { FIRST_GRADE_INDEX, GRADES, STAGES, type Stage } from '../model/index.ts';
import type { Cohort } from './known-cohorts.ts';

/** How the children whom housing brings to one stage spread over its grades, year by year. */
export interface StageHousing {
  stage: Stage;
  /** Grades of the stage in the base year, as positions in GRADES. */
  grades: number[];
  /** Part of the stage's children in a grade, by [grade * Y + year]; the parts of a year add up to 1. */
  parts: Float64Array;
  /** Children for each child of the yield, by year: 1 in the base year, below it when the cohorts at school get smaller. */
  scale: Float64Array;
}

/** Which grades of one stage flows fill, and how much; the same shape has the same key. */
export interface HousingShape {
  stage: Stage;
  grades: number[];
  /** By grade. */
  weights: Float64Array;
  key: string;
}

/** The stages that housing fills by flows of the base year. */
export function housingShapes(flows: readonly Flow[]): HousingShape[] {
  return STAGES.flatMap((stage) => {
    const weights = new Float64Array(GRADES.length);
    for (const flow of flows) if (flow.stage === stage) weights[flow.gradeIndex]! += flow.weight;
    const grades = GRADES.map((_, grade) => grade).filter((grade) => weights[grade]! > 0);
    return grades.length > 0 ? [{ stage, grades, weights, key: `${stage} ${weights.join(' ')}` }] : [];
  });
}

/**
 * Answers how housing fills a stage. Given a cohort, yields are those of the base year's births: the children of a new household in
 * a stage are to the yield as the cohorts then in its grades are to those of the base year, and are spread over the grades as the
 * cohorts are. Without one every grade has the same part in every year. A stage keeps the grades of the base year: when a
 * district changes its grade system, children change their stage, not their number.
 */
export function stageHousings(
  years: readonly number[],
  cohort: Cohort | undefined,
): (shape: HousingShape) => StageHousing {
  const known = new Map<string, StageHousing>();
  return ({ stage, grades, weights, key }) => {
    let housing = known.get(key);
    if (!housing) {
      housing = housingOf(stage, grades, weights, years, cohort);
      known.set(key, housing);
    }
    return housing;
  };
}

function housingOf(
  stage: Stage,
  grades: number[],
  weights: Float64Array,
  years: readonly number[],
  cohort: Cohort | undefined,
): StageHousing {
  const Y = years.length;
  const parts = new Float64Array(GRADES.length * Y);
  const scale = new Float64Array(Y).fill(1);
  const even = grades.reduce((sum, grade) => sum + weights[grade]!, 0);
  let before = 0;
  for (const [y, year] of years.entries()) {
    const sizes = grades.map((grade) => weights[grade]! * (cohort?.(year - (grade - FIRST_GRADE_INDEX)) ?? 1));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    if (y === 0) before = total;
    if (before > 0) scale[y] = total / before;
    for (const [i, grade] of grades.entries()) {
      parts[grade * Y + y] = total > 0 ? sizes[i]! / total : weights[grade]! / even;
    }
  }
  return { stage, grades, parts, scale };
}
