import type { Plan, Stage } from '../model/index.ts';
import { type Results, seatShortage } from '../simulation/index.ts';
import { buildProgrammes } from './build-programmes.ts';
import { extendProgrammes } from './extend-programmes.ts';
import { needNearBy } from './need-near-by.ts';
import { placesOf } from './places-of.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeTerms } from './programme-of.ts';
import type { Place, StageProblem } from './stage-problem.ts';
import { unitsOf } from './units-of.ts';

/** The question of a stage that goes by catchment, in which compounds can still be moved as soon as somebody can only; see `withMovingYears`. */
export function stageProblemOf(plan: Plan, results: Results, stage: Stage, terms: ProgrammeTerms): StageProblem {
  const { years } = terms;
  const bare = placesOf(plan, results, stage, terms);
  const near = unitsOf(plan, results, stage, years, bare, terms.reach);
  const need = needNearBy(years, bare, near);
  const places = bare.map((place, p) => withProgrammes(plan, place, stage, need[p]!, terms));
  return { stage, years: [...years], places, units: near, ...periodsIn(terms) };
}

/**
 * The question of a stage that does not go by catchment. The simulation lets added seats, wherever they are, take the pupils
 * who have none, so what counts is how many there are in each year: place 0 owes the whole shortage, and every programme pays it.
 */
export function pooledProblemOf(plan: Plan, results: Results, stage: Stage, terms: ProgrammeTerms): StageProblem {
  const { years } = terms;
  const need = Float64Array.from(years, (year) => seatShortage(results, stage, year));
  const enough = new Float64Array(years.length).fill(Infinity);
  const places = placesOf(plan, results, stage, terms).map((place) => ({
    ...withProgrammes(plan, place, stage, need, terms),
    seats: place.kind === 'none' ? need.map((short) => -short) : enough,
  }));
  return { stage, years: [...years], places, units: [], isPooled: true, ...periodsIn(terms) };
}

function periodsIn({ budgetYears = [] }: ProgrammeTerms): Pick<StageProblem, 'periodStarts'> {
  return budgetYears.length === 0 ? {} : { periodStarts: budgetYears.flatMap((year) => [year, year + 1]) };
}

function withProgrammes(plan: Plan, place: Place, stage: Stage, need: ArrayLike<number>, terms: ProgrammeTerms): Place {
  return { ...place, programmes: programmesAt(plan, place, stage, need, terms) };
}

/** Every way in which a place may develop; `need` are the seats short near by, by year. */
function programmesAt(
  plan: Plan,
  place: Place,
  stage: Stage,
  need: ArrayLike<number>,
  terms: ProgrammeTerms,
): Programme[] {
  const site = place.kind === 'site' && plan.sites.find(({ id }) => id === place.id);
  if (site) return buildProgrammes(plan, site, stage, need, terms);
  const school = place.kind === 'school' && plan.schools.find(({ id }) => id === place.id);
  return school ? extendProgrammes(plan, school, stage, need, terms) : [];
}
