import { type CompoundAssignment, STAGES, type Stage } from '../model/index.ts';

/** Explicit assignments (指定划片) by compound. Kept as long as the list stays the same array. */
export interface ExplicitIndex {
  /** By stage, and the latest of a stage first. */
  byCompound: ReadonlyMap<string, readonly CompoundAssignment[]>;
  stages: ReadonlySet<Stage>;
  /** Years from which an assignment holds; not in order. */
  turns: readonly number[];
}

const known = new WeakMap<readonly CompoundAssignment[], ExplicitIndex>();

export function explicitIndex(assignments: readonly CompoundAssignment[]): ExplicitIndex {
  let index = known.get(assignments);
  if (!index) {
    index = build(assignments);
    known.set(assignments, index);
  }
  return index;
}

function build(assignments: readonly CompoundAssignment[]): ExplicitIndex {
  const byCompound = new Map<string, CompoundAssignment[]>();
  const stages = new Set<Stage>();
  const turns = new Set<number>();
  for (const each of assignments) {
    stages.add(each.stage);
    if (each.fromYear !== undefined) turns.add(each.fromYear);
    const list = byCompound.get(each.compoundId);
    if (list) list.push(each);
    else byCompound.set(each.compoundId, [each]);
  }
  for (const list of byCompound.values()) if (list.length > 1) list.sort(latestFirst);
  return { byCompound, stages, turns: [...turns] };
}

/** Two of a stage and year are ordered by what they say, so that the order of the list does not matter. */
function latestFirst(a: CompoundAssignment, b: CompoundAssignment): number {
  if (a.stage !== b.stage) return STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage);
  const years = (b.fromYear ?? -Infinity) - (a.fromYear ?? -Infinity);
  if (years > 0 || years < 0) return years;
  return JSON.stringify(a.schools) < JSON.stringify(b.schools) ? -1 : 1;
}
