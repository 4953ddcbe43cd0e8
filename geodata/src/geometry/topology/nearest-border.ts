import type { Position } from '../../model/index.ts';
import { metresPerDegree } from '../metres-per-degree.ts';
import { toDegrees, toUnits } from './grid.ts';
import type { Ground } from './ground.ts';
import type { Topology } from './topology.ts';

/** The nearest place on a border of catchments. */
export interface BorderPlace {
  /** The place on the grid. */
  x: number;
  y: number;
  metres: number;
  /** Ends of the stretch it lies on. */
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
  /** The nearest corner, where one is no farther than asked. */
  corner: { x: number; y: number; metres: number } | null;
}

/** The place on a border nearest to a position, where it is no farther than so many metres. */
export function nearestBorder({ grounds }: Topology, [lng, lat]: Position, withinMetres: number): BorderPlace | null {
  const degree = metresPerDegree(lat);
  const [perX, perY] = [toDegrees(degree.lng), toDegrees(degree.lat)];
  const [x, y] = [toUnits(lng), toUnits(lat)];
  let [reachX, reachY] = [withinMetres / perX, withinMetres / perY];
  /** Nothing farther than the nearest corner is looked for any more. */
  const reachTo = (metres: number) => {
    [reachX, reachY] = [metres / perX, metres / perY];
  };
  let nearest: Omit<BorderPlace, 'corner'> | null = null;
  let corner: BorderPlace['corner'] = null;
  for (const { polygons, bounds } of byDistance(grounds.values(), x, y)) {
    if (x < bounds[0] - reachX || x > bounds[2] + reachX || y < bounds[1] - reachY || y > bounds[3] + reachY) continue;
    for (const corners of polygons.flat()) {
      for (let i = 0, j = corners.length - 2; i < corners.length; j = i, i += 2) {
        const [ax, ay, bx, by] = [corners[j]!, corners[j + 1]!, corners[i]!, corners[i + 1]!];
        if (Math.min(ax, bx) - x > reachX || x - Math.max(ax, bx) > reachX) continue;
        if (Math.min(ay, by) - y > reachY || y - Math.max(ay, by) > reachY) continue;
        const toCorner = Math.hypot((bx - x) * perX, (by - y) * perY);
        if (toCorner <= withinMetres && toCorner < (corner?.metres ?? Infinity)) {
          corner = { x: bx, y: by, metres: toCorner };
          reachTo(toCorner);
        }
        const [ux, uy] = [(bx - ax) * perX, (by - ay) * perY];
        const along = ((x - ax) * perX * ux + (y - ay) * perY * uy) / (ux * ux + uy * uy);
        const part = Math.max(0, Math.min(1, along));
        const [px, py] = [Math.round(ax + part * (bx - ax)), Math.round(ay + part * (by - ay))];
        const metres = Math.hypot((px - x) * perX, (py - y) * perY);
        if (metres <= withinMetres && metres < (nearest?.metres ?? Infinity))
          nearest = { x: px, y: py, metres, from: [ax, ay], to: [bx, by] };
      }
    }
  }
  return nearest && { ...(nearest as Omit<BorderPlace, 'corner'>), corner };
}

/** Grounds in whose bounds a place lies, then all others. */
function byDistance(grounds: Iterable<Ground>, x: number, y: number): Ground[] {
  const all = [...grounds];
  const isAround = ({ bounds: [west, south, east, north] }: Ground) =>
    x >= west && x <= east && y >= south && y <= north;
  return [...all.filter(isAround), ...all.filter((each) => !isAround(each))];
}
