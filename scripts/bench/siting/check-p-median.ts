/**
 * Judges open sites of a p-median problem afresh, by code of its own: adds up what every customer costs at its nearest open site (cost
 * by [customer * sites + site]) and names what is broken (another number of sites, a site twice, a site that is none).
 */
export function checkPMedian(
  cost: Float64Array,
  sites: number,
  count: number,
  open: readonly number[],
): { cost: number; broken: string[] } {
  const broken: string[] = [];
  if (open.length !== count) broken.push(`${open.length} sites are open, not ${count}`);
  if (new Set(open).size < open.length) broken.push(`sites ${open.join()} are open more than once`);
  for (const s of open) if (!(Number.isInteger(s) && s >= 0 && s < sites)) broken.push(`there is no site ${s}`);
  let sum = 0;
  for (let row = 0; row < cost.length; row += sites) {
    let nearest = Infinity;
    for (const s of open) nearest = Math.min(nearest, cost[row + s] ?? Infinity);
    sum += nearest;
  }
  return { cost: sum, broken };
}
