import { type Plan, STAGES } from '../model/index.ts';
import { simulatePlan } from '../simulation/index.ts';
import type { Counts } from './counts-of.ts';

/** A forecast: of the schools, and of the children of a stage whom no school takes. */
export interface Forecast {
  at: Counts;
  unassigned: (stage: (typeof STAGES)[number], year: number) => number;
}

/** What demand and simulation, the very ones of a plan, say of the years after the plan's base year. */
export function forecastOf(plan: Plan, leads: number): Forecast {
  const results = simulatePlan(plan, { ...plan, assumptions: { ...plan.assumptions, horizonYears: leads } });
  const Y = results.years.length;
  return {
    at(schoolId, stage, year) {
      const r = results.rowIndex.get(`${schoolId}/${stage}`);
      const y = results.years.indexOf(year);
      if (r === undefined || y < 0) return undefined;
      const { grades, gradeStart } = results.rows[r]!;
      const entrants = grades.length > 0 ? results.gradePupils[gradeStart * Y + y]! : Number.NaN;
      return { pupils: results.enrolment[r * Y + y]!, entrants };
    },
    unassigned: (stage, year) => results.unassigned[STAGES.indexOf(stage) * Y + results.years.indexOf(year)] ?? 0,
  };
}
