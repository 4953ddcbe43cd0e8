import { type Plan, STAGES, type Stage } from '@xuetu/geodata/model';

/** The stages that any school of the plan offers, in order. */
export function stagesOf(plan: Plan): Stage[] {
  const offered = new Set(plan.schools.flatMap((school) => school.stages.map((each) => each.stage)));
  return STAGES.filter((each) => offered.has(each));
}
