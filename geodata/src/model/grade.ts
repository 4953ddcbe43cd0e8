import { z } from 'zod';

/** Every grade in the order a child passes through them: k1 k2 k3 are the kindergarten years, g1 is the first school year. */
export const GRADES = [
  'k1',
  'k2',
  'k3',
  'g1',
  'g2',
  'g3',
  'g4',
  'g5',
  'g6',
  'g7',
  'g8',
  'g9',
  'g10',
  'g11',
  'g12',
  'g13',
] as const;

/** 年级: the year of schooling a child is in, whatever the stage that a school system puts it in. */
export const Grade = z.enum(GRADES);
export type Grade = z.infer<typeof Grade>;

/** Position of a grade in GRADES; typed arrays by grade use it as their index. */
export function gradeIndex(grade: Grade): number {
  return GRADES.indexOf(grade);
}

/** Position of g1 in GRADES. Grades before it are kindergarten years. */
export const FIRST_GRADE_INDEX = GRADES.indexOf('g1');
