import type { CompoundAssignment, Stage } from '../model/index.ts';

/** Explicit assignments (指定划片) by stage and compound, the latest first. Kept as long as the list stays the same array. */
export interface ExplicitIndex {
  byStage: ReadonlyMap<Stage, ReadonlyMap<string, readonly CompoundAssignment[]>>;
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
  const byStage = new Map<Stage, Map<string, CompoundAssignment[]>>();
  const turns = new Set<number>();
  for (const each of assignments) {
    if (each.fromYear !== undefined) turns.add(each.fromYear);
    let byCompound = byStage.get(each.stage);
    if (!byCompound) {
      byCompound = new Map();
      byStage.set(each.stage, byCompound);
    }
    const list = byCompound.get(each.compoundId);
    if (list) list.push(each);
    else byCompound.set(each.compoundId, [each]);
  }
  for (const byCompound of byStage.values()) {
    for (const list of byCompound.values()) if (list.length > 1) list.sort(latestFirst);
  }
  return { byStage, turns: [...turns] };
}

/** Two from the same year are ordered by what they say, so that the order of the list does not matter. */
function latestFirst(a: CompoundAssignment, b: CompoundAssignment): number {
  const years = (b.fromYear ?? -Infinity) - (a.fromYear ?? -Infinity);
  if (years > 0 || years < 0) return years;
  return JSON.stringify(a.schools) < JSON.stringify(b.schools) ? -1 : 1;
}
