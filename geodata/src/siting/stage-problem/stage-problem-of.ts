import type { Plan, School, Stage } from '../../model/index.ts';
import { type Results, rowAt, seatShortage } from '../../simulation/index.ts';
import { buildProgrammes } from '../programmes/build-programmes.ts';
import { closeProgrammes } from '../programmes/close-programmes.ts';
import { extendProgrammes } from '../programmes/extend-programmes.ts';
import type { Programme } from '../programmes/programme.ts';
import type { ProgrammeTerms } from '../programmes/programme-of.ts';
import { temporaryProgrammes } from '../programmes/temporary-programmes.ts';
import type { SitingActionKind } from '../siting-action.ts';
import { loadsOf } from './loads-of.ts';
import { needNearBy } from './need-near-by.ts';
import { placesOf } from './places-of.ts';
import { type Place, STAYING, type StageProblem } from './stage-problem.ts';
import { unitsOf } from './units-of.ts';

/** The question of a stage that goes by catchment, in which compounds can still be moved as soon as somebody can only; see `withMovingYears`. */
export function stageProblemOf(plan: Plan, results: Results, stage: Stage, terms: ProgrammeTerms): StageProblem {
  const { years } = terms;
  const bare = placesOf(plan, results, stage, terms);
  const near = unitsOf(plan, results, stage, years, bare, terms.reach);
  const need = needNearBy(years, bare, near);
  const load = loadsOf(
    { years, places: bare, units: near },
    near.map(() => STAYING),
  );
  const places = bare.map((place, p) => {
    const programmes = programmesAt(plan, place, stage, need[p]!, terms);
    const school = standingAt(plan, place);
    if (!school) return { ...place, programmes };
    const known = {
      place: p,
      load: load.subarray(p * years.length, (p + 1) * years.length),
      own: ownOf(results, place, stage, years),
    };
    const surplus = surplusOf(results, school.id, stage, years);
    const isMeant = (kind: SitingActionKind) => terms.kinds?.includes(kind) ?? false;
    const further = [
      ...(isMeant('temporary') ? temporaryProgrammes(plan, school, stage, surplus, terms) : []),
      ...(isMeant('close')
        ? closeProgrammes(plan, school, stage, place, known, { places: bare, units: near }, terms)
        : []),
    ];
    return { ...place, programmes: [...programmes, ...further] };
  });
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
  const places = placesOf(plan, results, stage, terms).map((place) => {
    const school = standingAt(plan, place);
    const surplus = school ? surplusOf(results, school.id, stage, years) : [];
    const isMeant = terms.kinds?.includes('temporary');
    const temporary = school && isMeant ? temporaryProgrammes(plan, school, stage, surplus, terms) : [];
    const useful = (seats: Float64Array) => seats.map((more, y) => Math.min(more, surplus[y]!));
    const capped = temporary.map((each) => ({
      ...each,
      seats: useful(each.seats),
      ...(each.seatsIfHeld && { seatsIfHeld: useful(each.seatsIfHeld) }),
    }));
    return {
      ...place,
      programmes: [...programmesAt(plan, place, stage, need, terms), ...capped],
      seats: place.kind === 'none' ? need.map((short) => -short) : enough,
    };
  });
  return { stage, years: [...years], places, units: [], isPooled: true, ...periodsIn(terms) };
}

function standingAt(plan: Plan, { kind, id }: Place): School | undefined {
  return kind === 'school' ? plan.schools.find((school) => school.id === id) : undefined;
}

/** Pupils of a school who come from no compound, by year; NaN where that is not known. */
function ownOf(results: Results, { id, seats }: Place, stage: Stage, years: readonly number[]): number[] {
  const row = rowAt(results, id, stage);
  const at = (year: number) => (row?.index ?? Number.NaN) * results.years.length + results.years.indexOf(year);
  return years.map((year, y) => results.seats[at(year)]! - seats[y]!);
}

/** Pupils of a school beyond its seats, by year, with everything as today; 0 where that is not known. */
function surplusOf(results: Results, schoolId: string, stage: Stage, years: readonly number[]): number[] {
  const row = rowAt(results, schoolId, stage);
  const at = (year: number) => (row?.index ?? Number.NaN) * results.years.length + results.years.indexOf(year);
  return years.map((year) => Math.max(0, results.enrolment[at(year)]! - results.seats[at(year)]!) || 0);
}

function periodsIn({ budgetYears = [] }: ProgrammeTerms): Pick<StageProblem, 'periodStarts'> {
  return budgetYears.length === 0 ? {} : { periodStarts: budgetYears.flatMap((year) => [year, year + 1]) };
}

/** The ways in which a school may be built or extended at a place; `need` are the seats short near by, by year. */
function programmesAt(
  plan: Plan,
  place: Place,
  stage: Stage,
  need: ArrayLike<number>,
  terms: ProgrammeTerms,
): Programme[] {
  const site = place.kind === 'site' && plan.sites.find(({ id }) => id === place.id);
  if (site) return buildProgrammes(plan, site, stage, need, terms);
  const school = standingAt(plan, place);
  return school ? extendProgrammes(plan, school, stage, need, terms) : [];
}
