import Flatbush from 'flatbush';
import { linesOf, metresPerDegree } from '../../geometry/index.ts';
import type { Landscape, Plan, Position, Street } from '../../model/index.ts';
import { type Bound, boundOfFeature, boundOfStreet } from './bound.ts';

/** Finds the line on the ground that a border follows at a position, where it runs in a direction (radians from east). */
type GroundLines = (position: Position, direction: number) => Bound | undefined;

/** A border follows a line that is at most this far from it, in metres, and turned by at most this much. */
const NEAR_METRES = 35;
const TURNED = (25 * Math.PI) / 180;
/** A line without a name is taken only where no named one is about as near, in metres. */
const UNNAMED_METRES = 10;

const known = new WeakMap<readonly Street[], WeakMap<readonly Landscape[], GroundLines>>();

/** Streets, railways, rivers and banks of a plan as what borders may follow; made once for the same two arrays. */
export function groundLines({ streets, landscape }: Pick<Plan, 'streets' | 'landscape'>): GroundLines {
  const byLandscape = known.get(streets) ?? new WeakMap<readonly Landscape[], GroundLines>();
  known.set(streets, byLandscape);
  let lines = byLandscape.get(landscape);
  if (!lines) {
    lines = built(streets, landscape);
    byLandscape.set(landscape, lines);
  }
  return lines;
}

interface Segment {
  bound: Bound;
  isNamed: boolean;
  a: Position;
  b: Position;
}

function built(streets: readonly Street[], landscape: readonly Landscape[]): GroundLines {
  const segments = [
    ...streets.flatMap((street) => segmentsOf(boundOfStreet(street), street)),
    ...landscape.flatMap((feature) => segmentsOf(boundOfFeature(feature), feature)),
  ];
  if (segments.length === 0) return () => undefined;
  const index = new Flatbush(segments.length);
  for (const { a, b } of segments) {
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  }
  index.finish();
  return ([lng, lat], direction) => {
    const degree = metresPerDegree(lat);
    const [dx, dy] = [NEAR_METRES / degree.lng, NEAR_METRES / degree.lat];
    let best: { bound: Bound; metres: number } | undefined;
    for (const k of index.search(lng - dx, lat - dy, lng + dx, lat + dy)) {
      const { bound, isNamed, a, b } = segments[k]!;
      const [ax, ay] = [(a[0] - lng) * degree.lng, (a[1] - lat) * degree.lat];
      const [ux, uy] = [(b[0] - a[0]) * degree.lng, (b[1] - a[1]) * degree.lat];
      if (turnedBy(Math.atan2(uy, ux), direction) > TURNED) continue;
      const length = ux * ux + uy * uy;
      const share = length > 0 ? Math.max(0, Math.min(1, -(ax * ux + ay * uy) / length)) : 0;
      const away = Math.hypot(ax + share * ux, ay + share * uy);
      if (away > NEAR_METRES) continue;
      const metres = away + (isNamed ? 0 : UNNAMED_METRES);
      if (!best || metres < best.metres || (metres === best.metres && bound.id < best.bound.id)) {
        best = { bound, metres };
      }
    }
    return best?.bound;
  };
}

function segmentsOf(bound: Bound | undefined, { shape, name }: Pick<Street | Landscape, 'shape' | 'name'>): Segment[] {
  if (!bound) return [];
  return linesOf(shape).flatMap((line) =>
    line.slice(1).map((b, i): Segment => ({ bound, isNamed: name !== undefined, a: line[i]!, b })),
  );
}

/** Angle between two undirected lines, 0 to a right angle. */
function turnedBy(a: number, b: number): number {
  const turned = Math.abs(a - b) % Math.PI;
  return Math.min(turned, Math.PI - turned);
}
