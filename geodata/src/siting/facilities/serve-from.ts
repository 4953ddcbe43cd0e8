import { minCostFlow } from '../flow/min-cost-flow.ts';
import type { FacilityProblem } from './facility-problem.ts';

/** The cheapest way to serve every customer from the open sites, fixed cost included; undefined where their capacity is too small. */
export function serveFrom(
  { demand, capacity, fixedCost, cost }: FacilityProblem,
  open: readonly number[],
): { objective: number; served: Float64Array } | undefined {
  const [customers, sites, used] = [demand.length, capacity.length, open.length];
  const total = demand.reduce((sum, each) => sum + each, 0);
  const room = open.reduce((sum, s) => sum + capacity[s]!, 0);
  if (room < total * (1 - 1e-12)) return undefined;
  const arcs = customers * used + used;
  const network = {
    supply: new Float64Array(customers + used + 1),
    from: new Int32Array(arcs),
    to: new Int32Array(arcs),
    cost: new Float64Array(arcs),
    capacity: new Float64Array(arcs).fill(Number.POSITIVE_INFINITY),
  };
  network.supply.set(demand);
  network.supply[customers + used] = -total;
  for (let c = 0, arc = 0; c < customers; c++) {
    for (let o = 0; o < used; o++, arc++) {
      network.from[arc] = c;
      network.to[arc] = customers + o;
      network.cost[arc] = cost[c * sites + open[o]!]! / demand[c]!;
    }
  }
  for (let o = 0; o < used; o++) {
    const arc = customers * used + o;
    network.from[arc] = customers + o;
    network.to[arc] = customers + used;
    network.capacity[arc] = capacity[open[o]!]!;
  }
  const { isFeasible, cost: serving, flow } = minCostFlow(network);
  if (!isFeasible) return undefined;
  const served = new Float64Array(customers * sites);
  for (let c = 0; c < customers; c++) {
    for (let o = 0; o < used; o++) served[c * sites + open[o]!] = flow[c * used + o]! / demand[c]!;
  }
  return { objective: serving + open.reduce((sum, s) => sum + fixedCost[s]!, 0), served };
}
