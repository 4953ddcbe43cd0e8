import { z } from 'zod';
import { Grade } from './grade.ts';
import { Stage } from './stage.ts';

/** Children per household and stage, by full years since the phase was handed over; the last entry holds for all later years. */
export const HousingYield = z.partialRecord(Stage, z.array(z.number().min(0)).min(1));
export type HousingYield = z.infer<typeof HousingYield>;

/** What the forecast assumes where the data does not say. Every number can be changed by a scenario. */
export const Assumptions = z.object({
  /** Years simulated after the base year. */
  horizonYears: z.number().int().min(1).max(40),
  /** Share of a grade that goes on to the next one, by the grade they leave; left out: 1. */
  progression: z.partialRecord(Grade, z.number().min(0).max(2)),
  /** Share of children who go to the schools planned here (public share), by stage; left out: 1. */
  capture: z.partialRecord(Stage, z.number().min(0).max(1)),
  /** By compound `yieldType`; `default` holds where none is named. */
  housingYield: z.record(z.string(), HousingYield),
  /** Relative change a year of births after the last known year: -0.03 is three per cent fewer each year. */
  birthsTrend: z.number().min(-0.5).max(0.5),
  /** Walking distance = straight line x this. */
  detourFactor: z.number().min(1).max(3),
  /** Cost of a new building and of an extension, in 万元 for each seat, without land. */
  buildCostWanPerSeat: z.record(Stage, z.number().min(0)),
  extendCostWanPerSeat: z.record(Stage, z.number().min(0)),
  /** Years from decision to opening. */
  buildLeadYears: z.number().int().min(0).max(10),
  extendLeadYears: z.number().int().min(0).max(10),
});
export type Assumptions = z.infer<typeof Assumptions>;

/**
 * Costs: about 6,000 元/m2 and 13-17 m2 a seat in Shandong projects of 2020-21 (8-10 万元 a seat, land excluded).
 * Yields: 2.62 people a household and ten births per thousand give 14 primary and 7 junior pupils per 100 dwellings once
 * settled; new estates fill the kindergarten first, then primary, then junior.
 */
export const DEFAULT_ASSUMPTIONS: Assumptions = {
  horizonYears: 15,
  progression: {},
  capture: {},
  housingYield: {
    default: {
      kindergarten: [0.02, 0.04, 0.06, 0.07, 0.07, 0.07],
      primary: [0.03, 0.06, 0.09, 0.12, 0.14, 0.14, 0.14],
      junior: [0.01, 0.02, 0.03, 0.045, 0.055, 0.065, 0.07],
      senior: [0.005, 0.01, 0.015, 0.02, 0.03, 0.035, 0.04],
    },
  },
  birthsTrend: 0,
  detourFactor: 1.3,
  buildCostWanPerSeat: { kindergarten: 8.5, primary: 8.1, junior: 8.6, senior: 10 },
  extendCostWanPerSeat: { kindergarten: 6, primary: 5.7, junior: 6, senior: 7 },
  buildLeadYears: 2,
  extendLeadYears: 1,
};
