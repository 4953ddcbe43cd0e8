import { demandOf } from '../demand/index.ts';
import { GRADES, type Plan } from '../model/index.ts';

/** Children of a compound (by position) in a grade (by position in GRADES) and year, before the capture rate; 0 where not known. */
export type ChildrenByGrade = (compound: number, gradeIndex: number, year: number) => number;

export function childrenByGrade(base: Plan, plan: Plan): ChildrenByGrade {
  const { children, years } = demandOf(base, plan);
  const Y = years.length;
  const first = years[0]!;
  return (compound, gradeIndex, year) => children[(compound * GRADES.length + gradeIndex) * Y + year - first] || 0;
}
