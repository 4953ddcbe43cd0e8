import type { Stage } from '../../model/index.ts';

/** Whole pupils beyond the seats of one school, or left by one that has closed, who are sent to another in one autumn. */
export interface Transfer {
  stage: Stage;
  year: number;
  /** The school that they would go to, or went to before it closed; '' where they have none. */
  fromId: string;
  toId: string;
  pupils: number;
  /** Metres that each of them walks further than to that school, on average, below 0 where the way is shorter; all the way where there is none. */
  extraMetres: number;
}

/** Whole pupils for whom no school has a seat in one autumn: beyond the seats of a school, or left by one that has closed. */
export interface Unplaced {
  stage: Stage;
  year: number;
  /** As `fromId` of a transfer. */
  schoolId: string;
  pupils: number;
}

/**
 * 统筹调剂: where the pupils beyond the seats of their school, and those whom no school takes, find one. Those sent and those unplaced
 * add up to them. A report only: in the results they stay at the school that
 * their catchment sends them to, so that the shortage stays visible. In stage order, then by year, then by school ids.
 */
export interface Overflow {
  transfers: Transfer[];
  unplaced: Unplaced[];
  /** How the ways were measured: along the streets, or straight line x detour factor where there is no street layer. */
  method: 'street' | 'straight';
}
