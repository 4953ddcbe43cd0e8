import { type Headcount, headcount, isSmall } from '@xuetu/geodata/dossier';
import type { Catchment, Stage } from '@xuetu/geodata/model';
import type { ExportSource } from './export-request.ts';
import { fewCompoundsOf, membersOf, pupilsToldOf } from './few-compounds.ts';

/** Fewer people than this in all that is withheld of a total would still tell too much of each of them. */
const FEWEST_TOGETHER = 10;

/** What is told of compounds and of the totals of catchments. */
interface CompoundHeadcounts {
  /** Pupils of a compound by its position. */
  of(index: number, stage: Stage, year: number): Headcount;
  /** Pupils of a catchment in a year, of the year's total `people`. */
  total(catchment: Catchment, year: number, people: number | null): Headcount;
}

/**
 * Pupils of compounds, and of catchments, with those marked that tell how few there are somewhere. Files of the base plan and of a scenario may lie side
 * by side: what the one withholds the other withholds too where it is about the same number, and a total of a scenario is withheld where it, or
 * what it differs by from that of the base plan, holds too little of what neither file tells.
 */
export function compoundHeadcounts({ now, before }: Pick<ExportSource, 'now' | 'before'>): CompoundHeadcounts {
  const isBase = now.plan === before.plan;
  const [members, membersThen] = [membersOf(now.plan), membersOf(before.plan)];
  const [fewNow, fewThen] = [fewCompoundsOf(now), fewCompoundsOf(before)];
  const [positions, positionsThen] = [now, before].map(
    ({ plan }) => new Map(plan.compounds.map(({ id }, index) => [id, index])),
  ) as [Map<string, number>, Map<string, number>];
  const pupilsThen = (id: string, stage: Stage, year: number) => {
    const index = positionsThen.get(id);
    return index === undefined ? null : pupilsToldOf(before, index, stage, year);
  };

  /** The small number that a compound tells; undefined where it tells none. */
  const fewTold = (index: number, stage: Stage, year: number): number | undefined => {
    const { id } = now.plan.compounds[index]!;
    const own = fewNow(stage, year).get(id);
    const then = isBase ? undefined : fewThen(stage, year).get(id);
    if (own !== undefined || then === undefined) return own;
    const change = Math.abs((pupilsToldOf(now, index, stage, year) ?? 0) - (pupilsThen(id, stage, year) ?? 0));
    return change === 0 || isSmall(change) ? then : undefined;
  };

  /** The compounds that neither file tells of, with their pupils and the small numbers that they tell. */
  const untold = (ids: Iterable<string>, stage: Stage, year: number) =>
    [...ids].flatMap((id) => {
      const index = positions.get(id);
      const few = index === undefined ? undefined : fewTold(index, stage, year);
      if (index === undefined || few === undefined) return [];
      const pupils = pupilsToldOf(now, index, stage, year);
      const isToldThen = !isBase && !fewThen(stage, year).has(id) && pupilsThen(id, stage, year) === pupils;
      return isToldThen ? [] : [{ pupils: pupils ?? 0, few }];
    });

  return {
    of(index, stage, year) {
      const pupils = pupilsToldOf(now, index, stage, year);
      return headcount(fewTold(index, stage, year) ?? pupils, pupils);
    },
    total({ id, stage }, year, people) {
      const inside = members(stage).get(id) ?? [];
      const then = isBase ? undefined : membersThen(stage).get(id);
      for (const ids of [inside, then ? apart(inside, then) : []]) {
        const hidden = untold(ids, stage, year);
        const together = hidden.reduce((sum, { pupils }) => sum + pupils, 0);
        if (hidden.length === 1 || (hidden.length > 0 && together < FEWEST_TOGETHER))
          return headcount(Math.min(...hidden.map(({ few }) => few)), people);
      }
      return headcount(people);
    },
  };
}

/** What is in one of two lists only. */
function apart(a: readonly string[], b: readonly string[]): string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  return [...a.filter((each) => !inB.has(each)), ...b.filter((each) => !inA.has(each))];
}
