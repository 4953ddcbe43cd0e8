import { classSizeIn, classSizeOf, seatsOf } from '../../capacity/index.ts';
import type { Plan, School, Stage } from '../../model/index.ts';
import { type Results, rowAt } from '../../simulation/index.ts';
import { loadsOf } from '../stage-problem/loads-of.ts';
import { takesCompounds } from '../stage-problem/places-of.ts';
import { FARTHEST_METRES } from '../stage-problem/reach-limits.ts';
import { type Place, STAYING, type StageProblem, type Unit } from '../stage-problem/stage-problem.ts';
import { walkingMetres } from '../stage-problem/walking-metres.ts';
import { NO_COSTS, type Programme } from './programme.ts';
import { classTerms, type ProgrammeTerms, programmeOf } from './programme-of.ts';
import { sizeLimits } from './size-limits.ts';
import { usefulSizes } from './useful-sizes.ts';
import { gradesIn } from './with-nine-year-schools.ts';

/** Stages between which rooms may be given: both are taught in ordinary classrooms. */
const PAIRS: readonly (readonly [from: Stage, to: Stage])[] = [
  ['primary', 'junior'],
  ['junior', 'primary'],
];
/** Classes of each grade that a stage may take over. */
const STREAMS = [1, 2, 3, 4];
/** Fewest classes of a stage that a school did not have before. */
const FEWEST_CLASSES = 6;
/** To how many schools that do not offer a stage yet a compound can be moved. */
const NEAREST_NEW = 2;
/** Refitting rooms for another stage costs this part of building them; set by the product. */
const REFIT_PART = 0.2;
/** What a stage pays in the solver's books for rooms that it gives, so that it never does so without being asked. */
const UNASKED_WAN = 1;

/** A school that could give rooms of one stage to another. */
interface Giver {
  school: School;
  from: Stage;
  to: Stage;
  /** Classes and the first year from which as many rooms stand empty as things are. */
  sizes: { classes: number; year: number }[];
}

/**
 * The problems with conversions (转设): a public school by catchment with primary or junior rooms that stand empty from a year on gives
 * some to the other stage, by whole classes of each grade. The stage that gets them bears the cost; that which gives them up is paid,
 * and pays, for the empty seats that it is rid of, so that stages solved apart agree.
 */
export function withConversions(
  plan: Plan,
  results: Results,
  problems: readonly StageProblem[],
  terms: ProgrammeTerms,
): StageProblem[] {
  if (!terms.kinds?.includes('convert')) return [...problems];
  let now = [...problems];
  for (const [from, to] of PAIRS) {
    const getter = now.find(({ stage, isPooled }) => stage === to && !isPooled);
    if (!getter) continue;
    const givers = plan.schools.flatMap((school) => giverOf(plan, results, school, from, to, terms));
    const got = withNewPlaces(plan, getter, givers, terms);
    const programmes = new Map(givers.map((giver) => [giver.school.id, partsOf(plan, got, giver, terms)]));
    now = now.map((problem) => {
      if (problem === getter) return withParts(got, programmes, ({ gets }) => gets);
      return problem.stage === from && !problem.isPooled
        ? withParts(problem, programmes, ({ gives }) => gives)
        : problem;
    });
  }
  return now;
}

function giverOf(
  plan: Plan,
  results: Results,
  school: School,
  from: Stage,
  to: Stage,
  { years, packs }: ProgrammeTerms,
): Giver[] {
  const offer = school.stages.find(({ stage }) => stage === from);
  const row = rowAt(results, school.id, from);
  const isRoomKnown =
    offer && (offer.rooms ?? (offer.maxClasses === undefined ? offer.classes : undefined)) !== undefined;
  const isAble = takesCompounds(school, years.at(-1)!) && !school.sharedRooms && school.openFrom === undefined;
  if (!offer || !row || !isRoomKnown || !isAble || offer.seats !== undefined) return [];
  const { standard } = classTerms(plan, packs);
  const size = classSizeOf(offer, standard);
  const isNew = school.stages.every(({ stage }) => stage !== to);
  const limits = sizeLimits(packs, to, [from, to]);
  const seats = school.stages.reduce((sum, each) => sum + (seatsOf(each, standard) || 0), 0);
  const freeRooms = years.map((year) => {
    const at = row.index * results.years.length + results.years.indexOf(year);
    return Math.floor((results.seats[at]! - results.enrolment[at]!) / size);
  });
  const earliest = plan.district.baseYear + Math.max(1, plan.assumptions.extendLeadYears);
  const sizes = STREAMS.map((streams) => streams * gradesIn(plan, school.system, to)).flatMap((classes) => {
    const more = classes * (classSizeOf({ stage: to }, standard) - size);
    if (classes === 0 || (isNew && classes < FEWEST_CLASSES) || seats + more > limits.pupils) return [];
    const year = years.find((each) => each >= earliest && years.every((y, i) => y < each || freeRooms[i]! >= classes));
    return year === undefined ? [] : [{ classes, year }];
  });
  return sizes.length > 0 ? [{ school, from, to, sizes }] : [];
}

