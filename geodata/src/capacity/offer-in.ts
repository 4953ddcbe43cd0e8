import type { SchoolStage, Stage } from '../model/index.ts';
import { classesAddedBy } from './seats-in.ts';
import { classSizeOf } from './seats-of.ts';

/**
 * What a school offers in a stage in one year: as today, with the classes added by then (扩建) in rooms, classes and published
 * seats. What the site allows (maxClasses) still holds.
 */
export function offerIn(offer: SchoolStage, year: number, standard: Partial<Record<Stage, number>> = {}): SchoolStage {
  const added = classesAddedBy(offer, year);
  if (added === 0) return offer;
  const more = (count: number | undefined) => (count === undefined ? undefined : count + added);
  const seats = offer.seats === undefined ? undefined : offer.seats + added * classSizeOf(offer, standard);
  return {
    ...offer,
    rooms: more(offer.rooms),
    classes: more(offer.classes),
    seats,
  };
}
