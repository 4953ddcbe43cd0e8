import type { Choice, Schedule, StageProblem } from './stage-problem.ts';

/** Everything as soon as it can be. */
export function earliestSchedule(problem: StageProblem, choice: Choice): Schedule {
  return {
    moves: Int32Array.from(problem.places, (place) => place.year),
    seats: Int32Array.from(
      problem.places,
      (place, index) => place.programmes[choice.programme[index]!]?.year ?? place.year,
    ),
  };
}
