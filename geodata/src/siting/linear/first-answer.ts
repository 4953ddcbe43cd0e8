import type { BlockSearch } from './block-search.ts';
import { roundedProgrammes } from './rounded-programmes.ts';

/** Parts of a programme that the linear model opens at a place from which it is opened as a whole: tried until fewer make it dearer. */
const ENOUGH = [0.5, 0.25, 0.1, 0.02];

/** What the blocks chose may take so many times as long to settle as the slowest before: far from any answer it takes much longer. */
const PATIENCE = 2;

/**
 * A first answer: the programmes of the linear model rounded up, or those that the blocks chose for themselves, whichever is
 * cheaper; where neither keeps a common limit, none; where something has to be done, whatever the solver finds for the whole.
 */
export async function firstAnswer(search: BlockSearch, chosen: Float64Array, linear: Float64Array): Promise<void> {
  const { model, limits, time, problems, stages } = search;
  let isBetter = false;
  let slowest = 0.5;
  for (const enough of ENOUGH) {
    const before = search.objective;
    const begun = time.spent();
    await search.settle(roundedProgrammes(problems, stages, linear, enough));
    slowest = Math.max(slowest, time.spent() - begun);
    if (isBetter && search.objective >= before) break;
    isBetter = search.objective < before;
  }
  await search.settle(chosen, search.best ? PATIENCE * slowest : Infinity);
  if (!search.best) await search.settle(new Float64Array(chosen.length));
  if (search.best || time.isOver()) return;
  const whole = await search.solve(model, { seconds: time.left(), relativeGap: limits.relativeGap });
  search.raise(whole.bound);
  if (whole.values) search.offer(whole.values);
}
