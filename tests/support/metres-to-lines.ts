import { linesOf, metresPerDegree } from '@xuetu/geodata/geometry';
import type { AreaShape, Position } from '@xuetu/geodata/model';
import Flatbush from 'flatbush';

/** So far away, in degrees, lines are looked for. */
const REACH = 0.0005;

/** Answers how many metres a position is from the nearest border of some areas; Infinity where none is within about 50 m. */
export function metresToLines(shapes: readonly AreaShape[]): (at: Position) => number {
  const ends = shapes.flatMap((shape) =>
    linesOf(shape).flatMap((line) => line.slice(1).map((to, i): [Position, Position] => [line[i]!, to])),
  );
  const index = new Flatbush(ends.length);
  for (const [[ax, ay], [bx, by]] of ends)
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  index.finish();
  return ([x, y]) => {
    const degree = metresPerDegree(y);
    return index.search(x - REACH, y - REACH, x + REACH, y + REACH).reduce((least, place) => {
      const [[ax, ay], [bx, by]] = ends[place]!;
      const [ux, uy] = [(bx - ax) * degree.lng, (by - ay) * degree.lat];
      const [vx, vy] = [(x - ax) * degree.lng, (y - ay) * degree.lat];
      const part = Math.max(0, Math.min(1, (ux * vx + uy * vy) / (ux * ux + uy * uy || 1)));
      return Math.min(least, Math.hypot(vx - part * ux, vy - part * uy));
    }, Infinity);
  };
}
