import { type Choice, type Share, STAY, STAYING, type StageProblem } from '../stage-problem/stage-problem.ts';
import type { StageColumns } from './formulate.ts';

/** A share smaller than this is the solver's arithmetic. */
const SHARE_TOLERANCE = 1e-6;

/** The answer that a solver's values stand for. */
export function readChoice(problem: StageProblem, columns: StageColumns, values: Float64Array): Choice {
  const programme = Int32Array.from(problem.places, (place, p) =>
    place.programmes.findIndex((_, k) => values[columns.programme[p]! + k]! > 0.5),
  );
  const shares = problem.units.map((unit, u) => {
    const first = columns.unit[u]!;
    const found: Share[] = [{ place: STAY, share: values[first]!, year: 0 }];
    unit.reach.forEach((to, r) => {
      found.push({ place: to.place, share: values[first + 1 + r]!, year: to.year });
    });
    const kept = found.filter((each) => each.share > SHARE_TOLERANCE);
    const sum = kept.reduce((total, each) => total + each.share, 0);
    return sum > 0 ? kept.map((each) => ({ ...each, share: each.share / sum })) : [...STAYING];
  });
  return { programme, shares };
}

/** The answer that changes nothing. */
export function noChange(problem: StageProblem): Choice {
  return {
    programme: new Int32Array(problem.places.length).fill(-1),
    shares: problem.units.map(() => [...STAYING]),
  };
}
