/** What a checker needs to know of a catchment problem; fields as of `CatchmentProblem`. */
interface Limits {
  load: Float64Array;
  capacity: Float64Array;
  least: Float64Array;
  cost: Float64Array;
  starts: Int32Array;
  units: Int32Array;
  home: Int32Array;
  allowed?: Uint8Array;
  border?: Float64Array;
}

/**
 * Judges catchments afresh, by code of its own: adds up the cost and names every limit that is broken (unit without a school, too full,
 * too empty, in pieces, school outside, unit where it may not go).
 */
export function checkCatchments(limits: Limits, school: ArrayLike<number>): { cost: number; broken: string[] } {
  const { load, capacity, least, home } = limits;
  const schools = capacity.length;
  const broken: string[] = [];
  const inside: number[][] = Array.from({ length: schools }, () => []);
  let cost = 0;
  for (let u = 0; u < load.length; u++) {
    const s = school[u];
    if (s === undefined || !inside[s]) {
      broken.push(`unit ${u} has no school`);
      continue;
    }
    inside[s].push(u);
    cost += limits.cost[u * schools + s]!;
    if (limits.allowed?.[u * schools + s] === 0) broken.push(`unit ${u} may not go to school ${s}`);
    for (let at = limits.starts[u]!; at < limits.starts[u + 1]!; at++) {
      const next = limits.units[at]!;
      if (next > u && school[next] !== s) cost += limits.border?.[at] ?? 0;
    }
  }
  for (const [s, members] of inside.entries()) {
    const children = members.reduce((sum, u) => sum + load[u]!, 0);
    if (children > capacity[s]! * (1 + 1e-9)) broken.push(`school ${s} has ${children} of ${capacity[s]} seats`);
    if (children < least[s]! * (1 - 1e-9)) broken.push(`school ${s} has ${children}, at least ${least[s]}`);
    if (!members.includes(home[s]!)) broken.push(`school ${s} is outside its catchment`);
    const apart = members.length - reached(limits, home[s]!, new Set(members)).size;
    if (apart > 0) broken.push(`${apart} units of school ${s} are cut off`);
  }
  return { cost, broken };
}

function reached({ starts, units }: Limits, home: number, members: Set<number>): Set<number> {
  const found = new Set(members.has(home) ? [home] : []);
  for (const u of found) {
    for (const next of units.subarray(starts[u], starts[u + 1])) if (members.has(next)) found.add(next);
  }
  return found;
}
