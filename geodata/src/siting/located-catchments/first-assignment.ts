import { Annealing } from '../catchments/anneal-catchments.ts';
import { growCatchments } from '../catchments/grow-catchments.ts';
import type { OpenSites } from './open-sites-problem.ts';
import { shiftUnits } from './shift-units.ts';

/** Temperatures of the rounds, in typical steps of an average unit. */
const HOT = [20, 4, 2];
/** Moves of a round for each unit. */
const MOVES = 600;

/**
 * Catchments to begin with for a choice of options: annealed where they must hang together, shifted and swapped where not. They may hold
 * more children than there are seats. `seatPrice` is that of the split plan.
 */
export function firstAssignment(
  sites: OpenSites,
  seatPrice: Float64Array,
  seed: number,
  isStopped?: () => boolean,
): Int32Array {
  if (!sites.isConnected) return shiftUnits(sites, seatPrice, isStopped);
  const price = seatPrice.map((each) => -each);
  const annealing = new Annealing(sites, growCatchments(sites, price), price, seed);
  for (const hot of HOT) annealing.run({ hot, moves: MOVES * sites.load.length, isStopped });
  return annealing.best.school;
}
