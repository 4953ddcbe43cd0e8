import Flatbush from 'flatbush';
import type { AreaShape, Position } from '../model/index.ts';
import { polygonsOf } from './polygons-of.ts';

interface Edge {
  from: Position;
  to: Position;
  /** The vertex after `to` in the same ring. */
  next: Position;
}

/**
 * A position where the border of an area crosses itself (bow-tie, hole through its shell, two parts through each other),
 * or null where it does not. Touching at a vertex is allowed.
 */
export function selfIntersectionOf(shape: AreaShape): Position | null {
  const edges = edgesOf(shape);
  if (edges.length < 3) return null;
  const index = new Flatbush(edges.length);
  for (const { from, to } of edges) {
    index.add(Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1]));
  }
  index.finish();
  for (const edge of edges) {
    const { from, to } = edge;
    const near = index.search(
      Math.min(from[0], to[0]),
      Math.min(from[1], to[1]),
      Math.max(from[0], to[0]),
      Math.max(from[1], to[1]),
    );
    for (const other of near) {
      const at = crossing(edge, edges[other]!);
      if (at) return at;
    }
  }
  return null;
}

function edgesOf(shape: AreaShape): Edge[] {
  const edges: Edge[] = [];
  for (const ring of polygonsOf(shape).flat()) {
    const vertices = ring.slice(1).filter((vertex, i) => !isSame(vertex, ring[i]!));
    vertices.forEach((to, i) => {
      const from = vertices[(i + vertices.length - 1) % vertices.length]!;
      edges.push({ from, to, next: vertices[(i + 1) % vertices.length]! });
    });
  }
  return edges;
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Where one edge passes through another, either between their ends or with its end on the other edge. */
function crossing(a: Edge, b: Edge): Position | null {
  const side1 = side(b.from, b.to, a.from);
  const side2 = side(b.from, b.to, a.to);
  if (side2 === 0 && isBetween(b.from, b.to, a.to)) {
    return side1 * side(b.from, b.to, a.next) < 0 ? a.to : null;
  }
  if (side1 * side2 >= 0) return null;
  if (side(a.from, a.to, b.from) * side(a.from, a.to, b.to) >= 0) return null;
  const way = side1 / (side1 - side2);
  return [a.from[0] + way * (a.to[0] - a.from[0]), a.from[1] + way * (a.to[1] - a.from[1])];
}

/** Positive where `p` is left of the line from `a` to `b`, zero on it. */
function side(a: Position, b: Position, p: Position): number {
  return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
}

function isBetween(a: Position, b: Position, p: Position): boolean {
  const along = (p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1]);
  return along > 0 && along < (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2;
}
