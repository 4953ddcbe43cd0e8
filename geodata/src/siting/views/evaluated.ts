import { costOf, totalOf } from '../cost/cost-of.ts';
import type { SitingWeights } from '../cost/weights.ts';
import { readChoice } from '../formulation/read-choice.ts';
import type { SolveLimits, Solver } from '../solving/solver.ts';
import { held } from '../wholes/whole-answers.ts';
import type { Programmes } from './flows-given.ts';
import { formulateViews, type View } from './formulate-views.ts';

/** What it costs to do something, by view, with the best ways for the pupils of each. */
export interface Evaluated {
  programmes: Programmes;
  costs: number[];
  /** Values of the columns of the model of the views. */
  values: Float64Array;
  seconds: number;
}

/** Undefined where somebody would have nowhere to go, or the solver ran out of time. */
export async function evaluated(
  views: readonly View[],
  programmes: Programmes,
  weights: SitingWeights,
  solver: Solver,
  effort: SolveLimits,
): Promise<Evaluated | undefined> {
  // With views of the same weight the linear model is one of each view, side by side.
  const even = views.map((view) => ({ ...view, weight: 1 / views.length }));
  const { model, columns } = formulateViews(even, weights, {});
  const chosen = new Float64Array(model.cost.length);
  programmes.forEach((programme, s) => {
    programme.forEach((k, p) => {
      if (k >= 0) chosen[columns[s]!.programme[p]! + k] = 1;
    });
  });
  const { values, seconds } = await solver.solve(held(model, chosen), { ...effort, onBound: undefined });
  if (!values) return undefined;
  const costs = views.map(({ problems }, v) =>
    problems.reduce((sum, problem, s) => {
      const choice = readChoice(problem, columns[v * problems.length + s]!, values);
      return sum + totalOf(costOf(problem, choice, weights));
    }, 0),
  );
  return { programmes, costs, values, seconds };
}
