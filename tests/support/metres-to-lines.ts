import { linesOf, metresPerDegree } from '@xuetu/geodata/geometry';
import type { AreaShape, Position } from '@xuetu/geodata/model';

/** Side, in degrees, of the squares in which borders are looked for; those in the next square are found too. */
const SQUARE = 0.0005;

/** Answers how many metres a position is from the nearest border of some areas; Infinity where none is within about 50 m. */
export function metresToLines(shapes: readonly AreaShape[]): (at: Position) => number {
  const squares = new Map<string, [Position, Position][]>();
  const squareOf = (degrees: number) => Math.floor(degrees / SQUARE);
  const stretches = shapes.flatMap((shape) =>
    linesOf(shape).flatMap((line) => line.slice(1).map((to, i): [Position, Position] => [line[i]!, to])),
  );
  for (const stretch of stretches) {
    const [xs, ys] = [stretch.map(([x]) => squareOf(x)), stretch.map(([, y]) => squareOf(y))];
    for (let x = Math.min(...xs) - 1; x <= Math.max(...xs) + 1; x++) {
      for (let y = Math.min(...ys) - 1; y <= Math.max(...ys) + 1; y++) {
        const square = squares.get(`${x} ${y}`);
        if (square) square.push(stretch);
        else squares.set(`${x} ${y}`, [stretch]);
      }
    }
  }
  return ([x, y]) => {
    const degree = metresPerDegree(y);
    return (squares.get(`${squareOf(x)} ${squareOf(y)}`) ?? []).reduce((least, [[ax, ay], [bx, by]]) => {
      const [ux, uy] = [(bx - ax) * degree.lng, (by - ay) * degree.lat];
      const [vx, vy] = [(x - ax) * degree.lng, (y - ay) * degree.lat];
      const part = Math.max(0, Math.min(1, (ux * vx + uy * vy) / (ux * ux + uy * uy || 1)));
      return Math.min(least, Math.hypot(vx - part * ux, vy - part * uy));
    }, Infinity);
  };
}
