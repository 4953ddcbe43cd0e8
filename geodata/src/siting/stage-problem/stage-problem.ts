import type { Stage } from '../../model/index.ts';
import type { Programme } from '../programmes/programme.ts';

/** A school that stands or a site where one could: somewhere pupils can be sent. */
export interface Place {
  kind: 'school' | 'site' | 'none';
  id: string;
  name: string;
  /** Seats left for compounds by year: seats less the pupils who come from no compound. Infinity where seats are unknown. */
  seats: Float64Array;
  /** First autumn in which compounds could be moved here. */
  year: number;
  /** A school that does not offer the stage yet. */
  isNew?: boolean;
  /** At most one of these is chosen. */
  programmes: Programme[];
}

/** A compound with its pupils of the stage, where they go today and where they could go. */
export interface Unit {
  compoundId: string;
  /** Pupils by year. */
  pupils: Float64Array;
  /** Share of the pupils who go to each place by year, if nothing is moved; adds up to 1. */
  today: { place: number; share: Float64Array }[];
  /** Walking distance to today's schools by year, in metres. */
  todayMetres: Float64Array;
  /** Ways to move: other places near enough, each from one or several autumns on. */
  reach: Reach[];
  /** Nobody may stay where they go today; see `stayCost`. */
  mustMove?: boolean;
}

/** Moving a unit to a place from an autumn on. Until then its pupils go as today. */
export interface Reach {
  place: number;
  /** Walking distance. */
  metres: number;
  year: number;
}

/**
 * The siting question of one stage, without anything that does not bear on it.
 * Place 0 is always `none`: it stands for having no school, and has no seats.
 */
export interface StageProblem {
  stage: Stage;
  /** The years that count, from the first in which an action can have effect. */
  years: number[];
  places: Place[];
  units: Unit[];
  /**
   * The stage does not go by catchment: there are no units, place 0 has as many seats less than none as pupils lack one, and
   * the seats of every programme count there.
   */
  isPooled?: boolean;
  /** Years from which more is allowed than before, besides those in which something can first take effect; see `periodsOf`. */
  periodStarts?: readonly number[];
}

/** Whether nobody can come to a place unless one of its programmes is chosen. */
export function needsProgramme(place: Place): boolean {
  return place.kind === 'site' || place.isNew === true;
}

/** Whether a share is that way of moving. */
export function isAlong(share: Omit<Share, 'share'>, way: Omit<Reach, 'metres'>): boolean {
  return share.place === way.place && share.year === way.year;
}

/** Where a share of a unit's pupils goes from an autumn on, until which it goes as today; place STAY is "as today" throughout. */
export interface Share {
  place: number;
  share: number;
  year: number;
}

/** Mark for "as today" in a share. */
export const STAY = -1;

/** All pupils of a unit go as today. */
export const STAYING: readonly Share[] = [{ place: STAY, share: 1, year: 0 }];

/** An answer to a stage problem. */
export interface Choice {
  /** Index of the chosen programme by place, -1 for none. */
  programme: Int32Array;
  /** By unit; shares add up to 1. */
  shares: (readonly Share[])[];
}
