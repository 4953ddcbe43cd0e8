import type { Plan, Stage } from '../model/index.ts';
import { type Results, seatShortage } from '../simulation/index.ts';
import { placesOf } from './places-of.ts';
import type { ProgrammeTerms } from './seat-programmes.ts';
import type { StageProblem } from './stage-problem.ts';

/**
 * The question of a stage that does not go by catchment. The simulation lets added seats, wherever they are, take the pupils
 * who have none, so what counts is how many there are in each year: place 0 owes the whole shortage, and every option pays it.
 */
export function pooledProblem(plan: Plan, results: Results, stage: Stage, terms: ProgrammeTerms): StageProblem {
  const { years } = terms;
  const short = Float64Array.from(years, (year) => -seatShortage(results, stage, year));
  const enough = new Float64Array(years.length).fill(Infinity);
  const places = placesOf(plan, results, stage, terms).map((place) => ({
    ...place,
    seats: place.kind === 'none' ? short : enough,
  }));
  return { stage, years: [...years], places, units: [], isPooled: true };
}
