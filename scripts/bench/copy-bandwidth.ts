import { timed } from './timed.ts';

const BYTES = 128 * 2 ** 20;
const RUNS = 8;

/** Bytes that this machine reads and writes in a second while one core copies memory: the best of a few copies of 128 MB. */
export function copyBandwidth(): number {
  const from = new Float64Array(BYTES / 8).fill(1);
  const to = new Float64Array(BYTES / 8).fill(2);
  let best = Infinity;
  for (let run = 0; run < RUNS; run++) best = Math.min(best, timed(() => to.set(from)).ms);
  return (2 * BYTES * 1000) / best;
}
