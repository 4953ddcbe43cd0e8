import type { Stage } from '../model/index.ts';
import type { Programme } from './programme.ts';

/** A school that stands or a site where one could: somewhere pupils can be sent. */
export interface Place {
  kind: 'school' | 'site' | 'none';
  id: string;
  name: string;
  /** Seats left for compounds by year: seats less the pupils who come from no compound. Infinity where seats are unknown. */
  seats: Float64Array;
  /** First autumn in which compounds moved here would come. */
  year: number;
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
  /** Other places near enough, with the walking distance in metres. */
  reach: { place: number; metres: number }[];
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
}

/** Where a unit's pupils go from the opening of the place on; STAY is "as today". */
export interface Share {
  place: number;
  share: number;
}

/** Mark for "as today" in a share. */
export const STAY = -1;

/** An answer to a stage problem. */
export interface Choice {
  /** Index of the chosen programme by place, -1 for none. */
  programme: Int32Array;
  /** By unit; shares add up to 1. */
  shares: Share[][];
}

/** When an answer takes effect: by place, the first autumn of the moves to it and of the seats added to it. */
export interface Schedule {
  moves: Int32Array;
  seats: Int32Array;
}
