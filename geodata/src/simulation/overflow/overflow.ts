import type { Stage } from '../../model/index.ts';

/** Whole pupils beyond the seats of one school who are sent to another in one autumn. */
export interface Transfer {
  stage: Stage;
  year: number;
  fromId: string;
  toId: string;
  pupils: number;
  /** Metres that each of them walks further than to the school beyond its seats, on average; below 0 where the way is shorter. */
  extraMetres: number;
}

/** Whole pupils beyond the seats of one school in one autumn for whom no school has a seat. */
export interface Unplaced {
  stage: Stage;
  year: number;
  schoolId: string;
  pupils: number;
}

/**
 * 统筹调剂: where the pupils beyond the seats of their school find one. A report only: in the results they stay at the school that
 * their catchment sends them to, so that the shortage stays visible. In stage order, then by year, then by school ids.
 */
export interface Overflow {
  transfers: Transfer[];
  unplaced: Unplaced[];
  /** How the ways were measured: along the streets, or straight line x detour factor where there is no street layer. */
  method: 'street' | 'straight';
}
