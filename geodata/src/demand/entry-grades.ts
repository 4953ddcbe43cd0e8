import { FIRST_GRADE_INDEX } from '../model/index.ts';

/** Grades that children enter from home, as positions in GRADES: the first of kindergarten and the first of school. */
export const ENTRY_GRADES: readonly number[] = [0, FIRST_GRADE_INDEX];
