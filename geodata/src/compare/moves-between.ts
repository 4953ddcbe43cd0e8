import type { Flow } from '../assignment/index.ts';
import type { Stage } from '../model/index.ts';
import { type GradeShares, gradeShares, inBoth, sumOf } from './grade-shares.ts';

/** Where the children of one grade of a stage go who change school: the part of the grade, and the schools on either side only. */
export interface GradeMove {
  gradeIndex: number;
  part: number;
  from: string[];
  to: string[];
}

/** Less than this part is arithmetic, not a move. */
const NOTICEABLE = 1e-9;

/**
 * Which part of each grade is at a school in `is` where it was not in `was`, both as parts of the grade's children in the stage. Nobody
 * moves from no school to none. `earlier` is how many grades lower the same children were in `was`: 0 compares two plans in one year, 1 a
 * year with the one before; children who were not in the stage then enter it and are left out.
 */
export function movesBetween(
  was: readonly Flow[],
  is: readonly Flow[],
  stage: Stage,
  earlier: 0 | 1 = 0,
): readonly GradeMove[] {
  if (was === is && earlier === 0) return [];
  const [before, after] = [gradeShares(was, stage), gradeShares(is, stage)];
  return [...after].flatMap(([gradeIndex, there]): GradeMove[] => {
    const then = before.get(gradeIndex - earlier);
    if (!then) return earlier === 1 ? [] : withPart(gradeIndex, NOBODY, there.bySchool, 1);
    return withPart(gradeIndex, then.bySchool, there.bySchool, earlier === 1 ? inStageTwice(then, there) : 1);
  });
}

type Shares = GradeShares['bySchool'];

const NOBODY: Shares = new Map();

/** The part of a grade that is in the stage now and was a year before; the others have just entered it, or left by another grade system. */
function inStageTwice(then: GradeShares, there: GradeShares): number {
  return Math.min(then.inStage, there.inStage);
}

function withPart(gradeIndex: number, then: Shares, there: Shares, most: number): GradeMove[] {
  const kept = sumOf(inBoth(then, there));
  const part = Math.min(most, Math.max(sumOf(then), sumOf(there))) - kept;
  if (part < NOTICEABLE) return [];
  return [{ gradeIndex, part, from: namesOnly(then, there), to: namesOnly(there, then) }];
}

function namesOnly(of: Shares, not: Shares): string[] {
  return [...of].filter(([id, share]) => share - (not.get(id) ?? 0) > NOTICEABLE).map(([id]) => id);
}
