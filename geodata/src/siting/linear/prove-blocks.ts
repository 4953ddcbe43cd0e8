import type { LinearModel } from '../solving/solver.ts';
import type { BlockSearch } from './block-search.ts';
import type { Blocks } from './blocks-of.ts';
import { columnsOfBlocks } from './columns-of-blocks.ts';
import type { DualBound } from './dual-bound.ts';
import { boundsOfBlocks, pricedPart, sharedRows } from './part-of-model.ts';

/** How long to go on proving. */
interface ProofLimits {
  /** Until this part of the time is over. */
  part: number;
  /** Most for one block. */
  seconds: number;
}

/**
 * Raises the bound block by block, until a part of the time is over: rows between blocks are paid for at the prices, every block is
 * solved exactly, and what that adds to what the prices prove of it alone adds up. Answers the values that the blocks chose, with
 * those given where a block was not solved.
 */
export async function proveBlocks(
  search: BlockSearch,
  model: LinearModel,
  blocks: Blocks,
  linear: DualBound,
  values: Float64Array,
  limits: ProofLimits,
): Promise<Float64Array> {
  const chosen = values.slice();
  const isShared = sharedRows(model, blocks.ofColumn);
  const alone = boundsOfBlocks(model, blocks, linear, isShared);
  let bound = linear.bound;
  for (const [block, columns] of columnsOfBlocks(blocks).entries()) {
    if (search.isDone(limits.part)) break;
    const priced = pricedPart(model, search.byColumn, columns, linear.prices, isShared);
    const answer = await search.solve(priced.model, {
      seconds: Math.min(limits.seconds, (2 * search.secondsUntil(limits.part)) / (blocks.count - block)),
      isBoundFirst: true,
      relativeGap: search.gapOf(1 / blocks.count, alone[block]!),
    });
    if (answer.values) for (const [i, j] of columns.entries()) chosen[j] = answer.values[i]!;
    if (answer.bound > alone[block]!) bound += answer.bound - alone[block]!;
    // Of a narrowed model: whatever answer it has not costs at least as much as the best.
    search.raise(Math.min(bound, search.objective));
  }
  return chosen;
}

/** The model of answers better than the best: none has a programme whose reduced cost is more than what the best is above the bound. */
export function narrowed({ model, objective }: BlockSearch, { bound, reducedCosts }: DualBound): LinearModel {
  const isOut = (j: number) => model.integer[j] === 1 && model.lower[j] === 0 && bound + reducedCosts[j]! > objective;
  return { ...model, upper: model.upper.map((most, j) => (isOut(j) ? 0 : most)) };
}
