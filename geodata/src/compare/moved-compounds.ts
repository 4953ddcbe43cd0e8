import { flowsOf } from '../assignment/index.ts';
import { STAGES, type Stage } from '../model/index.ts';
import type { ChildrenByGrade } from '../simulation/index.ts';
import type { MovedCompound, Side } from './comparison.ts';
import { movesBetween } from './moves-between.ts';

/**
 * The compounds whose children of a stage are at another school in a year, most children first: by grade the children of the plan after x the
 * part that is not at the same school. A compound that one side does not have moves nobody.
 */
export function movedCompounds(
  before: Side,
  after: Side,
  stage: Stage,
  year: number,
  inGrade: ChildrenByGrade,
): MovedCompound[] {
  const old = new Map(before.plan.compounds.map((each) => [each.id, each]));
  const [flowsBefore, flowsAfter] = [flowsOf(before.plan), flowsOf(after.plan)];
  const moved = after.plan.compounds.flatMap((compound, c): MovedCompound[] => {
    const then = old.get(compound.id);
    const children = childrenIn(after, c, stage, year);
    if (!then || children === 0) return [];
    const flows = flowsAfter(compound, year);
    const moves = movesBetween(flowsBefore(then, year), flows, stage);
    if (moves.length === 0) return [];
    let living = 0;
    for (const flow of flows) if (flow.stage === stage) living += flow.weight * inGrade(c, flow.gradeIndex, year);
    const moving = moves.reduce((sum, { gradeIndex, part }) => sum + part * inGrade(c, gradeIndex, year), 0);
    if (!(moving > 0)) return [];
    return [
      {
        compoundId: compound.id,
        name: compound.name,
        children: children * (moving / living),
        from: [...new Set(moves.flatMap(({ from }) => from))],
        to: [...new Set(moves.flatMap(({ to }) => to))],
      },
    ];
  });
  return moved.sort((a, b) => b.children - a.children || (a.compoundId < b.compoundId ? -1 : 1));
}

/** Children of a stage in a compound (by position) in a year; 0 where it was not computed. */
export function childrenIn({ results }: Side, compound: number, stage: Stage, year: number): number {
  const Y = results.years.length;
  const at = (compound * STAGES.length + STAGES.indexOf(stage)) * Y + results.years.indexOf(year);
  return results.compoundPupils[at] || 0;
}
