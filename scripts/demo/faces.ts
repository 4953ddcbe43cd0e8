import { keyOf, nodedPieces, type PartitionLine } from './arrangement.ts';
import type { Point } from './ground-plane.ts';
import { ringArea } from './planar.ts';

/** One side of a piece of border, seen from the face on its left. */
interface Side {
  from: Point;
  to: Point;
  kind: string;
  twin: Side;
  next: Side;
  /** Number of the face on its left; -1 outside the district. */
  face: number;
}

/** The partition of the district into faces that no line crosses. */
export interface Faces {
  rings: Point[][];
  sides: Side[];
}

export function facesOf(lines: readonly PartitionLine[]): Faces {
  const sides = withoutDeadEnds(nodedPieces(lines)).flatMap(({ a, b, source }) => twins(a, b, source.kind));
  linkAround(sides);
  const rings: Point[][] = [];
  for (const side of sides) {
    if (side.face !== UNVISITED) continue;
    const ring = walk(side);
    const isFace = ringArea(ring.map(({ from }) => from)) > 0;
    for (const each of ring) each.face = isFace ? rings.length : OUTSIDE;
    if (isFace) rings.push(ring.map(({ from }) => from));
  }
  return { rings, sides };
}

const UNVISITED = -2;
const OUTSIDE = -1;

type Piece = ReturnType<typeof nodedPieces>[number];

function withoutDeadEnds(pieces: Piece[]): Piece[] {
  let kept = pieces;
  for (;;) {
    const degree = new Map<string, number>();
    for (const { a, b } of kept) for (const end of [a, b]) degree.set(keyOf(end), (degree.get(keyOf(end)) ?? 0) + 1);
    const next = kept.filter(({ a, b }) => degree.get(keyOf(a))! > 1 && degree.get(keyOf(b))! > 1);
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

function twins(a: Point, b: Point, kind: string): Side[] {
  const there = { from: a, to: b, kind, face: UNVISITED } as Side;
  const back = { from: b, to: a, kind, face: UNVISITED } as Side;
  there.twin = back;
  back.twin = there;
  return [there, back];
}

/** After arriving at a corner, the next side of the same face is the first one clockwise from where we came. */
function linkAround(sides: Side[]): void {
  const leaving = new Map<string, Side[]>();
  for (const side of sides) leaving.set(keyOf(side.from), [...(leaving.get(keyOf(side.from)) ?? []), side]);
  for (const fan of leaving.values()) {
    fan.sort((one, other) => angleOf(one) - angleOf(other));
    fan.forEach((side, i) => {
      side.twin.next = fan[(i + fan.length - 1) % fan.length]!;
    });
  }
}

function angleOf({ from, to }: Side): number {
  return Math.atan2(to[1] - from[1], to[0] - from[0]);
}

function walk(start: Side): Side[] {
  const ring = [start];
  for (let side = start.next; side !== start; side = side.next) ring.push(side);
  return ring;
}

/** The border of several faces together: outside rings anticlockwise, holes clockwise. */
export function ringsAround({ sides }: Faces, inGroup: (face: number) => boolean): Point[][] {
  const border = new Set(sides.filter((side) => inGroup(side.face) && !inGroup(side.twin.face)));
  const rings: Point[][] = [];
  for (const start of border) {
    if (!border.has(start)) continue;
    const ring: Point[] = [];
    let side = start;
    do {
      border.delete(side);
      ring.push(side.from);
      side = side.next;
      while (inGroup(side.twin.face)) side = side.twin.next;
    } while (side !== start);
    rings.push(ring);
  }
  return rings;
}
