import type { Flow } from '../assignment/index.ts';
import type { Stage } from '../model/index.ts';

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
  const [before, after] = [sharesByGrade(was, stage), sharesByGrade(is, stage)];
  return [...after].flatMap(([gradeIndex, there]): GradeMove[] => {
    const then = before.get(gradeIndex - earlier);
    if (!then) return earlier === 1 ? [] : withPart(gradeIndex, new Map(), there);
    return withPart(gradeIndex, then, there);
  });
}

function withPart(gradeIndex: number, then: Shares, there: Shares): GradeMove[] {
  let kept = 0;
  for (const [id, share] of there) kept += Math.min(share, then.get(id) ?? 0);
  const part = Math.max(sumOf(then), sumOf(there)) - kept;
  if (part < NOTICEABLE) return [];
  return [{ gradeIndex, part, from: namesOnly(then, there), to: namesOnly(there, then) }];
}

/** Parts of a grade's children by school. */
type Shares = Map<string, number>;

function sharesByGrade(flows: readonly Flow[], stage: Stage): Map<number, Shares> {
  const byGrade = new Map<number, Shares>();
  for (const flow of flows) {
    if (flow.stage !== stage) continue;
    const shares = byGrade.get(flow.gradeIndex) ?? new Map<string, number>();
    byGrade.set(flow.gradeIndex, shares);
    if (flow.schoolId) shares.set(flow.schoolId, (shares.get(flow.schoolId) ?? 0) + flow.weight);
  }
  return byGrade;
}

function sumOf(shares: Shares): number {
  return [...shares.values()].reduce((sum, share) => sum + share, 0);
}

function namesOnly(of: Shares, not: Shares): string[] {
  return [...of].filter(([id, share]) => share - (not.get(id) ?? 0) > NOTICEABLE).map(([id]) => id);
}
