import { type BlockSearch, WORTHWHILE } from './block-search.ts';
import type { Blocks } from './blocks-of.ts';
import { columnsOfBlocks, withNeighbours } from './columns-of-blocks.ts';
import { freedPart } from './part-of-model.ts';
import { waysWorthTrying } from './ways-worth-trying.ts';

/** Seconds for a better answer to one block of usual size. */
const BLOCK_SECONDS = 5;
const USUAL_COLUMNS = 4000;
/** Sizes of blocks in the rounds, by turns. */
const ROUND_SIZES = [1, 1.6, 1.2, 2.2];
/** What a search tries and for how long. */
interface Improving {
  /** Compounds of a block. */
  units: number;
  /** Ways of each compound that are tried. */
  most: number;
  /** Until this part of the time is over. */
  part: number;
}

/**
 * Looks for better answers until a round brings none or a part of the time is over: blocks, and who can go to them, are solved exactly while everything else
 * stays as it is; the borders of one round come to lie inside the blocks of the next. Only ways are tried that are cheap by the
 * linear model or beside the programmes of the best answer. After each round all shares are settled anew.
 */
export async function improveBlocks(
  search: BlockSearch,
  first: Blocks,
  linear: Float64Array,
  { units, most, part }: Improving,
): Promise<void> {
  let blocks = first;
  let isBetter = true;
  for (let round = 0; isBetter && search.best && !search.isDone(part); round++) {
    const before = search.objective;
    const isTried = await waysToTry(search, linear, most);
    blocks = search.blocks(units * ROUND_SIZES[round % ROUND_SIZES.length]!, blocks);
    const isOnlyShort = shortIn(search, search.model.cost.keys()) > WORTHWHILE * search.objective;
    for (const own of worstFirst(search, columnsOfBlocks(blocks), isOnlyShort))
      if (!search.isDone(part)) await improveBlock(search, own, isTried);
    isBetter = search.objective < before - WORTHWHILE * Math.abs(before);
  }
  if (search.best && !search.isGood()) await search.settle(search.best);
}

async function waysToTry(search: BlockSearch, linear: Float64Array, most: number): Promise<Uint8Array> {
  const { problems, stages } = search;
  const byLinear = waysWorthTrying(problems, stages, linear, most);
  const now = await search.settle(search.best!);
  if (!now) return byLinear;
  const byBest = waysWorthTrying(problems, stages, now, most);
  return byLinear.map((isTried, j) => isTried | byBest[j]!);
}

/** Blocks in the order of what they pay for seats short; only those that do where the rest can wait. */
function worstFirst(search: BlockSearch, blocks: readonly Int32Array[], isOnlyShort: boolean): readonly Int32Array[] {
  const paid = blocks.map((own) => shortIn(search, own));
  return [...blocks.keys()]
    .filter((block) => !isOnlyShort || paid[block]! > 0)
    .sort((a, b) => paid[b]! - paid[a]! || a - b)
    .map((block) => blocks[block]!);
}

/** What the best answer pays for those of some columns that have no upper limit, which are seats short. */
function shortIn({ model, best }: BlockSearch, columns: Iterable<number>): number {
  let sum = 0;
  for (const j of columns) if (model.upper[j] === Infinity) sum += model.cost[j]! * best![j]!;
  return sum;
}

async function improveBlock(search: BlockSearch, own: Int32Array, isTried: Uint8Array): Promise<void> {
  const { model, byColumn, time } = search;
  const best = search.best!;
  const columns = withNeighbours(model, byColumn, own).filter((j) => isTried[j] || best[j] !== 0);
  const part = freedPart(model, byColumn, columns, best).model;
  const isOwn = new Set(own);
  columns.forEach((j, i) => {
    if (model.integer[j] && !isOwn.has(j)) part.lower[i] = part.upper[i] = best[j]!;
  });
  const start = Float64Array.from(columns, (j) => best[j]!);
  const cost = columns.reduce((sum, j) => sum + model.cost[j]! * best[j]!, 0);
  const usual = BLOCK_SECONDS * Math.max(1, columns.length / USUAL_COLUMNS);
  const answer = await search.solve(part, {
    start,
    seconds: Math.min(Math.max(1, time.left() / 5), usual),
    relativeGap: search.gapOf(own.length / model.cost.length, cost),
    isBoundFirst: true,
  });
  if (!answer.values || answer.objective >= cost) return;
  const found = answer.values;
  const values = best.slice();
  columns.forEach((j, i) => {
    values[j] = model.integer[j] ? Math.round(found[i]!) : found[i]!;
  });
  search.offer(values);
}
