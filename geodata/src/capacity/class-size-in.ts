import type { Assumptions, Grade, SchoolStage, Stage } from '../model/index.ts';
import type { CapacityTerms } from './capacity-terms.ts';
import { legalClassSize } from './legal-class-size.ts';
import { classSizeOf } from './seats-of.ts';
import { STANDARD_GROUP_SIZE } from './standard-class-size.ts';

/** Arithmetic with years leaves less than this beside a whole pupil. */
const SLACK = 1e-9;

/**
 * Design pupils per class of a school's stage in a year: its own size or the standard, never more than the class-size path
 * (班额路径) of that year and than the legal maximum. The path is linear between its years and constant outside them; a class
 * keeps within it when it has no more pupils, so parts of a pupil are dropped: 45 in 2026 to 30 in 2035 is 43 in 2027.
 */
export function classSizeIn(offer: SchoolStage, year: number, terms: CapacityTerms): number {
  return Math.min(designSize(offer, terms), pathSize(terms.path, offer.stage, year));
}

/**
 * Design pupils per class by grade. A kindergarten that names no size of its own has groups by age (25, 30, 35), which shrink in
 * the proportion in which the path lowers its 30 children a group.
 */
export function gradeSizesIn(
  offer: SchoolStage,
  grades: readonly Grade[],
  year: number,
  terms: CapacityTerms,
): number[] {
  const size = classSizeIn(offer, year, terms);
  const part = size / designSize(offer, terms);
  return grades.map((grade) => {
    const group = offer.classSize === undefined ? STANDARD_GROUP_SIZE[grade] : undefined;
    const own = group === undefined ? size : Math.max(1, Math.floor(group * part + SLACK));
    return Math.min(own, legalClassSize(offer.stage, grade));
  });
}

/**
 * Part of a published capacity that is left in a year. Published seats are seats at the design class size of the school, so
 * smaller classes leave as many fewer: 630 seats at 45 are 420 at 30, however many classrooms they stand in.
 */
export function seatsLeft(offer: SchoolStage, year: number, terms: CapacityTerms): number {
  return classSizeIn(offer, year, terms) / designSize(offer, terms);
}

/** Whether class sizes of the stage change over the years. */
export function hasPath(stage: Stage, { path }: CapacityTerms): boolean {
  return path[stage] !== undefined;
}

function designSize(offer: SchoolStage, { standard }: CapacityTerms): number {
  return Math.min(classSizeOf(offer, standard), legalClassSize(offer.stage));
}

function pathSize(path: Assumptions['classSizePath'], stage: Stage, year: number): number {
  const points = path[stage];
  if (!points) return Infinity;
  let before: (typeof points)[number] | undefined;
  let after: (typeof points)[number] | undefined;
  for (const point of points) {
    if (point.year <= year && !(before && before.year > point.year)) before = point;
    if (point.year >= year && !(after && after.year < point.year)) after = point;
  }
  const from = before ?? after!;
  const to = after ?? before!;
  const years = to.year - from.year;
  const size =
    years === 0 ? from.classSize : from.classSize + ((to.classSize - from.classSize) * (year - from.year)) / years;
  return Math.max(1, Math.floor(size + SLACK));
}
