import type { StageColumns } from '../formulation/formulate.ts';
import type { LinearModel, SolveLimits, Solver, SolverAnswer } from '../solving/solver.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';
import { BlockSearch } from './block-search.ts';
import { firstAnswer } from './first-answer.ts';
import { improveBlocks } from './improve-blocks.ts';
import { linearPrices } from './linear-prices.ts';
import { narrowed, proveBlocks } from './prove-blocks.ts';

/** Compounds of one block that is proven, of one that is improved, and of one that is proven with the time left at last. */
const BLOCK_UNITS = { proof: 600, improvement: 300, lastProof: 1200 };
/** Parts of the time until proving, and looking for better answers, must be done. */
const PROOF_TIME = 0.35;
const SEARCH_TIME = 0.8;
/** Seconds for one block that is proven before there is an answer, and for a larger one after: most that a block adds comes at first. */
const PROOF_SECONDS = { proof: 6, lastProof: 12 };
/** While the first ways are tried, a stage that others follow goes on to this part of its gap: what it leaves over is dearer there. */
const EAGERNESS = 0.5;
/** Ways of each compound that are tried: more as soon as fewer bring nothing more. */
const WAYS_TRIED = [3, 6, 12];
/** A model with at least so many columns, and so many of them programmes, is more than the solver does within a minute. */
const LARGE_COLUMNS = 25_000;
const LARGE_PROGRAMMES = 150;

/** Whether a model is too large to be solved as a whole. */
export function isLarge({ cost, integer }: LinearModel): boolean {
  return cost.length >= LARGE_COLUMNS && integer.reduce((sum, each) => sum + each, 0) >= LARGE_PROGRAMMES;
}

/**
 * Solves a model of stages that is too large for the solver as a whole, with a proven bound:
 * 1. The linear model, for a first bound and the price of every row.
 * 2. The bound again by blocks of places: rows between blocks are paid for at their prices, each block is solved exactly, and the
 *    bounds of the blocks add up (Lagrangian decomposition; Geoffrion 1974).
 * 3. A first answer: the programmes that the blocks chose for themselves, with the best shares there are.
 * 4. Better answers: blocks with other borders, and who can go to them, are solved exactly while the rest stays as it is.
 * 5. The bound again by larger blocks, without the programmes that no better answer can have; then 4 with more ways, and 5 once more.
 * Stopped at any time it answers with the best that it has; without `values` where it has none.
 */
export async function solveByBlocks(
  problems: readonly StageProblem[],
  stages: readonly StageColumns[],
  model: LinearModel,
  solver: Solver,
  limits: SolveLimits,
  units = BLOCK_UNITS,
): Promise<SolverAnswer> {
  const search = new BlockSearch(problems, stages, model, solver, limits);
  const linear = await linearPrices(search);
  const blocks = search.blocks(units.proof);
  const first = { part: PROOF_TIME, seconds: PROOF_SECONDS.proof };
  const chosen = await proveBlocks(search, model, blocks, linear, linear.values, first);
  if (limits.start) search.offer(limits.start);
  await firstAnswer(search, chosen, linear.values);
  const proveAgain = (seconds: number, part: number) =>
    proveBlocks(search, narrowed(search, linear), search.blocks(units.lastProof), linear, chosen, { part, seconds });
  for (const most of WAYS_TRIED) {
    search.strictness = most === WAYS_TRIED[0] && limits.spareGap === undefined ? EAGERNESS : 1;
    await improveBlocks(search, blocks, linear.reducedCosts, { units: units.improvement, most, part: SEARCH_TIME });
    search.strictness = 1;
    if (most === WAYS_TRIED[0]) await proveAgain(PROOF_SECONDS.lastProof, SEARCH_TIME);
  }
  await proveAgain(Infinity, 1);
  return search.answer();
}
