import { loadsOf } from '../stage-problem/loads-of.ts';
import { type Place, STAYING, type StageProblem, type Unit } from '../stage-problem/stage-problem.ts';
import { closingYear } from './programme.ts';

/** Less than this many seats is arithmetic, not shortage. */
const SHORT = 0.01;

/**
 * The problem with the autumns from which each unit may be moved to each place in its reach: as soon as the place takes anybody; when one of
 * its programmes begins; when seats get short at today's school; when today's school may close.
 */
export function withMovingYears(problem: StageProblem): StageProblem {
  const { years, places, units } = problem;
  const leaving = leavingYears(years, places, units);
  const timed = units.map((unit) => {
    const left = unit.today.flatMap(({ place }) => leaving[place]!);
    return {
      ...unit,
      reach: unit.reach.flatMap((to) => {
        const opening = places[to.place]!.programmes.filter(({ seats }) => seats.some((more) => more > 0));
        const found = new Set([to.year, ...opening.map(({ year }) => year), ...left]);
        return [...found]
          .filter((year) => year >= to.year)
          .sort((a, b) => a - b)
          .map((year) => ({ ...to, year }));
      }),
    };
  });
  return { ...problem, units: timed };
}

/** By place: the year in which its seats get short, and those in which it may close. */
function leavingYears(years: readonly number[], places: readonly Place[], units: readonly Unit[]): number[][] {
  const Y = years.length;
  const loads = loadsOf(
    { years, places, units },
    units.map(() => STAYING),
  );
  return places.map(({ seats, programmes }, p) => {
    const short = years.find((_, y) => loads[p * Y + y]! > seats[y]! + SHORT);
    return [...(short === undefined ? [] : [short]), ...programmes.flatMap((each) => closingYear(each) ?? [])];
  });
}
