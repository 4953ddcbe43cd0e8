import { minCostFlow } from '../flow/min-cost-flow.ts';
import type { FacilityProblem } from './facility-problem.ts';

/**
 * The cheapest way to serve every customer from the open options, fixed cost included; undefined where they have too little room.
 * Whoever demands nothing is served whole by the cheapest.
 */
export function serveFrom(
  { demand, options, cost, sites }: FacilityProblem,
  open: readonly number[],
): { objective: number; served: Float64Array } | undefined {
  const customers = [...demand.keys()].filter((c) => demand[c]! > 0);
  const [many, used] = [customers.length, open.length];
  const total = demand.reduce((sum, each) => sum + each, 0);
  const room = open.reduce((sum, o) => sum + options.capacity[o]!, 0);
  if (room < total * (1 - 1e-12) || (used === 0 && demand.length > 0)) return undefined;
  const arcs = many * used + used;
  const network = {
    supply: new Float64Array(many + used + 1),
    from: new Int32Array(arcs),
    to: new Int32Array(arcs),
    cost: new Float64Array(arcs),
    capacity: new Float64Array(arcs).fill(Number.POSITIVE_INFINITY),
  };
  network.supply[many + used] = -total;
  for (const [i, c] of customers.entries()) {
    network.supply[i] = demand[c]!;
    for (let at = 0; at < used; at++) {
      const arc = i * used + at;
      network.from[arc] = i;
      network.to[arc] = many + at;
      network.cost[arc] = cost[c * sites + options.site[open[at]!]!]! / demand[c]!;
    }
  }
  for (let at = 0; at < used; at++) {
    const arc = many * used + at;
    network.from[arc] = many + at;
    network.to[arc] = many + used;
    network.capacity[arc] = options.capacity[open[at]!]!;
  }
  const { isFeasible, cost: serving, flow } = minCostFlow(network);
  if (!isFeasible) return undefined;
  let objective = serving + open.reduce((sum, o) => sum + options.fixedCost[o]!, 0);
  const served = new Float64Array(demand.length * sites);
  for (const [i, c] of customers.entries()) {
    for (let at = 0; at < used; at++) {
      served[c * sites + options.site[open[at]!]!] = flow[i * used + at]! / demand[c]!;
    }
  }
  for (const [c, each] of demand.entries()) {
    if (each > 0) continue;
    const costAt = (o: number) => cost[c * sites + options.site[o]!]!;
    const nearest = open.reduce((best, o) => (costAt(o) < costAt(best) ? o : best), open[0]!);
    served[c * sites + options.site[nearest]!] = 1;
    objective += costAt(nearest);
  }
  return { objective, served };
}
