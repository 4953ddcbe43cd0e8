import type { Solver } from '../solving/solver.ts';
import type { CatchmentProblem } from './catchment-problem.ts';
import { splitBound } from './split-bound.ts';
import { wholeBound } from './whole-bound.ts';
import { WholeModel } from './whole-model.ts';

/** What is settled about catchments: cheaper ones, or that there are none. */
export interface Settled {
  /** Cheaper catchments, in one piece each, where some were found. */
  school?: Int32Array;
  /** No catchments cost less. */
  lowerBound: number;
  /** Whether the answer (or that there is none) is proven to be the best. */
  isProven: boolean;
  /** Looks that the solver has spent. */
  looks: number;
}

/** How far to go. */
interface SettleLimits {
  solver: Solver;
  /** Looks of the solver at `isStopped` before it gives up; the same for every machine. */
  looks: number;
  /** The largest model worth solving, in columns beyond one for each unit. */
  columns: number;
  /** Steps of one climb of the bound. */
  steps: number;
  isStopped?: (() => boolean) | undefined;
}

/** Solves over ways; each adds the cuts that the one before showed to be missing. */
const ROUNDS = 12;
/** Seconds after which a solve is given up whatever it has looked at; looks run out long before. */
const SECONDS = 120;
/** Catchments must be better by this part of their cost to count. */
const LEAST_GAIN = 1e-9;

/**
 * Looks for catchments cheaper than some known, by whole-number programming over the ways that the bound for whole units leaves open.
 * That catchments are in one piece is asked for by neighbours at first and by cuts of what comes back apart (branch and cut in rounds).
 */
export async function settleCatchments(
  problem: CatchmentProblem,
  known: { school: Int32Array; cost: number },
  { solver, looks, columns, steps, isStopped }: SettleLimits,
): Promise<Settled> {
  const upper = known.cost * (1 - LEAST_GAIN);
  const split = splitBound(problem);
  const { lowerBound, ways } = wholeBound(problem, split, upper, { steps, climbs: 2, isStopped });
  if (lowerBound >= upper) return { lowerBound: Math.min(lowerBound, known.cost), isProven: true, looks: 0 };
  for (const [u, s] of known.school.entries()) ways[u * problem.capacity.length + s] = 1;
  const whole = new WholeModel(problem, ways);
  let bound = lowerBound;
  if (whole.size - problem.load.length > columns) return { lowerBound: bound, isProven: false, looks: 0 };
  let spent = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = whole.columnsOf(known.school);
    const answer = await solver.solve(whole.model(), {
      relativeGap: 0,
      isBoundFirst: true,
      seconds: SECONDS,
      isStopped: () => ++spent > looks || isStopped?.() === true,
      ...(start && { start }),
    });
    bound = Math.max(bound, Math.min(answer.bound, known.cost));
    const isSolved = answer.status !== 'limit';
    if (!answer.values || answer.objective >= upper) return { lowerBound: bound, isProven: isSolved, looks: spent };
    const { school, pieces } = whole.read(answer.values);
    if (pieces.length === 0) return { school, lowerBound: bound, isProven: isSolved, looks: spent };
    if (spent > looks || isStopped?.()) break;
    whole.forbid(pieces);
  }
  return { lowerBound: bound, isProven: false, looks: spent };
}
