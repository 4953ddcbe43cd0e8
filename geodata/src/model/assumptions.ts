import { z } from 'zod';
import { BIRTHS_SCENARIOS, BirthsScenario } from './births-scenario.ts';
import { DEFAULT_ENROLMENT_ORDER, EnrolmentOrder } from './enrolment-order.ts';
import { Grade } from './grade.ts';
import { ProgressionEstimate } from './progression-estimate.ts';
import { Stage } from './stage.ts';
import { Uncertainty } from './uncertainty.ts';

/** Children per household and stage, by full years since the phase was handed over; the last entry holds for all later years. */
export const HousingYield = z.partialRecord(Stage, z.array(z.number().min(0)).min(1));
export type HousingYield = z.infer<typeof HousingYield>;

/** Chosen by the back-test of docs/accuracy.md on its early origins. */
const DEFAULT_PROGRESSION_ESTIMATE: ProgressionEstimate = {
  estimator: 'weighted',
  years: 5,
  smoothing: 0.4,
  outliers: 'limited',
  level: 'pooled',
};

/** Entry and progression as measured by the back-test of docs/accuracy.md, for schools of about fifty entrants; the others are set by the product. */
const DEFAULT_UNCERTAINTY: Uncertainty = {
  seed: 20_261_101,
  birthsYear: 0.05,
  birthsArea: 0.05,
  entryDistrict: 0.03,
  entrySchool: 0.2,
  progressionDistrict: 0.007,
  progressionSchool: 0.045,
  yieldStage: 0.2,
  occupancy: 0.15,
};

const Numbers = z.object({
  /** Years simulated after the base year. */
  horizonYears: z.number().int().min(1).max(40),
  /** Share of a grade that goes on to the next one, by the grade they leave; left out: 1. */
  progression: z.partialRecord(Grade, z.number().min(0).max(2)),
  /**
   * Share of children who go to the schools planned here (public share), by stage; left out: 1. Above 0, since the children of a
   * compound are the pupils that its schools counted over this share.
   */
  capture: z.partialRecord(
    Stage,
    z
      .number()
      .gt(0, '就读比例须大于 0；若无人就读，请停办学校 (must be above 0; where nobody comes, close the schools)')
      .max(1),
  ),
  /** By compound `yieldType`; `default` holds where none is named. */
  housingYield: z.record(z.string(), HousingYield),
  progressionEstimate: ProgressionEstimate.default(DEFAULT_PROGRESSION_ESTIMATE),
  /** The views of future births to choose from, and the id of the one chosen. */
  birthsScenarios: z
    .array(BirthsScenario)
    .min(1)
    .default([...BIRTHS_SCENARIOS]),
  birthsScenario: z.string().default('middle'),
  /** Which counts of past births are used: the newest revision, or what was first published. */
  birthsVintage: z.enum(['revised', 'published']).default('revised'),
  /** Relative change a year of the children of a births area by moving, beyond progression; `default` holds where an area is not named. */
  migration: z.record(z.string(), z.number().min(-0.5).max(0.5)).default({}),
  /** Whether the children per new household follow the births of the district from the base year on. */
  yieldFollowsBirths: z.boolean().default(true),
  /** 入住率: part of the dwellings handed over after the base year that are lived in as the housing yields expect. */
  occupancy: z.number().min(0).max(1.5).default(1),
  /** Design class size by stage and year (班额路径), linear between its years and constant outside; it lowers a school's own size, never raises it. */
  classSizePath: z
    .partialRecord(Stage, z.array(z.object({ year: z.number().int(), classSize: z.number().min(1).max(100) })).min(1))
    .default({}),
  enrolmentOrder: EnrolmentOrder.default(DEFAULT_ENROLMENT_ORDER),
  uncertainty: Uncertainty.default(DEFAULT_UNCERTAINTY),
  /** Walking distance = straight line x this. */
  detourFactor: z.number().min(1).max(3),
  /** Cost of a new building and of an extension, in 万元 for each seat, without land. */
  buildCostWanPerSeat: z.record(Stage, z.number().min(0)),
  extendCostWanPerSeat: z.record(Stage, z.number().min(0)),
  /** Years from decision to opening. */
  buildLeadYears: z.number().int().min(0).max(10),
  extendLeadYears: z.number().int().min(0).max(10),
});

/** What the forecast assumes where the data does not say. Every number can be changed by a scenario. */
export const Assumptions = Numbers.refine(
  ({ birthsScenario, birthsScenarios }) => birthsScenarios.some(({ id }) => id === birthsScenario),
  { path: ['birthsScenario'], error: 'birthsScenarios 中没有这个出生情景 (not one of birthsScenarios)' },
);
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
  progressionEstimate: DEFAULT_PROGRESSION_ESTIMATE,
  birthsScenarios: [...BIRTHS_SCENARIOS],
  birthsScenario: 'middle',
  birthsVintage: 'revised',
  migration: {},
  yieldFollowsBirths: true,
  occupancy: 1,
  classSizePath: {},
  enrolmentOrder: DEFAULT_ENROLMENT_ORDER,
  uncertainty: DEFAULT_UNCERTAINTY,
  detourFactor: 1.3,
  buildCostWanPerSeat: { kindergarten: 8.5, primary: 8.1, junior: 8.6, senior: 10 },
  extendCostWanPerSeat: { kindergarten: 6, primary: 5.7, junior: 6, senior: 7 },
  buildLeadYears: 2,
  extendLeadYears: 1,
};
