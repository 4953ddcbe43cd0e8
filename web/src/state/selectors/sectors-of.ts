import type { Plan, Stage } from '@xuetu/geodata/model';

/** The parallel sets of catchments a stage has, in order; one in most districts. */
export function sectorsOf(plan: Plan, stage: Stage): string[] {
  return [...new Set(plan.catchments.filter((each) => each.stage === stage).map((each) => each.sector))].sort();
}
