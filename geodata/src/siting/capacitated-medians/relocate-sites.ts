import { minCostFlow } from '../flow/min-cost-flow.ts';
import type { CapacitatedProblem } from './capacitated-problem.ts';

/** New places tried for each site in one round: those that would suit the units it has now best. */
const TRIES = 6;

/** The cheapest way to fill open sites where units may be split. */
interface Split {
  cost: number;
  /** Part of each unit at each open site: [unit * open + place in the list]. */
  part: Float64Array;
}

/**
 * Moves sites one by one as long as that lowers the cost with units split (location and allocation by turns, Cooper 1964, with every
 * allocation a cheapest flow). Pays where groups are large: few units are split then. Answers the open sites and who goes where, each unit
 * whole; undefined where the sites given have too little room.
 */
export function relocateSites(
  problem: CapacitatedProblem,
  first: Int32Array,
  isStopped: () => boolean,
): Int32Array | undefined {
  let open = first.slice();
  let now = splitOver(problem, open);
  if (!now) return undefined;
  const isBetterWith = (at: number, site: number): boolean => {
    const other = open.with(at, site);
    const next = splitOver(problem, other);
    if (!next || !now || next.cost >= now.cost * (1 - 1e-9)) return false;
    [open, now] = [other, next];
    return true;
  };
  for (let isBetter = true; isBetter && !isStopped(); ) {
    isBetter = false;
    for (let at = 0; at < open.length && !isStopped(); at++) {
      for (const site of placesFor(problem, open, now, at)) {
        if (!isBetterWith(at, site)) continue;
        isBetter = true;
        break;
      }
    }
  }
  return whole(problem, open, now);
}

/** Units that are no sites, by what the units of one site would cost there. */
function placesFor({ load, cost }: CapacitatedProblem, open: Int32Array, { part }: Split, at: number): number[] {
  const units = load.length;
  const members = [...load.keys()].filter((u) => part[u * open.length + at]! > 0);
  const there = new Map<number, number>();
  for (const site of members) {
    if (open.includes(site)) continue;
    let sum = 0;
    for (const u of members) sum += part[u * open.length + at]! * cost[u * units + site]!;
    there.set(site, sum);
  }
  return [...there.keys()].sort((a, b) => there.get(a)! - there.get(b)! || a - b).slice(0, TRIES);
}

function splitOver({ load, capacity, cost }: CapacitatedProblem, open: Int32Array): Split | undefined {
  const units = load.length;
  const used = open.length;
  const arcs = units * used + used;
  const sink = units + used;
  const network = {
    supply: new Float64Array(sink + 1),
    from: new Int32Array(arcs),
    to: new Int32Array(arcs),
    cost: new Float64Array(arcs),
    capacity: new Float64Array(arcs).fill(Infinity),
  };
  const part = new Float64Array(units * used);
  let standing = 0;
  for (let u = 0; u < units; u++) {
    network.supply[u] = load[u]!;
    network.supply[sink]! -= load[u]!;
    for (let at = 0; at < used; at++) {
      const arc = u * used + at;
      network.from[arc] = u;
      network.to[arc] = units + at;
      network.cost[arc] = load[u]! > 0 ? cost[u * units + open[at]!]! / load[u]! : 0;
    }
    if (load[u]! > 0) continue;
    const costAt = (at: number) => cost[u * units + open[at]!]!;
    const near = open.reduce((best, _, at) => (costAt(at) < costAt(best) ? at : best), 0);
    part[u * used + near] = 1;
    standing += costAt(near);
  }
  for (let at = 0; at < used; at++) {
    const arc = units * used + at;
    network.from[arc] = units + at;
    network.to[arc] = sink;
    network.capacity[arc] = capacity[open[at]!]!;
  }
  const flow = minCostFlow(network);
  if (!flow.isFeasible) return undefined;
  for (let u = 0; u < units; u++) {
    if (load[u]! === 0) continue;
    for (let at = 0; at < used; at++) part[u * used + at] = flow.flow[u * used + at]! / load[u]!;
  }
  return { cost: flow.cost + standing, part };
}

/** Split units go whole to the cheapest site with room, the largest first; to the one that has most of it where none has. */
function whole({ load, capacity, cost }: CapacitatedProblem, open: Int32Array, { part }: Split): Int32Array {
  const units = load.length;
  const left = Float64Array.from(open, (s) => capacity[s]!);
  const site = new Int32Array(units).fill(-1);
  const take = (u: number, at: number) => {
    site[u] = open[at]!;
    left[at]! -= load[u]!;
  };
  const partOf = (u: number, at: number) => part[u * open.length + at]!;
  for (let u = 0; u < units; u++) {
    for (let at = 0; at < open.length; at++) if (partOf(u, at) > 1 - 1e-9) take(u, at);
  }
  const torn = [...load.keys()].filter((u) => site[u]! < 0).sort((a, b) => load[b]! - load[a]! || a - b);
  for (const u of torn) {
    const order = [...open.keys()].sort((a, b) => cost[u * units + open[a]!]! - cost[u * units + open[b]!]!);
    const most = order.reduce((best, at) => (partOf(u, at) > partOf(u, best) ? at : best), order[0]!);
    take(u, order.find((at) => left[at]! >= load[u]!) ?? most);
  }
  return site;
}
