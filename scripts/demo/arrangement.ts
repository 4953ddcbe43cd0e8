import Flatbush from 'flatbush';
import type { Point } from './ground-plane.ts';
import { between, crossingShare, distance, distanceToSegment } from './planar.ts';

/** A line of the partition; `kind` says what runs there, `keep` whether a piece of it (by its middle) counts. */
export interface PartitionLine {
  kind: string;
  line: readonly Point[];
  keep?: (middle: Point) => boolean;
}

interface Segment {
  a: Point;
  b: Point;
  source: PartitionLine;
}

/** Half a metre: borders lie on this grid, so that neighbours have identical corners. */
const GRID_METRES = 0.5;
const NEAR = GRID_METRES * 1.4;

/** Cuts all lines where they meet. What is left are pieces that touch only at their ends. */
export function nodedPieces(lines: readonly PartitionLine[]): Segment[] {
  let segments = lines.flatMap((source) =>
    source.line.slice(1).map((b, i): Segment => ({ a: snapped(source.line[i]!), b: snapped(b), source })),
  );
  for (let round = 0; round < 40; round++) {
    const cut = unique(cutOnce(segments), true);
    if (cut.length === segments.length) break;
    segments = cut;
  }
  return unique(
    segments.filter(({ a, b, source }) => source.keep?.(between(a, b, 0.5)) ?? true),
    false,
  );
}

export function keyOf([x, y]: Point): string {
  return `${x},${y}`;
}

function snapped([x, y]: Point): Point {
  return [Math.round(x / GRID_METRES) * GRID_METRES, Math.round(y / GRID_METRES) * GRID_METRES];
}

function cutOnce(segments: Segment[]): Segment[] {
  const index = new Flatbush(segments.length);
  for (const { a, b } of segments) {
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  }
  index.finish();
  return segments.flatMap((segment) => {
    const { a, b } = segment;
    const near = index.search(
      Math.min(a[0], b[0]) - NEAR,
      Math.min(a[1], b[1]) - NEAR,
      Math.max(a[0], b[0]) + NEAR,
      Math.max(a[1], b[1]) + NEAR,
    );
    const cuts = new Map<string, Point>();
    for (const other of near.map((i) => segments[i]!)) {
      if (other !== segment) for (const cut of cutsBy(segment, other)) cuts.set(keyOf(cut), cut);
    }
    const stops = [a, ...[...cuts.values()].sort((p, q) => distance(a, p) - distance(a, q)), b];
    return stops.slice(1).map((stop, i) => ({ a: stops[i]!, b: stop, source: segment.source }));
  });
}

function cutsBy({ a, b }: Segment, other: Segment): Point[] {
  const ends = [other.a, other.b].filter((end) => distanceToSegment(end, a, b) < NEAR);
  const share = ends.length > 0 ? null : crossingShare(a, b, other.a, other.b);
  const cuts = share === null ? ends : [snapped(between(a, b, share))];
  return cuts.filter((cut) => keyOf(cut) !== keyOf(a) && keyOf(cut) !== keyOf(b));
}

/** Each piece once; where `byCondition`, pieces kept under different conditions stay apart. */
function unique(segments: Segment[], byCondition: boolean): Segment[] {
  const conditions = new Map<PartitionLine['keep'], number>();
  const byEnds = new Map<string, Segment>();
  for (const segment of segments) {
    const [one, other] = [keyOf(segment.a), keyOf(segment.b)];
    if (one === other) continue;
    const { keep } = segment.source;
    if (!conditions.has(keep)) conditions.set(keep, conditions.size);
    const ends = one < other ? `${one} ${other}` : `${other} ${one}`;
    const key = byCondition ? `${ends} ${conditions.get(keep)}` : ends;
    if (!byEnds.has(key)) byEnds.set(key, segment);
  }
  return [...byEnds.values()];
}
