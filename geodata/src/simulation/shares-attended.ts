import { assignmentOf, flowsOf, type SchoolShare, schoolsOf } from '../assignment/index.ts';
import type { Plan, Stage } from '../model/index.ts';
import type { ChildrenByGrade } from './children-by-grade.ts';

/**
 * The schools that the children of a compound (by position) attend in a stage and year, with shares that add up to 1. They are those that take
 * who enters, unless older children stay elsewhere (过渡安排): then by grade and number of children.
 */
export function sharesAttended(
  plan: Plan,
  c: number,
  stage: Stage,
  year: number,
  inGrade: ChildrenByGrade,
): readonly SchoolShare[] {
  const compound = plan.compounds[c]!;
  if (!assignmentOf(plan).staysOf(compound, stage, year)) return schoolsOf(plan, compound, stage, year);
  const bySchool = new Map<string, number>();
  let all = 0;
  for (const { stage: of, schoolId, gradeIndex, weight } of flowsOf(plan)(compound, year)) {
    if (of !== stage || !schoolId) continue;
    const children = weight * inGrade(c, gradeIndex, year);
    bySchool.set(schoolId, (bySchool.get(schoolId) ?? 0) + children);
    all += children;
  }
  return all > 0 ? [...bySchool].map(([schoolId, children]) => ({ schoolId, share: children / all })) : [];
}
