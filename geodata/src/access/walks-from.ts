import type { Position } from '../model/index.ts';
import { alongEdge, footholds } from './footholds.ts';
import { searchFrom, searchOf, unitsWithin } from './search-of.ts';
import { type Snap, snapTo } from './snap.ts';
import type { StreetNetwork } from './street-network.ts';
import { type Walked, walkedOf } from './walked.ts';

/** All walks from one origin up to a bound. */
export interface WalksFrom {
  boundMetres: number;
  /** How many places were found: what it keeps in memory. */
  size: number;
  /** The walk to a position; undefined where it is longer than the bound, impossible, or either end is not on the streets. */
  to(position: Position): Walked | undefined;
}

/** The shortest walks from an origin (a school), and among equally short ones those with the fewest unguarded crossings. */
export function walksFrom(network: StreetNetwork, origin: Position, boundMetres: number): WalksFrom {
  const from = snapTo(network, origin);
  if (typeof from === 'string') return { boundMetres, size: 0, to: () => undefined };
  const bound = unitsWithin(boundMetres);
  const count = searchFrom(network, from, bound);
  const { reached, distance } = searchOf(network);
  const places = reached.slice(0, count).sort();
  const units = Float64Array.from(places, (place) => distance[place]!);
  const unitsTo = (to: Snap): number => {
    let least = to.edge === from.edge ? alongEdge(network, from, to) : Infinity;
    for (const [i, more] of footholds(network, to).entries()) {
      const found = indexIn(places, network.corners.placesOf[to.edge * 4 + i]!);
      if (found >= 0 && units[found]! + more < least) least = units[found]! + more;
    }
    return least;
  };
  return {
    boundMetres,
    size: count,
    to: (position) => {
      const to = snapTo(network, position);
      if (typeof to === 'string') return undefined;
      const least = unitsTo(to);
      return least <= bound ? walkedOf(least) : undefined;
    },
  };
}

function indexIn(sorted: Uint32Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else if (sorted[middle]! > value) high = middle - 1;
    else return middle;
  }
  return -1;
}
