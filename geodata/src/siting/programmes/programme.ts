import type { SitingAction } from '../siting-action.ts';

/** What a programme costs over all years of the problem, in 万元, by term. */
export interface ProgrammeCosts {
  build: number;
  extend: number;
  convert: number;
  land: number;
  temporary: number;
  /** To run what is added; below 0 where closing saves. */
  running: number;
}

/** One way in which a place can develop over the years (发展方案): what is done there for one stage, what it gives and costs. */
export interface Programme {
  /** Unique at its place. A programme with the same id at the same place in two stage problems is one choice. */
  id: string;
  /** Those of this stage. */
  actions: SitingAction[];
  /** Seats more than without it, or fewer, by year of the problem. */
  seats: Float64Array;
  /** Seats in each year if it held then; left out where `seats` tell, since it never ends. */
  seatsIfHeld?: Float64Array;
  /** This stage's part. */
  costs: ProgrammeCosts;
  /** One-off cost by year of the problem, in 万元: all costs but running ones, in the autumn in which what they pay for opens. */
  spending: Float64Array;
  /** First autumn with any effect. */
  year: number;
  /** One stage's part of what two stages share. */
  isShared?: boolean;
}

/** First autumn in which the place takes nobody any more, where the programme closes it. */
export function closingYear({ actions }: Programme): number | undefined {
  return actions.find(({ kind }) => kind === 'close')?.year;
}

/** All costs of a programme together, in 万元. */
export function costOfProgramme({ costs }: Programme): number {
  return onceCostOf(costs) + costs.running;
}

/** The one-off cost of a programme, in 万元. */
export function onceCostOf(costs: ProgrammeCosts): number {
  return costs.build + costs.extend + costs.convert + costs.land + costs.temporary;
}

/** A programme that costs nothing. */
export const NO_COSTS: ProgrammeCosts = { build: 0, extend: 0, convert: 0, land: 0, temporary: 0, running: 0 };
