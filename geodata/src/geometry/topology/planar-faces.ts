import Flatbush from 'flatbush';
import { sideOf } from './side-of.ts';
import type { VertexTable } from './vertex-table.ts';

/**
 * The faces into which edges that meet at vertices only cut the plane. Half-edge 2e runs along edge e, 2e+1 against it; the twin of h is
 * `h ^ 1`. Face 0 is the outside.
 */
export interface PlanarFaces {
  /** Vertex where a half-edge begins. */
  origin: Int32Array;
  /** Half-edge that follows on the border of the face to the left: the sharpest left turn. */
  next: Int32Array;
  /** Face to the left of a half-edge. */
  face: Int32Array;
  faceCount: number;
  /** Twice the area of a face in units of the grid squared; of the outside it means nothing. */
  doubledArea: Float64Array;
}

export function planarFaces(vertices: VertexTable, from: ArrayLike<number>, to: ArrayLike<number>): PlanarFaces {
  const count = from.length;
  const origin = new Int32Array(2 * count);
  for (let e = 0; e < count; e++) {
    origin[2 * e] = from[e]!;
    origin[2 * e + 1] = to[e]!;
  }
  const around = halfEdgesAround(vertices, origin);
  const next = nextOf(origin, around);
  const { cycle, areas } = cyclesOf(vertices, origin, next);
  const component = componentsOf(vertices.size, origin);
  const outer = outerCycles(vertices, origin, around, component, cycle);
  const faceOfCycle = new Int32Array(areas.length).fill(-1);
  let faceCount = 1;
  const outerOf = new Set(outer.map((each) => each.cycle));
  for (let c = 0; c < areas.length; c++) if (!outerOf.has(c)) faceOfCycle[c] = faceCount++;
  placeComponents(vertices, origin, outer, cycle, faceOfCycle);
  const doubledArea = new Float64Array(faceCount);
  areas.forEach((area, c) => {
    doubledArea[faceOfCycle[c]!]! += area;
  });
  const face = Int32Array.from(cycle, (c) => faceOfCycle[c]!);
  return { origin, next, face, faceCount, doubledArea };
}

interface Around {
  /** Half-edges that begin at a vertex, anticlockwise, from `start[v]` to `start[v + 1]`. */
  list: Int32Array;
  start: Int32Array;
}

function halfEdgesAround({ xs, ys, size }: VertexTable, origin: Int32Array): Around {
  const start = new Int32Array(size + 1);
  for (const vertex of origin) start[vertex + 1]!++;
  for (let v = 0; v < size; v++) start[v + 1]! += start[v]!;
  const fill = start.slice(0, size);
  const list = new Int32Array(origin.length);
  for (let h = 0; h < origin.length; h++) list[fill[origin[h]!]!++] = h;
  for (let v = 0; v < size; v++) {
    if (start[v + 1]! - start[v]! < 3) continue;
    const [x, y] = [xs[v]!, ys[v]!];
    const isUpper = (w: number) => ys[w]! > y || (ys[w]! === y && xs[w]! > x);
    list.subarray(start[v]!, start[v + 1]!).sort((g, h) => {
      const [a, b] = [origin[g ^ 1]!, origin[h ^ 1]!];
      if (isUpper(a) !== isUpper(b)) return isUpper(a) ? -1 : 1;
      return -sideOf(x, y, xs[a]!, ys[a]!, xs[b]!, ys[b]!);
    });
  }
  return { list, start };
}

function nextOf(origin: Int32Array, { list, start }: Around): Int32Array {
  const next = new Int32Array(origin.length);
  for (let v = 0; v + 1 < start.length; v++) {
    const [first, end] = [start[v]!, start[v + 1]!];
    for (let i = first; i < end; i++) next[list[i]! ^ 1] = list[i === first ? end - 1 : i - 1]!;
  }
  return next;
}

function cyclesOf({ xs, ys }: VertexTable, origin: Int32Array, next: Int32Array) {
  const cycle = new Int32Array(origin.length).fill(-1);
  const areas: number[] = [];
  for (let first = 0; first < origin.length; first++) {
    if (cycle[first]! >= 0) continue;
    const [x0, y0] = [xs[origin[first]!]!, ys[origin[first]!]!];
    let doubled = 0;
    for (let h = first; cycle[h]! < 0; h = next[h]!) {
      cycle[h] = areas.length;
      const [a, b] = [origin[h]!, origin[h ^ 1]!];
      doubled += (xs[a]! - x0) * (ys[b]! - y0) - (xs[b]! - x0) * (ys[a]! - y0);
    }
    areas.push(doubled);
  }
  return { cycle, areas };
}

