/** A place that may be a site, and what it takes and brings. */
interface Place {
  x: number;
  y: number;
  capacity: number;
  load: number;
}

/**
 * Judges a capacitated p-median plan afresh, by code of its own: adds up the distances and names every limit that is broken (a unit
 * without a site, too many sites, a site beyond its capacity).
 */
export function checkMedians<Point extends Place>(
  places: readonly Point[],
  distance: (a: Point, b: Point) => number,
  most: number,
  site: ArrayLike<number>,
): { cost: number; broken: string[] } {
  const broken: string[] = [];
  const load = new Map<Point, number>();
  let cost = 0;
  for (const [u, unit] of places.entries()) {
    const at = places[site[u] ?? -1];
    if (!at) {
      broken.push(`unit ${u} has no site`);
      continue;
    }
    cost += distance(unit, at);
    load.set(at, (load.get(at) ?? 0) + unit.load);
  }
  if (load.size > most) broken.push(`${load.size} sites are open, at most ${most}`);
  for (const [{ x, y, capacity }, sum] of load) {
    if (sum > capacity * (1 + 1e-9)) broken.push(`the site at ${x}, ${y} takes ${sum} of ${capacity}`);
  }
  return { cost, broken };
}
