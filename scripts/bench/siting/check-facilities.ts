/** What a checker needs to know of a facility location problem with one size of each site. */
interface Limits {
  demand: Float64Array;
  /** By site. */
  capacity: Float64Array;
  fixedCost: Float64Array;
  /** Of all of a customer's demand: [customer * sites + site]. */
  cost: Float64Array;
}

/**
 * Judges an answer afresh, by code of its own: adds up what the sites that serve anybody and the serving cost, and names every limit
 * that is broken (a customer not served whole, a negative part, a site beyond its capacity, a shut site that serves).
 */
export function checkFacilities(
  { demand, capacity, fixedCost, cost }: Limits,
  open: readonly number[],
  served: Float64Array,
): { cost: number; broken: string[] } {
  const sites = capacity.length;
  const broken: string[] = [];
  const load = new Float64Array(sites);
  let sum = 0;
  for (const s of open) sum += fixedCost[s] ?? Number.NaN;
  for (const [c, children] of demand.entries()) {
    let whole = 0;
    for (let s = 0; s < sites; s++) {
      const part = served[c * sites + s] ?? Number.NaN;
      if (!(part >= -1e-9)) broken.push(`site ${s} serves ${part} of customer ${c}`);
      whole += part;
      load[s]! += part * children;
      sum += part * cost[c * sites + s]!;
    }
    if (!(Math.abs(whole - 1) < 1e-6)) broken.push(`customer ${c} is served ${whole} times`);
  }
  for (const [s, children] of load.entries()) {
    const room = open.includes(s) ? capacity[s]! : 0;
    if (children > room * (1 + 1e-9) + 1e-9) broken.push(`site ${s} serves ${children} of ${room}`);
  }
  if (new Set(open).size < open.length) broken.push(`sites ${open.join()} are open more than once`);
  return { cost: sum, broken };
}
