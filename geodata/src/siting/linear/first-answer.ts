import type { BlockSearch } from './block-search.ts';
import { roundedProgrammes } from './rounded-programmes.ts';

/** Parts of a programme that the linear model opens at a place from which it is opened as a whole: one after the other is tried. */
const ENOUGH = [0.5, 0.25, 0.1, 0.02];

/**
 * A first answer: the programmes that the blocks chose for themselves, or those of the linear model rounded up, whichever is
 * cheaper; where neither keeps a common limit, none; where something has to be done, whatever the solver finds for the whole.
 */
export async function firstAnswer(search: BlockSearch, chosen: Float64Array, linear: Float64Array): Promise<void> {
  const { model, limits, time, problems, stages } = search;
  await search.settle(chosen);
  for (const enough of ENOUGH) await search.settle(roundedProgrammes(problems, stages, linear, enough));
  if (!search.best) await search.settle(new Float64Array(chosen.length));
  if (search.best || time.isOver()) return;
  const whole = await search.solve(model, { seconds: time.left(), relativeGap: limits.relativeGap });
  search.raise(whole.bound);
  if (whole.values) search.offer(whole.values);
}
