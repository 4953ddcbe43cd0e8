import type { OpenSites } from './open-sites-problem.ts';

/** Passes over all units. */
const PASSES = 30;

/** Sends every unit to the school that is cheapest at the prices of seats, then shifts and swaps units while that helps. */
export function shiftUnits(sites: OpenSites, seatPrice: Float64Array, isStopped?: () => boolean): Int32Array {
  const { load, capacity, cost } = sites;
  const width = capacity.length;
  const held = new Float64Array(width);
  const school = new Int32Array(load.length);
  for (let u = 0; u < load.length; u++) {
    const priced = (s: number) => cost[u * width + s]! + seatPrice[s]! * load[u]!;
    for (let s = 1; s < width; s++) if (priced(s) < priced(school[u]!)) school[u] = s;
    held[school[u]!]! += load[u]!;
  }
  const penalty = 10 * dearestChild(sites);
  const excessBy = (s: number, change: number) =>
    penalty * (Math.max(0, held[s]! + change - capacity[s]!) - Math.max(0, held[s]! - capacity[s]!));
  const move = (u: number, to: number) => {
    held[school[u]!]! -= load[u]!;
    held[to]! += load[u]!;
    school[u] = to;
  };
  const step = (u: number, to: number) => cost[u * width + to]! - cost[u * width + school[u]!]!;
  const shift = (u: number): boolean => {
    for (let to = 0; to < width; to++) {
      if (to === school[u]) continue;
      if (step(u, to) + excessBy(to, load[u]!) + excessBy(school[u]!, -load[u]!) > -1e-9) continue;
      move(u, to);
      return true;
    }
    return false;
  };
  const swap = (u: number): boolean => {
    for (let v = 0; v < load.length; v++) {
      const [a, b] = [school[u]!, school[v]!];
      if (a === b) continue;
      const more = load[v]! - load[u]!;
      if (step(u, b) + step(v, a) + excessBy(a, more) + excessBy(b, -more) > -1e-9) continue;
      move(u, b);
      move(v, a);
      return true;
    }
    return false;
  };
  for (let pass = 0, isBetter = true; isBetter && pass < PASSES && !isStopped?.(); pass++) {
    isBetter = false;
    for (let u = 0; u < load.length; u++) if (shift(u) || swap(u)) isBetter = true;
  }
  return school;
}

/** What a child too many costs: more than any child can save by going elsewhere. */
export function dearestChild({ load, cost, capacity }: OpenSites): number {
  const width = capacity.length;
  let dearest = 1;
  for (let u = 0; u < load.length; u++) {
    if (load[u] === 0) continue;
    let [low, high] = [Infinity, -Infinity];
    for (let s = 0; s < width; s++) {
      low = Math.min(low, cost[u * width + s]!);
      high = Math.max(high, cost[u * width + s]!);
    }
    dearest = Math.max(dearest, (high - low) / load[u]!);
  }
  return 2 * dearest;
}
