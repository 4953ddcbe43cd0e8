import { classSizeIn, classSizeOf } from '../../capacity/index.ts';
import type { Plan, School, Stage } from '../../model/index.ts';
import { roomToGrow } from './extend-programmes.ts';
import type { Programme } from './programme.ts';
import { classTerms, type ProgrammeTerms, programmeOf } from './programme-of.ts';
import { usefulSizes } from './useful-sizes.ts';

/** How many temporary classes (临时班) a school may have, and for how many years in a row: they bridge a wave, they do not replace a school. */
const SIZES = [2, 4, 6];
const LENGTHS = [3, 5];

/** Desks, boards and partitions of one class, and what borrowed or makeshift rooms cost a year beyond a classroom; set by the product. */
const ONCE_WAN = 30;
const EXTRA_WAN_PER_CLASS_YEAR = 15;

/**
 * The ways to bridge a shortage with temporary classes at a public school that is itself short of seats as things are, `own` by
 * year: from the first year in which it is, for three or five years or until the shortage ends. Their seats are no seats of the design, in the simulation as elsewhere; siting
 * counts who sits in them as served, at their price.
 */
export function temporaryProgrammes(
  plan: Plan,
  school: School,
  stage: Stage,
  own: ArrayLike<number>,
  terms: ProgrammeTerms,
): Programme[] {
  const { years, packs, weights } = terms;
  const offer = school.stages.find((each) => each.stage === stage);
  const short = years.filter((_, y) => own[y]! > 0);
  const [from] = short;
  if (!offer || from === undefined || school.ownership !== 'public' || school.closedFrom !== undefined) return [];
  const last = Math.min(short.at(-1)!, from + LENGTHS.at(-1)! - 1);
  const ends = [...new Set(LENGTHS.map((length) => Math.min(last, from + length - 1)))];
  const most = roomToGrow(plan, school, stage, terms);
  const sizes = SIZES.filter((classes) => classes <= most);
  return ends.flatMap((until) =>
    usefulSizes(sizes, classSizeOf(offer, classTerms(plan, packs).standard), own).map((classes) =>
      programmeOf(
        {
          action: { kind: 'temporary', stage, schoolId: school.id, name: school.name, year: from, until, classes },
          costs: { temporary: classes * ONCE_WAN },
          runningWanPerYear: classes * (weights.runningWanPerClassYear + EXTRA_WAN_PER_CLASS_YEAR),
          seatsIn: (each) => classes * classSizeIn(offer, each, classTerms(plan, packs)),
        },
        years,
      ),
    ),
  );
}
