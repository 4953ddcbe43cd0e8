import { type BoundedSearch, boundedSearch } from './bounded-search.ts';
import { UNITS_PER_MILLIMETRE } from './corners.ts';
import { footholds } from './footholds.ts';
import type { Snap } from './snap.ts';
import type { StreetNetwork } from './street-network.ts';

const known = new WeakMap<StreetNetwork, BoundedSearch>();

/** The one search of a network; each run forgets the run before. */
export function searchOf(network: StreetNetwork): BoundedSearch {
  const search = known.get(network) ?? boundedSearch(network.corners);
  known.set(network, search);
  return search;
}

/** Runs the search from a position on the streets and answers how many places lie within the bound. */
export function searchFrom(network: StreetNetwork, origin: Snap, boundUnits: number): number {
  const seeds = footholds(network, origin).flatMap((units, i) =>
    Number.isNaN(units) ? [] : [network.corners.placesOf[origin.edge * 4 + i]!, units],
  );
  return searchOf(network).run(seeds, boundUnits);
}

/** The greatest number of units that is not longer than so many metres. */
export function unitsWithin(metres: number): number {
  return (Math.floor(metres * 1000) + 1) * UNITS_PER_MILLIMETRE - 1;
}
