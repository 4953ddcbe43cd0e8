import { classesAllowed, classSizeOf, offerIn, seatsOf } from '../../capacity/index.ts';
import type { Plan, School, SchoolStage, Stage } from '../../model/index.ts';
import { takesCompounds } from '../stage-problem/places-of.ts';
import type { Place, StageProblem, Unit } from '../stage-problem/stage-problem.ts';
import { NO_COSTS, type Programme } from './programme.ts';
import type { ProgrammeTerms } from './programme-of.ts';

/** A school is offered for closing (撤并) from the year on in which it is no more than this full, and stays so. */
const EMPTY_ENOUGH = 1 / 3;
/** Years from the decision to the closing, in which parents are heard and half of the pupils leave by themselves. */
const NOTICE_YEARS = 3;
/** Pupils who come from no compound here are none if they are fewer than this. */
const NOBODY = 0.5;

/** What is known of a school as things are, by year of the problem. */
export interface AsToday {
  place: number;
  /** Pupils of compounds, and pupils who come from no compound. */
  load: ArrayLike<number>;
  own: ArrayLike<number>;
}

/**
 * Closing a public school by catchment that offers this stage alone, shares no rooms and has no pupils from elsewhere, from the
 * first year in which it is no more than a third full for good. Only where each compound that goes there then has another standing
 * school in reach. It saves what the school and its classrooms cost to run.
 */
export function closeProgrammes(
  { district }: Plan,
  school: School,
  stage: Stage,
  { seats }: Place,
  { place, load, own }: AsToday,
  { places, units }: Pick<StageProblem, 'places' | 'units'>,
  { years, weights }: ProgrammeTerms,
): Programme[] {
  const isAlone = school.stages.length === 1 && !school.sharedRooms && !school.feedsInto;
  if (!isAlone || !takesCompounds(school, years.at(-1)!) || school.openFrom !== undefined) return [];
  if (years.some((_, y) => seats[y] === Infinity || !(own[y]! <= NOBODY) || seats[y]! < 0)) return [];
  const earliest = district.baseYear + NOTICE_YEARS;
  const isEmptyFrom = (from: number) => years.every((year, y) => year < from || load[y]! <= seats[y]! * EMPTY_ENOUGH);
  const year = years.find((each) => each >= earliest && isEmptyFrom(each));
  if (year === undefined || !everybodyHasAnother(places, units, place, years, year)) return [];
  const classes = classroomsOf(offerIn(school.stages[0]!, year));
  const runningWanPerYear = -(weights.runningWanPerSchoolYear + classes * weights.runningWanPerClassYear);
  const gone = Float64Array.from(years, (each, y) => (each >= year ? -seats[y]! : 0));
  return [
    {
      id: `close-${year}`,
      actions: [
        {
          kind: 'close',
          stage,
          schoolId: school.id,
          name: school.name,
          year,
          classes,
          seats: Math.round(gone[years.indexOf(year)]!),
          costWan: 0,
          runningWanPerYear,
        },
      ],
      seats: gone,
      costs: { ...NO_COSTS, running: runningWanPerYear * years.filter((each) => each >= year).length },
      spending: new Float64Array(years.length),
      year,
    },
  ];
}

/** Classes that a school can run; where only its seats are published, as many as these fill at its class size. */
function classroomsOf(offer: SchoolStage): number {
  return classesAllowed(offer) ?? Math.round(seatsOf(offer) / classSizeOf(offer));
}

/** Whether each unit that goes to a place in some year from `from` on could go to another school that stands. */
function everybodyHasAnother(
  places: readonly Place[],
  units: readonly Unit[],
  place: number,
  years: readonly number[],
  from: number,
): boolean {
  return units.every(
    ({ today, reach, pupils }) =>
      !today.some(
        (each) => each.place === place && each.share.some((share, y) => share * pupils[y]! > 0 && years[y]! >= from),
      ) || reach.some((to) => to.place !== place && places[to.place]!.kind === 'school' && to.year <= from),
  );
}
