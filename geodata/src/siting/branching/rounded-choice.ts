import type { StageColumns } from '../formulation/formulate.ts';
import { roundedProgrammes } from '../linear/rounded-programmes.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';

/** Less than this part of a school is the solver's arithmetic. */
const NONE = 0.02;

/**
 * Whole programmes that the linear model suggests, by column. It opens several new schools in part where one would do, so there are as many as it
 * opens in all, rounded up, on the sites where it opens most; at schools that stand, something is done where at least the part `enough` of
 * it is.
 */
export function roundedChoice(
  problems: readonly StageProblem[],
  stages: readonly StageColumns[],
  values: Float64Array,
  enough: number,
): Float64Array {
  const chosen = roundedProgrammes(problems, stages, values, enough);
  const all = roundedProgrammes(problems, stages, values, NONE);
  for (const [index, { places }] of problems.entries()) {
    const sites = places.flatMap(({ kind, programmes }, p) => {
      const first = stages[index]!.programme[p]!;
      const at = programmes.map((_, k) => first + k);
      return kind === 'site' ? [{ at, part: at.reduce((sum, i) => sum + values[i]!, 0) }] : [];
    });
    const count = Math.ceil(sites.reduce((sum, { part }) => sum + part, 0) - NONE);
    const most = [...sites].sort((a, b) => b.part - a.part).slice(0, Math.max(0, count));
    for (const each of sites) for (const i of each.at) chosen[i] = most.includes(each) ? all[i]! : 0;
  }
  return chosen;
}
