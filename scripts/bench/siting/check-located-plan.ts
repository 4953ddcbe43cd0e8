/** What a checker needs to know of siting with catchments; fields as of `LocatedProblem`. */
interface Limits {
  load: Float64Array;
  cost: Float64Array;
  options: { site: Int32Array; capacity: Float64Array; fixedCost: Float64Array };
  required?: readonly number[];
  forbidden?: readonly number[];
  fewest: number;
  most: number;
  streets?: { starts: Int32Array; units: Int32Array; home: Int32Array };
}

/**
 * Judges a plan of sites and catchments afresh, by code of its own: adds up the cost and names every limit that is broken (how many are open,
 * which must and may not, a unit at a shut site, too full, in pieces, site outside).
 */
export function checkLocatedPlan(
  limits: Limits,
  plan: { open: readonly number[]; site: ArrayLike<number> },
): { cost: number; broken: string[] } {
  const { load, options, required = [], forbidden = [], fewest, most, streets } = limits;
  const sites = limits.cost.length / load.length;
  const broken: string[] = [];
  const members = new Map<number, Set<number>>();
  let cost = 0;
  for (const o of plan.open) {
    const s = options.site[o]!;
    if (members.has(s)) broken.push(`site ${s} is open twice`);
    if (forbidden.includes(s)) broken.push(`site ${s} may not open`);
    members.set(s, new Set());
    cost += options.fixedCost[o]!;
  }
  for (const s of required) if (!members.has(s)) broken.push(`site ${s} must open`);
  if (plan.open.length < fewest || plan.open.length > most) broken.push(`${plan.open.length} sites are open`);
  for (let u = 0; u < load.length; u++) {
    const s = plan.site[u]!;
    const catchment = members.get(s);
    if (!catchment) broken.push(`unit ${u} goes to site ${s}, which is shut`);
    else catchment.add(u);
    cost += limits.cost[u * sites + s]!;
  }
  for (const o of plan.open) {
    const s = options.site[o]!;
    const catchment = members.get(s)!;
    let children = 0;
    for (const u of catchment) children += load[u]!;
    if (children > options.capacity[o]! * (1 + 1e-9))
      broken.push(`site ${s} has ${children} of ${options.capacity[o]} seats`);
    if (!streets) continue;
    const home = streets.home[s]!;
    if (!catchment.has(home)) broken.push(`site ${s} is outside its catchment`);
    const found = new Set(catchment.has(home) ? [home] : []);
    for (const u of found) {
      for (const v of streets.units.subarray(streets.starts[u], streets.starts[u + 1]))
        if (catchment.has(v)) found.add(v);
    }
    if (found.size < catchment.size) broken.push(`${catchment.size - found.size} units of site ${s} are cut off`);
  }
  return { cost, broken };
}
