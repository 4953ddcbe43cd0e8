import { type Run, runsOf } from '../assignment/index.ts';
import type { Plan, Stage } from '../model/index.ts';
import { childrenByGrade, type Results, sharesAttended } from '../simulation/index.ts';

/**
 * Answers the schools that the children of a compound (by position) attend in a stage, by runs of years in order. They are those that take who enters;
 * where older children stay elsewhere (过渡安排), a run for each year, with shares by grade and number of children.
 */
export function attendedRuns(
  base: Plan,
  plan: Plan,
  { years }: Pick<Results, 'years'>,
  stage: Stage,
): (compound: number) => readonly Run[] {
  const runs = runsOf(plan);
  const staying = new Set(plan.stays?.flatMap((stay) => (stay.stage === stage ? [stay.compoundId] : [])));
  if (staying.size === 0) return (c) => runs(plan.compounds[c]!, stage);
  const inGrade = childrenByGrade(base, plan);
  return (c) =>
    staying.has(plan.compounds[c]!.id)
      ? years.map((from) => ({ from, schools: sharesAttended(plan, c, stage, from, inGrade) }))
      : runs(plan.compounds[c]!, stage);
}
