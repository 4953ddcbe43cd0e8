import type { Plan, Stage } from '../../model/index.ts';
import type { Results } from '../results.ts';
import { stagePlacing } from './stage-placing.ts';

/** Whole pupils of one home who are sent from their school to another; '' for a home that is not known, or for no school. */
export interface HomeTransfer {
  compoundId: string;
  fromId: string;
  toId: string;
  pupils: number;
  /** Metres that each of them walks further, below 0 where the way is shorter. */
  extraMetres: number;
}

/** The transfers of `overflowOf` in one stage and simulated year home by home, in the order in which they were sent. */
export interface SentHomes {
  sent: HomeTransfer[];
  /** Whole pupils of each school for whom no seat is left; '' for those without a school. */
  unplaced: { schoolId: string; pupils: number }[];
}

export function sentHomesOf(plan: Plan, results: Results, stage: Stage, year: number): SentHomes {
  const placed = stagePlacing(plan, results)(stage)(results.years.indexOf(year));
  if (!placed) return { sent: [], unplaced: [] };
  const { id, homes, left } = placed;
  return {
    sent: homes.map(({ from, to, ...rest }) => ({ fromId: id(from), toId: id(to), ...rest })),
    unplaced: [...left].flatMap((pupils, place) => (pupils > 0 ? [{ schoolId: id(place), pupils }] : [])),
  };
}