/** The problem with the givers that do not offer its stage yet as places, to the nearest of which compounds could move. */
function withNewPlaces(
  plan: Plan,
  problem: StageProblem,
  givers: readonly Giver[],
  { years }: ProgrammeTerms,
): StageProblem {
  const added = givers.filter(({ school, to }) => school.stages.every(({ stage }) => stage !== to));
  const first = problem.places.length;
  const places = added.map(
    ({ school, sizes }): Place => ({
      kind: 'school',
      id: school.id,
      name: school.name,
      seats: new Float64Array(years.length),
      year: Math.min(...sizes.map(({ year }) => year)),
      isNew: true,
      programmes: [],
    }),
  );
  const compounds = new Map(plan.compounds.map((compound) => [compound.id, compound]));
  const systems = new Map(plan.schools.map(({ id, system }) => [id, system]));
  const units = problem.units.map((unit) => {
    const today = systems.get(problem.places[unit.today.find(({ place }) => place > 0)?.place ?? 0]!.id);
    const near = added
      .map(({ school }, i) => ({
        place: first + i,
        metres: walkingMetres(plan, compounds.get(unit.compoundId)!.point, school.location, FARTHEST_METRES),
        year: places[i]!.year,
        system: school.system,
      }))
      .filter(({ metres, system }) => metres <= FARTHEST_METRES && (today === undefined || system === today))
      .sort((a, b) => a.metres - b.metres || a.place - b.place)
      .slice(0, NEAREST_NEW);
    return { ...unit, reach: [...unit.reach, ...near.map(({ place, metres, year }) => ({ place, metres, year }))] };
  });
  return { ...problem, places: [...problem.places, ...places], units };
}

interface Parts {
  gets: Programme;
  gives: Programme;
}

/** Both parts of each conversion at a school where the stage that gets rooms is short of seats near by, or will be. */
function partsOf(plan: Plan, problem: StageProblem, giver: Giver, { years, packs, weights }: ProgrammeTerms): Parts[] {
  const { school, from, to, sizes } = giver;
  const need = needAt(problem, school.id);
  const terms = classTerms(plan, packs);
  const [gives, gets] = [from, to].map((stage) => school.stages.find((offer) => offer.stage === stage) ?? { stage });
  const size = classSizeOf(gets!, terms.standard);
  const useful = usefulSizes(
    sizes.map(({ classes }) => classes),
    size,
    need,
  );
  return sizes.slice(0, useful.length).flatMap(({ classes, year }) => {
    const start = years.find((each, y) => each >= year && need[y]! > 0);
    if (start === undefined) return [];
    const wan = classes * size * plan.assumptions.buildCostWanPerSeat[to] * REFIT_PART;
    const part = programmeOf(
      {
        action: {
          kind: 'convert',
          stage: to,
          fromStage: from,
          schoolId: school.id,
          name: school.name,
          year: start,
          classes,
        },
        costs: { convert: wan },
        runningWanPerYear: 0,
        seatsIn: (each) => classes * classSizeIn(gets!, each, terms),
      },
      years,
    );
    const seats = Float64Array.from(years, (each) => (each >= start ? -classes * classSizeIn(gives!, each, terms) : 0));
    const relief = UNASKED_WAN - seats.reduce((sum, less) => sum + less, 0) * weights.emptyWanPerSeatYear;
    const id = `${part.id}-${from}-${to}`;
    return [
      {
        gets: { ...part, id, isShared: true, costs: { ...part.costs, convert: wan - relief } },
        gives: {
          id,
          actions: [],
          seats,
          costs: { ...NO_COSTS, convert: relief },
          spending: new Float64Array(years.length),
          year: start,
          isShared: true,
        },
      },
    ];
  });
}

/** Seats short near a place, by year, with everything as today. */
function needAt({ years, places, units }: StageProblem, schoolId: string): Float64Array {
  const p = places.findIndex(({ kind, id }) => kind === 'school' && id === schoolId);
  const sources = new Set([p, ...units.filter(reaches(p)).flatMap(({ today }) => today.map(({ place }) => place))]);
  const loads = loadsOf(
    { years, places, units },
    units.map(() => STAYING),
  );
  return Float64Array.from(years, (_, y) =>
    [...sources].reduce((sum, at) => sum + Math.max(0, loads[at * years.length + y]! - places[at]!.seats[y]!), 0),
  );
}

function reaches(p: number): (unit: Unit) => boolean {
  return ({ reach }) => reach.some(({ place }) => place === p);
}

function withParts(
  problem: StageProblem,
  programmes: ReadonlyMap<string, readonly Parts[]>,
  partOf: (parts: Parts) => Programme,
): StageProblem {
  const places = problem.places.map((place) => {
    const parts = place.kind === 'school' ? (programmes.get(place.id) ?? []) : [];
    return parts.length > 0 ? { ...place, programmes: [...place.programmes, ...parts.map(partOf)] } : place;
  });
  return { ...problem, places };
}
