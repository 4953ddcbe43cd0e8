import type { Formulation } from '../formulation/formulate.ts';
import { readChoice } from '../formulation/read-choice.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';
import { withMargin } from '../wholes/whole-answers.ts';
import type { LinearModel, SolveLimits, Solver } from './solver.ts';

/** More compounds than this are not made whole by the solver: it takes minutes where the search takes half a second. */
const MOST_UNITS = 60;

/** The whole model with whole compounds, solved exactly; undefined where it is too large or no answer was found. */
export async function solveWhole(
  problems: readonly StageProblem[],
  formulation: Formulation,
  solver: Solver,
  effort: SolveLimits,
): Promise<{ choices: Choice[]; seconds: number } | undefined> {
  const units = problems.reduce((sum, problem) => sum + problem.units.length, 0);
  if (units > MOST_UNITS || effort.seconds < 0.5) return undefined;
  const { values, seconds } = await solver.solve(inWholes(problems, formulation), {
    ...effort,
    relativeGap: effort.relativeGap / 4,
  });
  if (!values) return undefined;
  return { choices: problems.map((problem, i) => readChoice(problem, formulation.columns[i]!, values)), seconds };
}

function inWholes(problems: readonly StageProblem[], formulation: Formulation): LinearModel {
  const integer = Uint8Array.from(formulation.model.integer);
  problems.forEach((problem, index) => {
    problem.units.forEach((unit, u) => {
      const first = formulation.columns[index]!.unit[u]!;
      integer.fill(1, first, first + unit.reach.length + 1);
    });
  });
  return { ...withMargin(formulation), integer };
}
