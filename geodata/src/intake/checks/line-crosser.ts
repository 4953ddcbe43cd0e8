import Flatbush from 'flatbush';
import type { LineShape, Position } from '../../model/index.ts';

/** Says whether a line crosses any of a set of lines. */
export function lineCrosser(lines: LineShape[]): (line: Position[]) => boolean {
  const segments = lines.flatMap((line) =>
    (line.type === 'LineString' ? [line.coordinates] : line.coordinates).flatMap(segmentsOf),
  );
  const index = new Flatbush(segments.length);
  for (const [a, b] of segments) {
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  }
  index.finish();
  return (line) =>
    segmentsOf(line).some(([a, b]) =>
      index
        .search(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]))
        .some((at) => cross(a, b, segments[at]![0], segments[at]![1])),
    );
}

function segmentsOf(line: Position[]): [Position, Position][] {
  return line.slice(1).map((end, index) => [line[index]!, end]);
}

function cross(a: Position, b: Position, c: Position, d: Position): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side([ax, ay]: Position, [bx, by]: Position, [x, y]: Position): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}
