import type { Flow } from '../assignment/index.ts';
import type { Stage } from '../model/index.ts';

/** Where the children of one grade are who sit in a stage, as parts of the whole grade. */
export interface GradeShares {
  /** The part that sits in the stage at all, at a school or at none. */
  inStage: number;
  /** The part at each school; together less than `inStage` where some are at none. */
  bySchool: ReadonlyMap<string, number>;
}

/** The flows of a compound by grade (position in GRADES), of those who sit in a stage. */
export function gradeShares(flows: readonly Flow[], stage: Stage): ReadonlyMap<number, GradeShares> {
  const byGrade = new Map<number, { inStage: number; bySchool: Map<string, number> }>();
  for (const flow of flows) {
    if (flow.stage !== stage) continue;
    const shares = byGrade.get(flow.gradeIndex) ?? { inStage: 0, bySchool: new Map<string, number>() };
    byGrade.set(flow.gradeIndex, shares);
    shares.inStage += flow.weight;
    if (flow.schoolId) shares.bySchool.set(flow.schoolId, (shares.bySchool.get(flow.schoolId) ?? 0) + flow.weight);
  }
  return byGrade;
}

/** The part that is at the same school in both, by school; schools without one are left out. */
export function inBoth(some: GradeShares['bySchool'], others: GradeShares['bySchool']): Map<string, number> {
  const both = new Map<string, number>();
  for (const [id, share] of some) {
    const part = Math.min(share, others.get(id) ?? 0);
    if (part > 0) both.set(id, part);
  }
  return both;
}

/** Parts added up over schools. */
export function sumOf(shares: GradeShares['bySchool']): number {
  let sum = 0;
  for (const share of shares.values()) sum += share;
  return sum;
}
