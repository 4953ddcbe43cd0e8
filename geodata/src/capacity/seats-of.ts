import type { SchoolStage, Stage } from '../model/index.ts';
import { classesAllowed } from './classes-allowed.ts';
import { STANDARD_CLASS_SIZE } from './standard-class-size.ts';

/** Design pupils per class of a stage at one school: its own, or the standard. */
export function classSizeOf(
  offer: SchoolStage,
  standard: Partial<Record<Stage, number>> = STANDARD_CLASS_SIZE,
): number {
  return offer.classSize ?? standard[offer.stage] ?? STANDARD_CLASS_SIZE[offer.stage];
}

/** Seats (学位) of one school in one stage: the published number, or classes allowed x class size; NaN where neither is known. */
export function seatsOf(offer: SchoolStage, standard: Partial<Record<Stage, number>> = STANDARD_CLASS_SIZE): number {
  if (offer.seats !== undefined) return offer.seats;
  const classes = classesAllowed(offer);
  return classes === undefined ? Number.NaN : classes * classSizeOf(offer, standard);
}
