import type { CatchmentProblem } from './catchment-problem.ts';
import { CheapestFirst } from './cheapest-first.ts';

/**
 * Units that a school reaches over neighbours where the weights of all units on the way, the unit itself included, add up to at most
 * `room`: 1 where it does. A catchment in one piece with a unit in it has such a way in it (shortest paths, Dijkstra 1959).
 */
export function waysWithin(
  { load, starts, units, home }: Pick<CatchmentProblem, 'load' | 'starts' | 'units' | 'home'>,
  s: number,
  room: number,
  weight: (u: number, s: number) => number,
): Uint8Array {
  const within = new Uint8Array(load.length);
  const reached = new Float64Array(load.length).fill(Infinity);
  const queue = new CheapestFirst<number>();
  const first = weight(home[s]!, s);
  if (first > room) return within;
  reached[home[s]!] = first;
  queue.push(first, home[s]!);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const u = next.value;
    if (within[u]) continue;
    within[u] = 1;
    for (let at = starts[u]!; at < starts[u + 1]!; at++) {
      const v = units[at]!;
      const far = next.key + weight(v, s);
      if (far > room || far >= reached[v]!) continue;
      reached[v] = far;
      queue.push(far, v);
    }
  }
  return within;
}
