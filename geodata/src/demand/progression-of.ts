import { GRADES, type Plan, type School } from '../model/index.ts';
import { progressionEstimates } from './estimators/progression-estimates.ts';

/** Share of a grade that goes on to the next, at a school of the base plan or (undefined) at none that is known. */
export type Progression = (school: School | undefined, grade: number) => number;

/**
 * Grade progression as the plan asks for it: estimated from the counts of past years, else as imported for the school, else as
 * assumed for the grade, else everybody. Imported ratios stand before estimates only where the plan says `given`.
 */
export function progressionOf(base: Plan, plan: Pick<Plan, 'assumptions'>): Progression {
  const { progression, progressionEstimate } = plan.assumptions;
  const estimates = progressionEstimates(base, progressionEstimate);
  return (school, grade) => {
    const name = GRADES[grade]!;
    return estimates(school, grade) ?? school?.progression?.[name] ?? progression[name] ?? 1;
  };
}
