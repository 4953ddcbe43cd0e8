import type { SitingWeights } from '../cost/weights.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';
import { flowsGiven } from '../views/flows-given.ts';
import type { StagesAnswer } from './settle-stages.ts';
import { costOfAll, withinGap } from './solved-stages.ts';
import type { SolveLimits, Solver } from './solver.ts';

/**
 * The answer to stricter problems that does the same as before, with the best shares then in the stages that have changed. Stricter problems
 * have no better answers, so what was proven before holds; undefined where this answer is not within the gap of it any more.
 */
export async function settledAnew(
  stricter: readonly StageProblem[],
  hasChanged: (index: number) => boolean,
  answer: StagesAnswer,
  proven: number,
  weights: SitingWeights,
  solver: Solver,
  effort: SolveLimits,
): Promise<StagesAnswer | undefined> {
  const choices = [...answer.choices];
  let seconds = 0;
  for (const [index, problem] of stricter.entries()) {
    if (!hasChanged(index)) continue;
    const { programme } = choices[index]!;
    const found = await flowsGiven([problem], [programme], weights, solver, effort);
    if (!found.isFound) return undefined;
    choices[index] = found.choices[0]!;
    seconds += found.seconds;
  }
  const objective = costOfAll(stricter, choices, weights);
  if (objective > withinGap(proven, effort.relativeGap)) return undefined;
  return { ...answer, choices, objective, seconds };
}