/** Component of each vertex, by one of its vertices. */
function componentsOf(size: number, origin: Int32Array): Int32Array {
  const parent = Int32Array.from({ length: size }, (_, v) => v);
  const rootOf = (v: number): number => {
    let root = v;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  };
  for (let h = 0; h < origin.length; h += 2) parent[rootOf(origin[h]!)] = rootOf(origin[h + 1]!);
  return parent.map((_, v) => rootOf(v));
}

interface OuterCycle {
  cycle: number;
  /** Westernmost vertex of the component, the southernmost of these. */
  west: number;
}

/** The cycle that goes round each component from outside, from west to east. */
function outerCycles(
  { xs, ys }: VertexTable,
  origin: Int32Array,
  { list, start }: Around,
  component: Int32Array,
  cycle: Int32Array,
): OuterCycle[] {
  const wests = new Map<number, number>();
  const isWestOf = (v: number, w: number) => xs[v]! < xs[w]! || (xs[v] === xs[w] && ys[v]! < ys[w]!);
  for (const v of origin) {
    const west = wests.get(component[v]!);
    if (west === undefined || isWestOf(v, west)) wests.set(component[v]!, v);
  }
  const outer = [...wests.values()].map((west) => {
    let last = list[start[west]!]!;
    for (let i = start[west]! + 1; i < start[west + 1]!; i++) {
      const h = list[i]!;
      const [a, b] = [origin[last ^ 1]!, origin[h ^ 1]!];
      if (sideOf(xs[west]!, ys[west]!, xs[a]!, ys[a]!, xs[b]!, ys[b]!) > 0) last = h;
    }
    return { cycle: cycle[last]!, west };
  });
  return outer.sort((a, b) => (isWestOf(a.west, b.west) ? -1 : 1));
}

/** Gives the outer cycle of each component the face in which the component lies: that of the next edge to the west. */
function placeComponents(
  vertices: VertexTable,
  origin: Int32Array,
  outer: readonly OuterCycle[],
  cycle: Int32Array,
  faceOfCycle: Int32Array,
): void {
  faceOfCycle[outer[0]?.cycle ?? 0] = 0;
  if (outer.length < 2) return;
  const { xs, ys } = vertices;
  const index = new Flatbush(origin.length / 2);
  for (let h = 0; h < origin.length; h += 2) {
    const [a, b] = [origin[h]!, origin[h + 1]!];
    index.add(Math.min(xs[a]!, xs[b]!), Math.min(ys[a]!, ys[b]!), Math.max(xs[a]!, xs[b]!), Math.max(ys[a]!, ys[b]!));
  }
  index.finish();
  for (const { cycle: own, west } of outer) {
    const [x, y] = [xs[west]!, ys[west]!];
    let nearest = -1;
    for (const e of index.search(-Infinity, y, x, y)) {
      const down = ys[origin[2 * e]!]! > ys[origin[2 * e + 1]!]! ? 2 * e : 2 * e + 1;
      const [high, low] = [origin[down]!, origin[down ^ 1]!];
      if (ys[low]! > y || ys[high]! <= y || cycle[down] === own || cycle[down ^ 1] === own) continue;
      if (sideOf(xs[low]!, ys[low]!, xs[high]!, ys[high]!, x, y) >= 0) continue;
      if (nearest < 0 || isEastOf(vertices, origin, down, nearest)) nearest = down;
    }
    faceOfCycle[own] = nearest < 0 ? 0 : faceOfCycle[cycle[nearest]!]!;
  }
}

/** Whether one of two edges that run down past the same height lies to the east of the other, just above that height. */
function isEastOf({ xs, ys }: VertexTable, origin: Int32Array, one: number, other: number): boolean {
  const [highA, lowA, highB, lowB] = [origin[one]!, origin[one ^ 1]!, origin[other]!, origin[other ^ 1]!];
  const sideOfB = (v: number) => sideOf(xs[lowB]!, ys[lowB]!, xs[highB]!, ys[highB]!, xs[v]!, ys[v]!);
  const sideOfA = (v: number) => sideOf(xs[lowA]!, ys[lowA]!, xs[highA]!, ys[highA]!, xs[v]!, ys[v]!);
  if (ys[lowA]! > ys[lowB]!) return (sideOfB(lowA) || sideOfB(highA)) < 0;
  if (ys[lowA]! < ys[lowB]!) return (sideOfA(lowB) || sideOfA(highB)) > 0;
  return lowA === lowB ? sideOfB(highA) < 0 : xs[lowA]! > xs[lowB]!;
}
