import { costOf, totalOf } from '../cost/cost-of.ts';
import { spentBy } from '../cost/spent-by.ts';
import type { SitingWeights } from '../cost/weights.ts';
import { formulate, type SitingLimits } from '../formulation/formulate.ts';
import { readChoice } from '../formulation/read-choice.ts';
import type { SolveLimits, Solver } from '../solving/solver.ts';
import { requiredIn } from '../stage-problem/allowed-by.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';
import { shortAreas } from './short-areas.ts';

/** Gap that is good enough to tell which limits stand in the way. */
const GAP = 0.02;

/** One stage with limits lifted, and an answer to it. Compounds may be split. */
export interface TriedOut {
  problem: StageProblem;
  choice: Choice;
  /** The objective, and the one-off cost in it, in 万元. */
  cost: number;
  spent: number;
  /** Seats short in all areas, each in its worst year. */
  seatsShort: number;
  seconds: number;
}

/** Solves one stage; undefined where its relaxation already leaves `most` seats short or more, or nothing was found in time. */
export async function tryOut(
  problem: StageProblem,
  weights: SitingWeights,
  limits: SitingLimits,
  most: number,
  solver: Solver,
  effort: Omit<SolveLimits, 'relativeGap'>,
): Promise<{ tried?: TriedOut; seconds: number }> {
  const required = requiredIn([problem], limits.required);
  if (!required) return { seconds: 0 };
  const { model, columns } = formulate([problem], weights, { ...limits, required });
  const shortIn = (values: Float64Array) => columns[0]!.slack.reduce((sum, at) => sum + (at < 0 ? 0 : values[at]!), 0);
  const relaxed = { ...model, integer: new Uint8Array(model.integer.length) };
  const split = most < Infinity ? await solver.solve(relaxed, { ...effort, relativeGap: GAP }) : undefined;
  const used = split?.seconds ?? 0;
  if (split && (!split.values || shortIn(split.values) >= most)) return { seconds: used };
  const left = Math.max(0.5, effort.seconds - used);
  const whole = await solver.solve(model, { ...effort, seconds: left, relativeGap: GAP, isBoundFirst: true });
  const seconds = used + whole.seconds;
  if (!whole.values) return { seconds };
  const choice = readChoice(problem, columns[0]!, whole.values);
  const seatsShort = shortAreas(problem, choice).reduce((sum, area) => sum + area.seatsShort, 0);
  const cost = totalOf(costOf(problem, choice, weights));
  return { tried: { problem, choice, cost, spent: spentBy(problem, choice), seatsShort, seconds }, seconds };
}
