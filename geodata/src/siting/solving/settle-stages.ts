import type { SitingWeights } from '../cost/weights.ts';
import type { SitingLimits } from '../formulation/formulate.ts';
import { noChange } from '../formulation/read-choice.ts';
import { keysOf } from '../stage-problem/requirement.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';
import { keepCompoundsWhole } from '../wholes/keep-compounds-whole.ts';
import { areWhole, SEAT_MARGIN } from '../wholes/whole-answers.ts';
import { hasShared } from './agree-on-joint.ts';
import { costOfAll, GAP_USED, type Solved, withinGap } from './solved-stages.ts';

/** Part of the gap asked for that making compounds whole may cost where the answer is not within that gap to begin with. */
const WHOLE_SHARE = 0.3;

/** An answer to several stage problems together, with its proof. */
export interface StagesAnswer {
  /** By stage problem. */
  choices: Choice[];
  objective: number;
  /** No answer to these problems has a smaller objective. */
  lowerBound: number;
  /** The same by stage problem, where it was solved without the others. */
  bounds: (number | undefined)[];
  /** Whether the solver found an answer to each of them; those without are answered by changing nothing. */
  isFound: boolean;
  /** Time inside the solver. */
  seconds: number;
}

/**
 * Takes the whole compounds of every stage. Where that costs more than it may, the stage in which whole compounds
 * are dearest gets the solver's answer with as many compounds made whole as may be, and so on.
 */
export function settleStages(
  order: readonly StageProblem[],
  solved: readonly Solved[],
  weights: SitingWeights,
  { required = [] }: SitingLimits,
  relativeGap: number,
): StagesAnswer {
  const lowerBound = solved.reduce((sum, each) => sum + each.bound, 0);
  const stages = solved.flatMap(({ problems, split, whole }) =>
    problems.map((problem, i) => {
      const mustAct =
        hasShared(problem, split[i]!) ||
        keysOf(problem, split[i]!).some((key) => required.some((each) => each.has(key)));
      const candidates = whole[i] ? [whole[i], ...(mustAct ? [] : [noChange(problem)])] : [];
      const cheaper = cheapest(problem, candidates, weights);
      const splitCost = costOfAll([problem], [split[i]!], weights);
      return {
        problem,
        split: split[i]!,
        splitCost,
        ...(cheaper ?? { choice: split[i]!, cost: splitCost, isSplit: true }),
      };
    }),
  );
  const total = () => stages.reduce((sum, each) => sum + each.cost, 0);
  const asSplit = stages.reduce((sum, each) => sum + each.splitCost, 0);
  const aimed = withinGap(lowerBound, relativeGap * GAP_USED);
  const asked = withinGap(lowerBound, relativeGap);
  const dearer = Math.abs(asSplit) * relativeGap * WHOLE_SHARE;
  const most = asSplit <= aimed ? aimed : asSplit <= asked ? asked : asSplit + dearer;
  const byCost = [...stages].sort((a, b) => b.cost - b.splitCost - (a.cost - a.splitCost));
  for (const stage of byCost) {
    const isTaken = areWhole([stage.choice]);
    if (isTaken && (total() <= most || stage.cost <= stage.splitCost)) continue;
    const allowance = Math.max(0, most - (total() - stage.cost + stage.splitCost));
    stage.choice = keepCompoundsWhole(stage.problem, stage.split, weights, SEAT_MARGIN, allowance);
    stage.cost = costOfAll([stage.problem], [stage.choice], weights);
  }
  const objective = total();
  return {
    choices: order.map((problem) => stages.find((each) => each.problem === problem)!.choice),
    objective,
    lowerBound: Math.min(objective, lowerBound),
    bounds: order.map(
      (problem) => solved.find(({ problems }) => problems.length === 1 && problems[0] === problem)?.bound,
    ),
    isFound: solved.every((each) => each.isFound),
    seconds: solved.reduce((sum, each) => sum + each.seconds, 0),
  };
}

function cheapest(problem: StageProblem, choices: readonly Choice[], weights: SitingWeights) {
  return choices
    .map((choice) => ({ choice, cost: costOfAll([problem], [choice], weights) }))
    .sort((a, b) => a.cost - b.cost)[0];
}
