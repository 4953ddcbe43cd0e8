import type { SchoolStage } from '../model/index.ts';
import type { CapacityTerms } from './capacity-terms.ts';
import { classSizeIn, seatsLeft } from './class-size-in.ts';
import { classSizeOf } from './seats-of.ts';

/** Classes added by building on (扩建) by a year. */
export function classesAddedBy(offer: SchoolStage, year: number): number {
  let added = 0;
  if (offer.expansions) for (const each of offer.expansions) if (each.year <= year) added += each.classes;
  return added;
}

/** Classes in borrowed or makeshift rooms (临时班) in a year. */
export function temporaryClassesIn(offer: SchoolStage, year: number): number {
  let classes = 0;
  if (!offer.temporary) return classes;
  for (const { from, to = Infinity, classes: more } of offer.temporary) if (from <= year && year <= to) classes += more;
  return classes;
}

/**
 * Classes that a stage can run in a year by its design, temporary ones left out: the smaller of its classrooms (its own, those
 * built on, and those `shared` with it that year) and of what the site allows; where neither is known, the classes open today and
 * those added. NaN where nothing is known.
 */
export function roomsIn(offer: SchoolStage, year: number, shared = 0): number {
  const { rooms, maxClasses, classes } = offer;
  const added = classesAddedBy(offer, year) + shared;
  if (rooms === undefined && maxClasses === undefined) return classes === undefined ? Number.NaN : classes + added;
  return Math.min(rooms === undefined ? Infinity : rooms + added, maxClasses ?? Infinity);
}

/**
 * Seats (学位) of a stage in a year: the published number with what was built on, or classes x class size of that year; NaN where
 * neither is known. The seats of a year never count temporary classes. Whole seats: parts of one are dropped.
 */
export function seatsIn(offer: SchoolStage, year: number, terms: CapacityTerms, shared = 0): number {
  if (offer.seats === undefined) return roomsIn(offer, year, shared) * classSizeIn(offer, year, terms);
  const seats = offer.seats + (classesAddedBy(offer, year) + shared) * classSizeOf(offer, terms.standard);
  const left = seatsLeft(offer, year, terms);
  return left === 1 ? seats : Math.floor(seats * left + 1e-9);
}
