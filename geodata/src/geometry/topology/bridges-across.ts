import Flatbush from 'flatbush';
import type { Arrangement } from './arrangement.ts';
import type { UnitMetres } from './square-metres.ts';

/**
 * Lines, as corners with x and y in turn, from corners on the border of all areas together to the nearest place, within a tolerance, on
 * that border where it belongs to another area. They close gaps that are open to the outside.
 */
export function bridgesAcross(
  { vertices: { xs, ys }, planar: { face, origin }, covers }: Arrangement,
  metres: UnitMetres,
  toleranceMetres: number,
): number[][] {
  const outer = [...face.keys()].filter((h) => face[h ^ 1] === 0 && covers[face[h]!]!.length > 0);
  if (outer.length === 0 || toleranceMetres <= 0) return [];
  const index = new Flatbush(outer.length);
  const areasAt = new Map<number, Set<number>>();
  for (const h of outer) {
    const [a, b] = [origin[h]!, origin[h ^ 1]!];
    index.add(Math.min(xs[a]!, xs[b]!), Math.min(ys[a]!, ys[b]!), Math.max(xs[a]!, xs[b]!), Math.max(ys[a]!, ys[b]!));
    for (const vertex of [a, b]) {
      const own = areasAt.get(vertex) ?? new Set<number>();
      areasAt.set(vertex, own);
      for (const area of covers[face[h]!]!) own.add(area);
    }
  }
  index.finish();
  const [reachX, reachY] = [toleranceMetres / metres.x, toleranceMetres / metres.y];
  return [...areasAt].flatMap(([vertex, own]) => {
    const [x, y] = [xs[vertex]!, ys[vertex]!];
    let nearest: number[] | null = null;
    let least = toleranceMetres;
    for (const place of index.search(x - reachX, y - reachY, x + reachX, y + reachY)) {
      const h = outer[place]!;
      if (covers[face[h]!]!.some((area) => own.has(area))) continue;
      const [a, b] = [origin[h]!, origin[h ^ 1]!];
      const [ux, uy] = [(xs[b]! - xs[a]!) * metres.x, (ys[b]! - ys[a]!) * metres.y];
      const along = ((x - xs[a]!) * metres.x * ux + (y - ys[a]!) * metres.y * uy) / (ux * ux + uy * uy);
      const part = Math.max(0, Math.min(1, along));
      const [toX, toY] = [Math.round(xs[a]! + part * (xs[b]! - xs[a]!)), Math.round(ys[a]! + part * (ys[b]! - ys[a]!))];
      const distance = Math.hypot((toX - x) * metres.x, (toY - y) * metres.y);
      if (distance > least || (toX === x && toY === y)) continue;
      least = distance;
      nearest = [x, y, toX, toY];
    }
    return nearest ? [nearest] : [];
  });
}
