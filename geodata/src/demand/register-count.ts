import { type Compound, FIRST_GRADE_INDEX, type GradeSystem } from '../model/index.ts';

/** Age in full years at the cut of the children in a grade, by position in GRADES. */
export function ageInGrade(system: Pick<GradeSystem, 'entryAge'>, grade: number): number {
  return system.entryAge + grade - FIRST_GRADE_INDEX;
}

/** Children of an age in the household register of a compound; undefined where the register does not say. */
export function registerCount(compound: Compound, age: number): number | undefined {
  return age < 0 ? undefined : compound.childrenByAge?.[String(age)];
}
