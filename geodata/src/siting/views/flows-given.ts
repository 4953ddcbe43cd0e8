import type { SitingWeights } from '../cost/weights.ts';
import type { StagesAnswer } from '../solving/settle-stages.ts';
import { solveStages } from '../solving/solve-stages.ts';
import type { SolveLimits, Solver } from '../solving/solver.ts';
import { periodsOf } from '../stage-problem/periods-of.ts';
import { programmeKey, type Requirement } from '../stage-problem/requirement.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';

/** What is done at the places of each stage: index of the programme by place, -1 for none. */
export type Programmes = readonly Int32Array[];

/** The best ways for the pupils of some stages once it is settled what is done, compounds whole as far as the gap asked for allows. */
export async function flowsGiven(
  problems: readonly StageProblem[],
  programmes: Programmes,
  weights: SitingWeights,
  solver: Solver,
  effort: SolveLimits,
): Promise<StagesAnswer> {
  const settled = problems.map((problem, s) => settledIn(problem, programmes[s]!));
  const required = settled.flatMap((problem) =>
    problem.places.flatMap((place): Requirement[] =>
      place.programmes.map((each) => new Set([programmeKey(problem, place, each)])),
    ),
  );
  const answer = await solveStages(settled, weights, { required }, solver, { ...effort, onBound: undefined });
  const choices = answer.choices.map(({ shares }, s): Choice => ({ programme: programmes[s]!, shares }));
  return { ...answer, choices };
}

/** The problem with nothing but what is settled to be done; a shortage counts over the same periods as before. */
function settledIn(problem: StageProblem, programme: Int32Array): StageProblem {
  const { ofYear } = periodsOf(problem);
  const periodStarts = problem.years.filter((_, y) => y > 0 && ofYear[y] !== ofYear[y - 1]);
  const places = problem.places.map((place, p) => {
    const chosen = place.programmes[programme[p]!];
    return { ...place, programmes: chosen ? [chosen] : [] };
  });
  return { ...problem, places, periodStarts };
}
