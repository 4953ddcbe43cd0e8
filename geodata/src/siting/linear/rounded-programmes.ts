import type { StageColumns } from '../formulation/formulate.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';

/** Of each place of which the linear model opens at least the part `enough`, the smallest programme with at least as many seats in its best year. */
export function roundedProgrammes(
  problems: readonly StageProblem[],
  stages: readonly StageColumns[],
  values: Float64Array,
  enough: number,
): Float64Array {
  const rounded = new Float64Array(values.length);
  for (const [index, { places }] of problems.entries()) {
    for (const [p, { programmes }] of places.entries()) {
      const first = stages[index]!.programme[p]!;
      const parts = programmes.map((_, k) => values[first + k]!);
      if (parts.reduce((sum, part) => sum + part, 0) < enough) continue;
      const most = programmes.map(({ seats }) => Math.max(...seats));
      const wanted = most.reduce((sum, seats, k) => sum + seats * parts[k]!, 0);
      const [best] = [...programmes.keys()]
        .filter((k) => most[k]! >= wanted - 1)
        .sort((a, b) => most[a]! - most[b]! || parts[b]! - parts[a]! || a - b);
      if (best !== undefined) rounded[first + best] = 1;
    }
  }
  return rounded;
}
