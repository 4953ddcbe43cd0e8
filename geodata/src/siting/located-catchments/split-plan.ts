import { minCostFlow } from '../flow/min-cost-flow.ts';
import type { LocatedProblem } from './located-problem.ts';

/** The cheapest way to fill a choice of options when units may be split and pieces may be apart. */
export interface SplitPlan {
  open: readonly number[];
  /** Opening and sending together; no plan with these options costs less. */
  cost: number;
  /** What each unit costs one by one at the prices of seats. */
  prices: Float64Array;
  /** By place in `open`: what one seat less costs, 0 or above. */
  seatPrice: Float64Array;
}

/** Undefined where the options have too few seats. The unit a site stands in goes nowhere else where there are streets. */
export function splitPlan(
  { load, cost, options, streets }: LocatedProblem,
  open: readonly number[],
): SplitPlan | undefined {
  const sites = cost.length / load.length;
  const units = [...load.keys()].filter((u) => load[u]! > 0);
  const total = units.reduce((sum, u) => sum + load[u]!, 0);
  const width = open.length;
  const home = new Map(streets ? open.map((o, at) => [streets.home[options.site[o]!]!, at]) : []);
  const arcs = units.length * width + width;
  const sink = units.length + width;
  const network = {
    supply: new Float64Array(sink + 1),
    from: new Int32Array(arcs),
    to: new Int32Array(arcs),
    cost: new Float64Array(arcs),
    capacity: new Float64Array(arcs).fill(Number.POSITIVE_INFINITY),
  };
  network.supply[sink] = -total;
  const costAt = (u: number, at: number) => cost[u * sites + options.site[open[at]!]!]!;
  for (const [i, u] of units.entries()) {
    network.supply[i] = load[u]!;
    const own = home.get(u);
    for (let at = 0; at < width; at++) {
      const arc = i * width + at;
      network.from[arc] = i;
      network.to[arc] = units.length + at;
      network.cost[arc] = costAt(u, at) / load[u]!;
      if (own !== undefined && own !== at) network.capacity[arc] = 0;
    }
  }
  for (let at = 0; at < width; at++) {
    const arc = units.length * width + at;
    network.from[arc] = units.length + at;
    network.to[arc] = sink;
    network.capacity[arc] = options.capacity[open[at]!]!;
  }
  const flow = minCostFlow(network);
  if (!flow.isFeasible || (width === 0 && load.length > 0)) return undefined;
  const free = flow.price[sink]!;
  const seatPrice = Float64Array.from(open, (_, at) => Math.max(0, free - flow.price[units.length + at]!));
  let sum = flow.cost;
  const prices = new Float64Array(load.length);
  for (let u = 0; u < load.length; u++) {
    const own = home.get(u);
    let least = Infinity;
    for (let at = 0; at < width; at++) {
      if (own === undefined || own === at) least = Math.min(least, costAt(u, at) + seatPrice[at]! * load[u]!);
    }
    prices[u] = least;
    if (load[u] === 0) sum += least;
  }
  for (const o of open) sum += options.fixedCost[o]!;
  return { open, cost: sum, prices, seatPrice };
}
