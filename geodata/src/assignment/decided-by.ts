import type { Catchment, Compound, CompoundAssignment, Plan, Stage, Stay } from '../model/index.ts';
import { assignmentOf } from './assignment-of.ts';
import { catchmentOf } from './catchment-of.ts';
import { explicitIndex } from './explicit-index.ts';
import { stageBefore } from './feeder-shares.ts';
import { openSchools, openShares } from './open-shares.ts';
import { schoolIndex } from './school-index.ts';
import { stayIndex } from './stay-index.ts';

/** What says which schools take a compound's pupils: see `assignmentOf` for the order. */
export type DecidedBy =
  /** 过渡安排: a change that has not taken effect yet. */
  | { kind: 'stay'; stay: Stay }
  | { kind: 'explicit'; assignment: CompoundAssignment }
  | { kind: 'catchment'; catchment: Catchment }
  /** 对口直升 from the schools of the stage before. */
  | { kind: 'feeder'; stageBefore: Stage }
  /** No open school; the catchment that holds it, where there is one. */
  | { kind: 'none'; catchment?: Catchment };

/** What decided about a compound in a stage and year. */
export function decidedBy(plan: Plan, compound: Compound, stage: Stage, year: number): DecidedBy {
  const { byId } = schoolIndex(plan);
  const stay = stayIndex(plan)
    .byCompound.get(compound.id)
    ?.find((each) => each.stage === stage);
  if (stay && year < stay.until && openShares(stay.schools, byId, stage, year).length > 0)
    return { kind: 'stay', stay };
  for (const assignment of explicitIndex(plan.assignments).byCompound.get(compound.id) ?? []) {
    if (assignment.stage !== stage || (assignment.fromYear ?? -Infinity) > year) continue;
    if (openShares(assignment.schools, byId, stage, year).length > 0) return { kind: 'explicit', assignment };
  }
  const catchment = catchmentOf(plan, compound, stage);
  if (catchment && openSchools(catchment.schoolIds, byId, stage, year).length > 0) {
    return { kind: 'catchment', catchment };
  }
  const before = stageBefore(stage);
  if (before && assignmentOf(plan).schoolsOf(compound, stage, year).length > 0) {
    return { kind: 'feeder', stageBefore: before };
  }
  return { kind: 'none', ...(catchment && { catchment }) };
}
