import type { LocalName } from '../../model/index.ts';
import { DEFAULT_WEIGHTS } from '../cost/weights.ts';
import { formulate, type SitingLimits } from '../formulation/formulate.ts';
import type { SitingGoal } from '../siting-goal.ts';
import type { Solver } from '../solving/solver.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';
import { patternWords } from './pattern-words.ts';

/** Seconds that are enough to choose programmes without anybody who goes to them. */
const SECONDS = 10;

/** Why what a goal requires cannot be done together or cannot be paid, with the numbers; undefined where it can. */
export async function contradictionOf(
  problems: readonly StageProblem[],
  goal: SitingGoal,
  limits: SitingLimits,
  solver: Solver,
): Promise<LocalName | undefined> {
  if (!limits.required?.length) return undefined;
  if ((await leastCost(problems, limits, solver)) < Infinity) return undefined;
  const least = await leastCost(problems, { required: limits.required }, solver);
  const words = (goal.required ?? []).map((pattern) => patternWords(pattern, problems));
  if (least === Infinity)
    return {
      zh: `必须采取的措施彼此矛盾，不能同时做：${words.map(({ zh }) => `“${zh}”`).join('、')}。`,
      en: `The required actions contradict one another: ${words.map(({ en }) => `"${en}"`).join(', ')}.`,
    };
  const needs = Math.ceil(least).toLocaleString('en-US');
  const isOverAll = limits.budgetWan !== undefined && least > limits.budgetWan;
  const has = isOverAll && Math.floor(limits.budgetWan!).toLocaleString('en-US');
  return has
    ? {
        zh: `必须采取的措施至少要 ${needs} 万元，而预算只有 ${has} 万元。`,
        en: `The required actions cost at least ${needs} x 10,000 CNY; the budget is ${has}.`,
      }
    : {
        zh: `必须采取的措施合计至少要 ${needs} 万元，其中有的年份超过了分年预算。`,
        en: `The required actions cost at least ${needs} x 10,000 CNY in all and pass the budget of some year.`,
      };
}

/** The least one-off cost of doing what has to be done, nobody's way to school considered; infinite where it cannot be. */
async function leastCost(problems: readonly StageProblem[], limits: SitingLimits, solver: Solver): Promise<number> {
  const bare = problems.map((problem) => ({
    ...problem,
    units: [],
    places: problem.places.map((place) => ({
      ...place,
      programmes: place.programmes.map((each) => ({ ...each, costs: { ...each.costs, running: 0 } })),
    })),
  }));
  const moneyOnly = { ...DEFAULT_WEIGHTS, shortageWanPerSeat: 0, emptyWanPerSeatYear: 0 };
  const { model } = formulate(bare, moneyOnly, limits);
  const { objective, status } = await solver.solve(model, { relativeGap: 0, seconds: SECONDS });
  return status === 'infeasible' ? Infinity : objective;
}
