import { type Formulation, formulate } from '../formulation/formulate.ts';
import type { SitingQuestion } from '../siting-question.ts';
import type { SolveLimits, SolverAnswer } from '../solving/solver.ts';
import { requiredIn } from '../stage-problem/allowed-by.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';

/** What marginal values are read from: some stage problems solved as one without whole numbers, so that a school may be built in part. */
export interface Relaxed extends Formulation {
  problems: readonly StageProblem[];
  answer: SolverAnswer;
}

/** Solves the relaxation of some stages; undefined where it has no answer with prices. */
export async function relaxedOf(
  problems: readonly StageProblem[],
  { limits, weights, solver }: Pick<SitingQuestion, 'limits' | 'weights' | 'solver'>,
  effort: Omit<SolveLimits, 'relativeGap'>,
): Promise<Relaxed | undefined> {
  const required = requiredIn(problems, limits.required) ?? [];
  const formulation = formulate(problems, weights, { ...limits, required });
  const { model } = formulation;
  const relaxed = { ...model, integer: new Uint8Array(model.integer.length) };
  const answer = await solver.solve(relaxed, { ...effort, relativeGap: 0 });
  return answer.rowPrices && { ...formulation, problems, answer };
}
