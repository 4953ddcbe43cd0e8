import Flatbush from 'flatbush';
import { linesOf, metresPerDegree } from '../../geometry/index.ts';
import type { AreaShape, LineShape, PointShape, Position } from '../../model/index.ts';

/** How far lines are looked for. */
const SEARCH_METRES = 1000;

/** A line on the ground that has a name or none; a point has no line and is never the nearest. */
export interface NamedLine {
  name?: string;
  shape: LineShape | AreaShape | PointShape;
}

/** The nearest of some lines to a position, with its distance in whole metres. */
export interface NearLine {
  metres: number;
  name?: string;
}

/** Makes lines ready to be asked for the nearest one within 1,000 m; undefined where there is none. Answers are kept by position. */
export function nearestLine(lines: readonly NamedLine[]): (position: Position) => NearLine | undefined {
  const segments = lines.flatMap(({ name, shape }) =>
    linesOf(shape).flatMap((part) => part.slice(1).map((b, i) => ({ name, a: part[i]!, b }))),
  );
  if (segments.length === 0) return () => undefined;
  const index = new Flatbush(segments.length);
  for (const { a, b } of segments) {
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  }
  index.finish();
  const known = new WeakMap<Position, { near: NearLine | undefined }>();
  const find = (position: Position): NearLine | undefined => {
    const degree = metresPerDegree(position[1]);
    const [dx, dy] = [SEARCH_METRES / degree.lng, SEARCH_METRES / degree.lat];
    let near: NearLine | undefined;
    for (const i of index.search(position[0] - dx, position[1] - dy, position[0] + dx, position[1] + dy)) {
      const { name, a, b } = segments[i]!;
      const metres = Math.round(metresToSegment(position, a, b, degree));
      if (metres <= SEARCH_METRES && metres < (near?.metres ?? Infinity)) near = { metres, name };
    }
    return near;
  };
  return (position) => {
    let answer = known.get(position);
    if (!answer) {
      answer = { near: find(position) };
      known.set(position, answer);
    }
    return answer.near;
  };
}

/** Distance from a position to a stretch of line on the flat ground around the position. */
function metresToSegment([x, y]: Position, a: Position, b: Position, degree: { lng: number; lat: number }): number {
  const [ax, ay] = [(a[0] - x) * degree.lng, (a[1] - y) * degree.lat];
  const [bx, by] = [(b[0] - x) * degree.lng, (b[1] - y) * degree.lat];
  const [ux, uy] = [bx - ax, by - ay];
  const length = ux * ux + uy * uy;
  const along = length > 0 ? Math.max(0, Math.min(1, -(ax * ux + ay * uy) / length)) : 0;
  return Math.hypot(ax + along * ux, ay + along * uy);
}
