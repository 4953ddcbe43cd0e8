import type { School, Stage } from '@xuetu/geodata/model';

/** The stage of a school that is shown: the one on the switch, or the first the school offers. */
export function stageShown(school: School, wanted: Stage): Stage {
  return school.stages.some((each) => each.stage === wanted) ? wanted : school.stages[0]!.stage;
}
