import Flatbush from 'flatbush';
import type { Bounds } from '../bounds-of.ts';
import { crossingOf } from './crossing-of.ts';
import type { VertexTable } from './vertex-table.ts';

/** Segments between vertices, each pair of vertices once. */
export interface Segments {
  from: readonly number[];
  to: readonly number[];
}

/** What may be left out because it is known: segments up to `firstNew` do not cross one another. */
export interface KnownSegments {
  firstNew: number;
  /** Nothing outside is touched; all segments from `firstNew` on lie inside. */
  window?: Bounds;
}

/**
 * Snap rounding (Hobby 1999; Guibas and Marimont 1998): every end and every crossing of segments makes its cell of the grid hot, and
 * a segment that passes through a hot cell bends to its middle. Afterwards segments meet at common vertices only. Answers, for each
 * segment that gets vertices on its way, all its vertices in order.
 */
export function snapRound(
  vertices: VertexTable,
  { from, to }: Segments,
  { firstNew, window }: KnownSegments = { firstNew: 0 },
): Map<number, number[]> {
  if (firstNew >= from.length) return new Map();
  const { xs, ys } = vertices;
  const index = indexOf(vertices, { from, to }, window);
  if (!index) return new Map();
  const { places, near } = index;
  const hot = new Set<number>();
  for (const place of places) {
    for (const vertex of [from[place]!, to[place]!]) {
      if (!window || isWithin(window, xs[vertex]!, ys[vertex]!)) hot.add(vertex);
    }
  }
  for (const i of places) {
    if (i < firstNew) continue;
    const [a, b] = [from[i]!, to[i]!];
    const box = [
      Math.min(xs[a]!, xs[b]!),
      Math.min(ys[a]!, ys[b]!),
      Math.max(xs[a]!, xs[b]!),
      Math.max(ys[a]!, ys[b]!),
    ];
    for (const j of near(box[0]!, box[1]!, box[2]!, box[3]!)) {
      if (j >= firstNew && j <= i) continue;
      const at = crossingOf(vertices, a, b, from[j]!, to[j]!);
      if (at) hot.add(vertices.add(at[0], at[1]));
    }
  }
  const nodes = new Map<number, number[]>();
  for (const vertex of hot) {
    const [x, y] = [xs[vertex]!, ys[vertex]!];
    for (const i of near(x - 0.5, y - 0.5, x + 0.5, y + 0.5)) {
      const [a, b] = [from[i]!, to[i]!];
      if (a === vertex || b === vertex || !passesCell(xs[a]! - x, ys[a]! - y, xs[b]! - x, ys[b]! - y)) continue;
      const list = nodes.get(i);
      if (list) list.push(vertex);
      else nodes.set(i, [vertex]);
    }
  }
  for (const [i, list] of nodes) nodes.set(i, inOrder(vertices, from[i]!, to[i]!, list));
  return nodes;
}

function indexOf({ xs, ys }: VertexTable, { from, to }: Segments, window: Bounds | undefined) {
  const places: number[] = [];
  for (let i = 0; i < from.length; i++) {
    const [a, b] = [from[i]!, to[i]!];
    const isFar =
      window &&
      (Math.max(xs[a]!, xs[b]!) < window[0] ||
        Math.max(ys[a]!, ys[b]!) < window[1] ||
        Math.min(xs[a]!, xs[b]!) > window[2] ||
        Math.min(ys[a]!, ys[b]!) > window[3]);
    if (!isFar) places.push(i);
  }
  if (places.length === 0) return null;
  const index = new Flatbush(places.length);
  for (const i of places) {
    const [a, b] = [from[i]!, to[i]!];
    index.add(Math.min(xs[a]!, xs[b]!), Math.min(ys[a]!, ys[b]!), Math.max(xs[a]!, xs[b]!), Math.max(ys[a]!, ys[b]!));
  }
  index.finish();
  const near = (west: number, south: number, east: number, north: number) =>
    index.search(west, south, east, north).map((place) => places[place]!);
  return { places, near };
}

function isWithin([west, south, east, north]: Bounds, x: number, y: number): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

/** Whether the line through a and b comes as near to the origin as the cell around it reaches; the boxes are known to meet. */
function passesCell(ax: number, ay: number, bx: number, by: number): boolean {
  return 2 * Math.abs(ax * by - ay * bx) <= Math.abs(bx - ax) + Math.abs(by - ay);
}

function inOrder({ xs, ys }: VertexTable, a: number, b: number, nodes: number[]): number[] {
  const [dx, dy] = [xs[b]! - xs[a]!, ys[b]! - ys[a]!];
  const along = (vertex: number) => (xs[vertex]! - xs[a]!) * dx + (ys[vertex]! - ys[a]!) * dy;
  return [a, ...nodes.sort((one, other) => along(one) - along(other)), b];
}
