import { editOf, type StageChoice } from '../answer/edit-of.ts';
import type { SitingWeights } from '../cost/weights.ts';
import { formulate } from '../formulation/formulate.ts';
import { readChoice } from '../formulation/read-choice.ts';
import type { SolveLimits, Solver } from '../solving/solver.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';
import { keepCompoundsWhole } from '../wholes/keep-compounds-whole.ts';
import { held } from '../wholes/whole-answers.ts';
import { type BirthsCase, type CarriedOut, carriedOver } from './births-case.ts';

/** Models with more columns keep the moves that were planned: asking anew would take longer than the search. */
const MOST_COLUMNS = 25_000;

/**
 * An answer carried out where births went another way: what is built stays, and who goes where is drawn anew as is best then, compounds
 * whole where seats allow. Where that cannot be asked in time the moves stay too.
 */
export async function recourse(
  births: BirthsCase,
  label: string,
  answer: readonly StageChoice[],
  weights: SitingWeights,
  solver: Solver,
  effort: SolveLimits,
): Promise<CarriedOut> {
  const stages: StageChoice[] = [];
  for (const own of answer) {
    const posed = births.problems.find(({ stage }) => stage === own.problem.stage);
    if (!posed) continue;
    const [problem, moved] = carriedOver(posed, own.problem, own.choice);
    const choice = (await redrawn(problem, moved.programme, weights, solver, effort)) ?? moved;
    stages.push({ problem, choice });
  }
  return { stages, edit: editOf(births.plan, label, stages) };
}

async function redrawn(
  problem: StageProblem,
  programme: Int32Array,
  weights: SitingWeights,
  solver: Solver,
  effort: SolveLimits,
): Promise<Choice | undefined> {
  const { model, columns } = formulate([problem], weights, {});
  if (model.cost.length > MOST_COLUMNS || effort.isStopped?.()) return undefined;
  const chosen = new Float64Array(model.cost.length);
  programme.forEach((k, p) => {
    if (k >= 0) chosen[columns[0]!.programme[p]! + k] = 1;
  });
  const { values } = await solver.solve(held(model, chosen), { ...effort, onBound: undefined });
  return values && keepCompoundsWhole(problem, readChoice(problem, columns[0]!, values), weights);
}
