import { type Flow, flowsOf } from '../assignment/index.ts';
import type { Plan, Stage } from '../model/index.ts';
import type { ChildrenByGrade } from '../simulation/index.ts';
import { type GradeMove, movesBetween } from './moves-between.ts';

/**
 * 中途转学: children of a stage who in the autumn of `year` are at another school than the year before though they did not just enter the
 * stage. In the base year everybody is where the base plan says, so what holds at once shows in the year after it. Compounds that the base
 * plan does not have are settled where they first live.
 */
export function transfersIn(base: Plan, plan: Plan, stage: Stage, year: number, inGrade: ChildrenByGrade): number {
  const isFirst = year - 1 <= base.district.baseYear;
  const old = new Map(base.compounds.map((each) => [each.id, each]));
  const [flowsBefore, flowsAfter] = [flowsOf(isFirst ? base : plan), flowsOf(plan)];
  const known = new Map<readonly Flow[], Map<readonly Flow[], readonly GradeMove[]>>();
  let children = 0;
  for (const [c, compound] of plan.compounds.entries()) {
    const then = isFirst ? old.get(compound.id) : compound;
    if (!then) continue;
    const [was, is] = [flowsBefore(then, year - 1), flowsAfter(compound, year)];
    const byAfter = known.get(was) ?? new Map<readonly Flow[], readonly GradeMove[]>();
    known.set(was, byAfter);
    const moves = byAfter.get(is) ?? movesBetween(was, is, stage, 1);
    byAfter.set(is, moves);
    for (const { gradeIndex, part } of moves) children += part * inGrade(c, gradeIndex, year);
  }
  return children * (plan.assumptions.capture[stage] ?? 1);
}
