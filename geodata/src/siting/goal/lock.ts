import type { SitingGoal } from '../siting-goal.ts';
import type { Place, StageProblem, Unit } from '../stage-problem.ts';

/** Whether a compound is to stay with its schools. */
export function isLocked(lock: NonNullable<SitingGoal['lock']>, unit: Unit, places: readonly Place[]): boolean {
  const goesTo = (id: string) =>
    unit.today.some(({ place }) => places[place]!.kind === 'school' && places[place]!.id === id);
  return (
    (lock.all ?? false) ||
    (lock.compoundIds?.includes(unit.compoundId) ?? false) ||
    (lock.schoolIds?.some(goesTo) ?? false)
  );
}

/** The problem in which locked compounds can go nowhere else, and schools to which they go are not closed. */
export function lockIn(problem: StageProblem, lock: SitingGoal['lock']): StageProblem {
  if (!lock) return problem;
  const locked = problem.units.map((unit) => isLocked(lock, unit, problem.places));
  const kept = new Set(problem.units.flatMap((unit, u) => (locked[u] ? unit.today.map(({ place }) => place) : [])));
  return {
    ...problem,
    units: problem.units.map((unit, u) => (locked[u] ? { ...unit, reach: [] } : unit)),
    places: problem.places.map((place, p) => (kept.has(p) ? neverClosed(place) : place)),
  };
}

function neverClosed(place: Place): Place {
  const programmes = place.programmes.filter(({ actions }) => actions.every(({ kind }) => kind !== 'close'));
  return programmes.length < place.programmes.length ? { ...place, programmes } : place;
}
