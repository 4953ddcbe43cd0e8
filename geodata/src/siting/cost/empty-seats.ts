import { loadsOf } from '../stage-problem/loads-of.ts';
import { seatsOf } from '../stage-problem/seats-of.ts';
import type { Choice, Reach, StageProblem, Unit } from '../stage-problem/stage-problem.ts';

/** Seats that stand empty at places whose seats are known, summed over places and years. */
export function emptySeatYears(problem: StageProblem, choice: Choice): number {
  const loads = loadsOf(problem, choice.shares);
  const seats = seatsOf(problem, choice);
  let empty = 0;
  for (let i = 0; i < seats.length; i++) if (seats[i] !== Infinity) empty += Math.max(0, seats[i]! - loads[i]!);
  return empty;
}

/**
 * Seats less pupils with everything as today, summed over places with known seats and years. Pupils who move from one of these to
 * another change nothing in it, so seats less pupils after an answer are this and the seats that its programmes add; empty seats
 * are that and the seats short. The model leaves the last out, which only lowers its bound.
 */
export function spareSeatYears(problem: StageProblem): number {
  let spare = 0;
  for (const place of problem.places) for (const seats of place.seats) if (seats !== Infinity) spare += seats;
  for (const unit of problem.units)
    for (const { place, share } of unit.today)
      for (let y = 0; y < share.length; y++)
        if (problem.places[place]!.seats[y] !== Infinity) spare -= unit.pupils[y]! * share[y]!;
  return spare;
}

/** Pupils, summed over the years, that a unit takes from schools with unknown seats to one with known seats when it moves. */
export function pupilYearsBrought(problem: StageProblem, unit: Unit, to: Reach): number {
  let brought = 0;
  for (const { place, share } of unit.today) {
    const { seats } = problem.places[place]!;
    for (let y = 0; y < share.length; y++)
      if (seats[y] === Infinity && problem.years[y]! >= to.year) brought += unit.pupils[y]! * share[y]!;
  }
  return brought;
}
