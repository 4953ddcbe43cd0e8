import { type Plan, type ProgressionEstimate, STAGES, type Stage } from '../model/index.ts';
import type { Backtest } from './backtest.ts';
import { type Count, type Counts, countsOf } from './counts-of.ts';
import { type Forecast, forecastOf } from './forecast-of.ts';
import { knownThen } from './known-then.ts';
import { createTally, type Rivals, type Tally } from './tally.ts';

/** What to test. */
export interface BacktestRequest {
  /** The last so many years are taken away; each year before the end is an origin once. */
  holdOut: number;
  /** Origins to forecast from instead. */
  origins?: readonly number[];
  /** Longest lead judged, in years; left out: six, the age of a first-grader. */
  leads?: number;
  /** How to estimate instead of as the plan does. */
  estimate?: ProgressionEstimate;
}

const LEADS = 6;
const MEASURES = ['pupils', 'entrants'] as const;
/** The method that the published drop-off rates of a council follow (docs/accuracy.md). */
const COUNCIL: ProgressionEstimate = { estimator: 'median', years: 5, smoothing: 1, outliers: 'kept', level: 'school' };

/**
 * Back-test: for every origin the plan is made as it was known then, forecast by the same demand and simulation as any plan, and
 * compared with what was counted later. Nothing counted, born or built after an origin has any influence on its forecast.
 */
export function backtestOf(base: Plan, { holdOut, origins, leads = LEADS, estimate }: BacktestRequest): Backtest {
  const { baseYear } = base.district;
  const used = estimate ?? base.assumptions.progressionEstimate;
  const years = origins ?? Array.from({ length: holdOut }, (_, i) => baseYear - holdOut + i);
  const counted = countsOf(base);
  const from = [...years].filter((year) => hasCounts(base, year)).sort((a, b) => a - b);
  const tally = createTally();
  for (const origin of from) {
    const furthest = Math.min(leads, baseYear - origin);
    const ours = forecastOf(knownThen(base, origin, used), furthest);
    const median = forecastOf(knownThen(base, origin, COUNCIL), furthest);
    for (let lead = 1; lead <= furthest; lead++) judge(tally, base, { counted, ours, median, origin, lead });
  }
  return { origins: from, estimate: used, lines: tally.lines() };
}

function hasCounts(base: Plan, year: number): boolean {
  return base.schools.some(({ enrolment }) => enrolment.some((each) => each.year === year));
}

interface Trial {
  counted: Counts;
  ours: Forecast;
  median: Forecast;
  origin: number;
  lead: number;
}

function judge(tally: Tally, base: Plan, trial: Trial): void {
  const { lead } = trial;
  const district = MEASURES.map(() => emptySums());
  for (const stage of STAGES) {
    const here = sumsOfStage(tally, base, stage, trial);
    for (const [m, measure] of MEASURES.entries()) {
      const { forecasts, counted, cases } = here[m]!;
      if (cases === 0) continue;
      tally.add({ level: 'stage', stage, measure, lead }, forecasts, counted);
      addTo(district[m]!, forecasts, counted);
    }
  }
  for (const [m, measure] of MEASURES.entries()) {
    tally.add({ level: 'district', measure, lead }, district[m]!.forecasts, district[m]!.counted);
  }
}

interface Sums {
  forecasts: Rivals;
  counted: number;
  cases: number;
}

/** Judges the schools of a stage one by one and adds them up, with those who had no school yet. */
function sumsOfStage(tally: Tally, base: Plan, stage: Stage, { counted, ours, median, origin, lead }: Trial): Sums[] {
  const sums = MEASURES.map(() => emptySums());
  const year = origin + lead;
  for (const school of base.schools) {
    const now = counted(school.id, stage, origin);
    const then = counted(school.id, stage, year);
    if (!then) continue;
    const [expected, council] = [ours.at(school.id, stage, year), median.at(school.id, stage, year)];
    for (const [m, measure] of MEASURES.entries()) {
      if (now && expected && council) {
        const forecasts = { ours: expected[measure], naive: now[measure], median: council[measure] };
        if (Number.isNaN(forecasts.ours + forecasts.naive + then[measure])) continue;
        tally.add({ level: 'school', stage, measure, lead }, forecasts, then[measure]);
        addTo(sums[m]!, forecasts, then[measure]);
      } else if (isNew(base, school.id, origin)) sums[m]!.counted += countedAt(then, measure);
    }
  }
  const pupils = sums[MEASURES.indexOf('pupils')]!;
  pupils.forecasts.ours += ours.unassigned(stage, year);
  pupils.forecasts.median += median.unassigned(stage, year);
  return sums;
}

/** Whether a school took its first pupils after the origin: they were expected at other schools. */
function isNew(base: Plan, schoolId: string, origin: number): boolean {
  const { enrolment } = base.schools.find(({ id }) => id === schoolId)!;
  return enrolment.every(({ year }) => year > origin);
}

function countedAt(count: Count, measure: (typeof MEASURES)[number]): number {
  return Number.isNaN(count[measure]) ? 0 : count[measure];
}

function emptySums(): Sums {
  return { forecasts: { ours: 0, naive: 0, median: 0 }, counted: 0, cases: 0 };
}

function addTo(sums: Sums, forecasts: Rivals, counted: number): void {
  sums.forecasts.ours += forecasts.ours;
  sums.forecasts.naive += forecasts.naive;
  sums.forecasts.median += forecasts.median;
  sums.counted += counted;
  sums.cases++;
}
