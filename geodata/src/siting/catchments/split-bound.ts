import { minCostFlow } from '../flow/min-cost-flow.ts';
import type { CatchmentProblem } from './catchment-problem.ts';
import { waysOfUnits } from './ways-of-units.ts';

/** The least that any catchments can cost, and what a seat of each school is worth there; units may be split, pieces may be apart. */
export interface SplitBound {
  lowerBound: number;
  /** By school: cost of one seat less (0 where seats are left; below 0 where it must take more than come by themselves). */
  price: Float64Array;
  isFeasible: boolean;
}

/** Solves the transportation problem that is left when units may be split. Only units with children take part. */
export function splitBound(problem: CatchmentProblem): SplitBound {
  const { load, capacity, least, cost } = problem;
  const schools = capacity.length;
  const units = [...load.keys()].filter((u) => load[u]! > 0);
  const total = units.reduce((sum, u) => sum + load[u]!, 0);
  const arcs = units.length * schools + 2 * schools;
  const network = {
    supply: new Float64Array(units.length + schools + 1),
    from: new Int32Array(arcs),
    to: new Int32Array(arcs),
    cost: new Float64Array(arcs),
    capacity: new Float64Array(arcs).fill(Number.POSITIVE_INFINITY),
  };
  const sink = units.length + schools;
  network.supply[sink] = -total;
  const ways = waysOfUnits(problem);
  for (const [i, u] of units.entries()) {
    network.supply[i] = load[u]!;
    for (let s = 0; s < schools; s++) {
      const arc = i * schools + s;
      network.from[arc] = i;
      network.to[arc] = units.length + s;
      network.cost[arc] = cost[u * schools + s]! / load[u]!;
      if (!ways[u * schools + s]) network.capacity[arc] = 0;
    }
  }
  const far = network.cost.reduce((most, each) => Math.max(most, each), 0) * 4 + 1;
  for (let s = 0; s < schools; s++) {
    const must = units.length * schools + 2 * s;
    network.from.fill(units.length + s, must, must + 2);
    network.to.fill(sink, must, must + 2);
    network.cost[must] = -far;
    network.capacity[must] = least[s]!;
    network.capacity[must + 1] = capacity[s]! - least[s]!;
  }
  const { isFeasible, flow, price } = minCostFlow(network);
  let lowerBound = 0;
  for (let arc = 0; arc < units.length * schools; arc++) lowerBound += flow[arc]! * network.cost[arc]!;
  const met = least.every((fewest, s) => flow[units.length * schools + 2 * s]! >= fewest - 1e-6);
  const free = price[sink]!;
  return {
    lowerBound,
    price: Float64Array.from({ length: schools }, (_, s) => price[units.length + s]! - free),
    isFeasible: isFeasible && met,
  };
}
