import type { Plan } from '../../model/index.ts';
import type { SitingGoal } from '../siting-goal.ts';
import type { Place, Reach, StageProblem, Unit } from '../stage-problem/stage-problem.ts';
import { type PlanLocks, planLocksOf } from './plan-locks.ts';

/** What keeps compounds with their schools: what a goal says, and what the plan has locked in the stage. */
export interface Locks {
  goal?: SitingGoal['lock'];
  plan?: PlanLocks;
}

/** Everything that is locked in a stage. */
export function locksOn(stage: StageProblem['stage'], { lock: goal }: SitingGoal, plan: Plan): Locks {
  return { goal, plan: planLocksOf(plan, stage) };
}

/** Whether a compound is to stay with its schools. */
function isLocked({ goal, plan }: Locks, unit: Unit, places: readonly Place[]): boolean {
  const isOf = (ids: { has(id: string): boolean }) => unit.today.some(({ place }) => isSchool(places[place]!, ids));
  return (
    (goal?.all ?? false) ||
    (goal?.compoundIds?.includes(unit.compoundId) ?? false) ||
    (goal?.schoolIds !== undefined && isOf(new Set(goal.schoolIds))) ||
    (plan !== undefined && (plan.compoundIds.has(unit.compoundId) || isOf(plan.schoolIds)))
  );
}

/** Whether a compound may not go that way: it is to stay, or the way leads over a locked border. */
export function isLockedWay(locks: Locks, unit: Unit, places: readonly Place[], { place }: Reach): boolean {
  if (isLocked(locks, unit, places)) return true;
  const goesTo = (ids: readonly string[]) => unit.today.some((each) => isSchool(places[each.place]!, new Set(ids)));
  const leadsTo = (ids: readonly string[]) => isSchool(places[place]!, new Set(ids));
  return (locks.plan?.borders ?? []).some(
    ([a, b]) => (goesTo(a) && leadsTo(b) && !leadsTo(a)) || (goesTo(b) && leadsTo(a) && !leadsTo(b)),
  );
}

/** The problem in which locked compounds can go nowhere else, and schools to which they go are not closed. */
export function lockIn(problem: StageProblem, locks: Locks): StageProblem {
  if (!locks.goal && !locks.plan) return problem;
  const { places } = problem;
  const locked = problem.units.map((unit) => isLocked(locks, unit, places));
  const kept = new Set(problem.units.flatMap((unit, u) => (locked[u] ? unit.today.map(({ place }) => place) : [])));
  return {
    ...problem,
    units: problem.units.map((unit, u) =>
      locked[u]
        ? { ...unit, reach: [] }
        : { ...unit, reach: unit.reach.filter((to) => !isLockedWay(locks, unit, places, to)) },
    ),
    places: places.map((place, p) => (kept.has(p) ? neverClosed(place) : place)),
  };
}

function isSchool({ kind, id }: Place, ids: { has(id: string): boolean }): boolean {
  return kind === 'school' && ids.has(id);
}

function neverClosed(place: Place): Place {
  const programmes = place.programmes.filter(({ actions }) => actions.every(({ kind }) => kind !== 'close'));
  return programmes.length < place.programmes.length ? { ...place, programmes } : place;
}
