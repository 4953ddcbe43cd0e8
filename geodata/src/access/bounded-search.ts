import type { Corners } from './corners.ts';
import { fourHeap } from './four-heap.ts';

/** Shortest walks from one origin, found again and again on the same arrays. */
export interface BoundedSearch {
  /** Units from the origin, by place; Infinity where the search has not been. Only places in `reached` are final. */
  distance: Float64Array;
  /** Places within the bound, nearest first: `reached[0]` up to `reached[count - 1]`. */
  reached: Uint32Array;
  /** Finds all places within `bound` units of the origin's footholds [place, units, place, units, ...] and answers how many. */
  run(footholds: readonly number[], bound: number): number;
}

/**
 * Dijkstra's algorithm on typed arrays with a four-armed heap that leaves outdated entries in place. Work and cleaning up are
 * proportional to what lies within the bound, not to the network.
 */
export function boundedSearch({ placeCount, start, target, weight }: Corners): BoundedSearch {
  const distance = new Float64Array(placeCount).fill(Infinity);
  const reached = new Uint32Array(placeCount);
  const touched = new Uint32Array(placeCount);
  let touchedCount = 0;
  const heap = fourHeap(target.length + 8);

  const reach = (place: number, units: number): void => {
    const before = distance[place]!;
    if (units >= before) return;
    if (before === Infinity) touched[touchedCount++] = place;
    distance[place] = units;
    heap.push(place, units);
  };
  const run = (footholds: readonly number[], bound: number): number => {
    for (let i = 0; i < touchedCount; i++) distance[touched[i]!] = Infinity;
    touchedCount = 0;
    heap.clear();
    let count = 0;
    for (let i = 0; i < footholds.length; i += 2) {
      if (footholds[i + 1]! <= bound) reach(footholds[i]!, footholds[i + 1]!);
    }
    while (heap.size() > 0) {
      const units = heap.least();
      const place = heap.pop();
      if (units !== distance[place]) continue;
      reached[count++] = place;
      for (let arc = start[place]!; arc < start[place + 1]!; arc++) {
        const next = units + weight[arc]!;
        if (next <= bound) reach(target[arc]!, next);
      }
    }
    return count;
  };
  return { distance, reached, run };
}
