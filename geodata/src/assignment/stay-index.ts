import { BUILT_IN_GRADE_SYSTEMS, type Plan, type Stage, type Stay } from '../model/index.ts';

/** Stays (过渡安排) by compound. Kept as long as the list stays the same array. */
export interface StayIndex {
  byCompound: ReadonlyMap<string, readonly Stay[]>;
  /** Years in which more children are under the new order than in the year before; not in order. */
  turns: readonly number[];
}

const NONE: readonly Stay[] = [];
const known = new WeakMap<readonly Stay[], StayIndex>();

export function stayIndex({ stays = NONE as Stay[], district }: Pick<Plan, 'stays' | 'district'>): StayIndex {
  let index = known.get(stays);
  if (!index) {
    const byCompound = new Map<string, Stay[]>();
    const turns = new Set<number>();
    for (const stay of stays) {
      const { compoundId, stage, until, ends, siblings = 0 } = stay;
      byCompound.set(compoundId, [...(byCompound.get(compoundId) ?? []), stay]);
      const stages = ends === 'at-once' ? 0 : siblings > 0 ? 2 : 1;
      const last = until + stages * longest(district, stage);
      for (let year = until; year <= last; year++) turns.add(year);
    }
    index = { byCompound, turns: [...turns] };
    known.set(stays, index);
  }
  return index;
}

/** Grades of a stage in the grade system where it has most. */
function longest({ gradeSystems }: Plan['district'], stage: Stage): number {
  return Math.max(...[...BUILT_IN_GRADE_SYSTEMS, ...gradeSystems].map(({ stages }) => stages[stage]?.length ?? 0));
}
