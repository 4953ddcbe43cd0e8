import type { Catchment, Plan, Stage } from '@xuetu/geodata/model';

const known = new WeakMap<readonly Catchment[], Map<Stage, string[]>>();

/** The parallel sets of catchments a stage has, in order; one in most districts. */
export function sectorsOf({ catchments }: Pick<Plan, 'catchments'>, stage: Stage): string[] {
  const stages = known.get(catchments) ?? new Map<Stage, string[]>();
  known.set(catchments, stages);
  let sectors = stages.get(stage);
  if (!sectors) {
    sectors = [...new Set(catchments.filter((each) => each.stage === stage).map((each) => each.sector))].sort();
    stages.set(stage, sectors);
  }
  return sectors;
}
