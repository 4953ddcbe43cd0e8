import type { SitingLimits } from '../formulation/formulate.ts';
import { onceCostOf } from '../programmes/programme.ts';
import { allKeysOf, keysOf } from '../stage-problem/requirement.ts';
import type { Solved } from './solved-stages.ts';

/** 万元 that is arithmetic. */
const CENT = 1e-6;

/**
 * Groups that cannot all have what they want: all that spend where that passes the budget, else those that leave undone what has to be done by
 * one of them, else two that want the same site.
 */
export function clashOf(groups: readonly Solved[], limits: SitingLimits): Solved[] | undefined {
  if (groups.length < 2) return undefined;
  const bySite = new Map<string, { group: Solved; programme: string }>();
  let clash: Solved[] | undefined;
  const spent = new Map<Solved, number>();
  const spending = new Map<number, number>();
  for (const group of groups) {
    for (const [index, { places }] of group.problems.entries()) {
      for (const [p, place] of places.entries()) {
        const programme = place.programmes[group.split[index]!.programme[p]!];
        if (!programme) continue;
        spent.set(group, (spent.get(group) ?? 0) + onceCostOf(programme.costs));
        programme.spending.forEach((wan, y) => {
          const year = group.problems[index]!.years[y]!;
          spending.set(year, (spending.get(year) ?? 0) + wan);
        });
        if (place.kind !== 'site') continue;
        const other = bySite.get(place.id);
        const isOne = programme.isShared && other?.programme === programme.id;
        if (other && other.group !== group && !isOne) clash ??= [other.group, group];
        bySite.set(place.id, { group, programme: programme.id });
      }
    }
  }
  const total = [...spent.values()].reduce((sum, wan) => sum + wan, 0);
  const isOver =
    total > (limits.budgetWan ?? Infinity) + CENT ||
    limits.budgetByYear?.some(({ year, wan }) => (spending.get(year) ?? 0) > wan + CENT);
  if (isOver && spent.size > 1) return groups.filter((group) => spent.has(group));
  return undoneBy(groups, limits) ?? clash;
}

function undoneBy(groups: readonly Solved[], { required = [] }: SitingLimits): Solved[] | undefined {
  const done = new Set(groups.flatMap(({ problems, split }) => problems.flatMap((each, i) => keysOf(each, split[i]!))));
  const undone = required.find((each) => [...each].every((key) => !done.has(key)));
  const able = groups.filter(({ problems }) => problems.flatMap(allKeysOf).some((key) => undone?.has(key)));
  return able.length > 1 ? able : undefined;
}
