import { seatsShort } from './cost-of.ts';
import type { StageColumns } from './formulate.ts';
import { type Choice, type Share, STAY, type StageProblem } from './stage-problem.ts';

/** A share smaller than this is the solver's arithmetic. */
const SHARE_TOLERANCE = 1e-6;

/** The answer that a solver's values stand for. */
export function readChoice(problem: StageProblem, columns: StageColumns, values: Float64Array): Choice {
  const option = Int32Array.from(problem.places, (place, p) =>
    place.options.findIndex((_, o) => values[columns.option[p]! + o]! > 0.5),
  );
  const shares = problem.units.map((unit, u) => {
    const first = columns.unit[u]!;
    const found: Share[] = [{ place: STAY, share: values[first]! }];
    unit.reach.forEach((to, r) => {
      found.push({ place: to.place, share: values[first + 1 + r]! });
    });
    const kept = found.filter((each) => each.share > SHARE_TOLERANCE);
    const sum = kept.reduce((total, each) => total + each.share, 0);
    return sum > 0 ? kept.map((each) => ({ ...each, share: each.share / sum })) : [{ place: STAY, share: 1 }];
  });
  return { option, shares };
}

/** The columns of an answer: the inverse of reading it. Slack is as large as the answer needs to keep `margin` seats free. */
export function writeChoice(
  problem: StageProblem,
  columns: StageColumns,
  choice: Choice,
  margin: number,
  values: Float64Array,
): void {
  choice.option.forEach((option, p) => {
    if (option >= 0) values[columns.option[p]! + option] = 1;
  });
  problem.units.forEach((unit, u) => {
    for (const { place, share } of choice.shares[u]!) {
      const at = place === STAY ? 0 : 1 + unit.reach.findIndex((to) => to.place === place);
      values[columns.unit[u]! + at]! += share;
    }
  });
  seatsShort(problem, choice).forEach((short, i) => {
    const column = columns.slack[i]!;
    if (column >= 0 && short > -Infinity)
      values[column] = short > -margin && short !== 0 ? Math.max(0, short + margin) : 0;
  });
}

/** The answer that changes nothing. */
export function noChange(problem: StageProblem): Choice {
  return {
    option: new Int32Array(problem.places.length).fill(-1),
    shares: problem.units.map(() => [{ place: STAY, share: 1 }]),
  };
}
