import { type Grade, gradeIndex } from '../model/index.ts';

/** How fast children walk, in metres a second [M]: up to the third grade, and from the fourth on. */
const YOUNG = 1.0;
const OLDER = 1.2;

/** How far a child of a grade walks in so many minutes: 30 minutes are 1,800 m in the first three grades and 2,160 m above. */
export function walkingMetres(minutes: number, grade: Grade): number {
  return minutes * 60 * (gradeIndex(grade) <= gradeIndex('g3') ? YOUNG : OLDER);
}
