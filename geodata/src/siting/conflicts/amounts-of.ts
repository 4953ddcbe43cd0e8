import type { Plan } from '../../model/index.ts';
import { isForbidden } from '../goal/forbid.ts';
import { isLockedWay, locksOn } from '../goal/lock.ts';
import type { SitingGoal } from '../siting-goal.ts';
import { allKeysOf, keysOf } from '../stage-problem/requirement.ts';
import { isAlong, STAY, type StageProblem } from '../stage-problem/stage-problem.ts';
import { type Limit, mostClasses } from './lift.ts';
import type { TriedOut } from './try-out.ts';

/** What an answer does beyond a limit: how much, and at which places it does it. */
export interface Beyond {
  by: number;
  names: string[];
}

/** How far an answer with some limits lifted goes beyond each of them, budgets apart. */
export function beyond(
  limit: Exclude<Limit, 'budget' | 'budget-year'>,
  { problem: found, choice }: TriedOut,
  problem: StageProblem,
  goal: SitingGoal,
  plan: Plan,
  required: readonly ReadonlySet<string>[],
  yearsEarlier: number,
): Beyond {
  const chosen = found.places.flatMap((place, p) => {
    const programme = place.programmes[choice.programme[p]!];
    return programme ? [{ place, programme }] : [];
  });
  switch (limit) {
    case 'year':
      return { by: yearsEarlier, names: [] };
    case 'school-size': {
      const larger = chosen.flatMap(({ place, programme }) => {
        if (place.kind !== 'school') return [];
        const allowed = mostClasses(problem.places.find(({ kind, id }) => kind === 'school' && id === place.id));
        const classes = programme.actions.reduce(
          (sum, { kind, classes: each }) => sum + (kind === 'extend' ? each : 0),
          0,
        );
        return classes > allowed ? [{ name: place.name, classes: classes - allowed }] : [];
      });
      return {
        by: larger.reduce((sum, { classes }) => sum + classes, 0),
        names: larger.map(({ name, classes }) => `${name} +${classes}`),
      };
    }
    case 'sites': {
      const added = chosen.filter(
        ({ place }) => !problem.places.some(({ kind, id }) => kind === place.kind && id === place.id),
      );
      return {
        by: added.length,
        names: added.map(({ programme }) => programme.actions.map(({ classes }) => classes).join('+')),
      };
    }
    case 'forbidden': {
      const done = chosen.filter(({ programme }) => isForbidden(programme, goal));
      return { by: done.length, names: done.map(({ place }) => place.name) };
    }
    case 'required': {
      const done = new Set(keysOf(found, choice));
      const known = new Set(allKeysOf(found));
      const undone = required.filter(
        (keys) => [...keys].some((key) => known.has(key)) && ![...keys].some((key) => done.has(key)),
      );
      return { by: undone.length, names: [] };
    }
    case 'lock': {
      const locks = locksOn(found.stage, goal, plan);
      const moved = found.units.flatMap((unit, u) => {
        const ways = unit.reach.filter((to) => choice.shares[u]!.some((share) => isAlong(share, to)));
        return ways.some((to) => isLockedWay(locks, unit, found.places, to)) ? [unit.compoundId] : [];
      });
      return { by: moved.length, names: moved };
    }
    case 'reach': {
      const extra = found.units.map((unit, u) => {
        const near = problem.units.find(({ compoundId }) => compoundId === unit.compoundId)?.reach ?? [];
        const farthest = Math.max(0, ...near.map(({ metres }) => metres));
        return Math.max(
          0,
          ...choice.shares[u]!.flatMap(({ place }) => {
            const isNear = near.some((to) => found.places[place]?.id === problem.places[to.place]!.id);
            const to = unit.reach.find((each) => each.place === place);
            return place === STAY || isNear || !to ? [] : [to.metres - farthest];
          }),
        );
      });
      return { by: Math.ceil(Math.max(0, ...extra)), names: [] };
    }
  }
}
