import type { Bounds } from '../bounds-of.ts';
import type { GridRing } from './ground.ts';
import { type PlanarFaces, planarFaces } from './planar-faces.ts';
import { type Segments, snapRound } from './snap-round.ts';
import { VertexTable } from './vertex-table.ts';

/** Areas and a line laid over one another: the faces they make, and for each face the areas that cover it. */
export interface Arrangement {
  vertices: VertexTable;
  planar: PlanarFaces;
  /** Areas that cover a face, by their place in the list and in its order. */
  covers: readonly (readonly number[])[];
  /** 1 where the line runs along a half-edge. */
  pen: Uint8Array;
}

interface Layers {
  /** Rings of each area; what lies in an even number of its rings is not covered. */
  areas: readonly (readonly GridRing[])[];
  /** Areas before this one meet at common vertices only. */
  firstLoose?: number;
  /** All looser areas and the line lie inside; nothing outside is touched. */
  window?: Bounds;
  /** Corners of lines, x and y in turn. */
  lines?: readonly ArrayLike<number>[];
  /** Single stretches of the border between two areas, which together go round each of them. */
  walls?: readonly Wall[];
}

/** A stretch of border: both ends, x and y in turn, and the areas on either side. */
export interface Wall {
  ends: readonly [number, number, number, number];
  areas: readonly number[];
}

export function arrangementOf({ areas, firstLoose = 0, window, lines = [], walls = [] }: Layers): Arrangement {
  const vertices = new VertexTable();
  const drawn = new Edges();
  let firstNew = 0;
  areas.forEach((rings, area) => {
    if (area === firstLoose) firstNew = drawn.from.length;
    addRings(vertices, drawn, rings, area);
  });
  if (firstLoose >= areas.length) firstNew = drawn.from.length;
  for (const { ends, areas: sides } of walls) {
    const [from, to] = [vertices.add(ends[0], ends[1]), vertices.add(ends[2], ends[3])];
    for (const area of sides) drawn.add(from, to, area);
  }
  for (const line of lines) {
    for (let i = 2; i < line.length; i += 2)
      drawn.add(vertices.add(line[i - 2]!, line[i - 1]!), vertices.add(line[i]!, line[i + 1]!), PEN);
  }
  const edges = split(drawn, snapRound(vertices, drawn, { firstNew, window }));
  const planar = planarFaces(vertices, edges.from, edges.to);
  const pen = new Uint8Array(edges.from.length * 2);
  edges.marks.forEach((marks, e) => {
    for (const mark of marks) if (mark <= PEN) pen[2 * e + (mark === PEN ? 0 : 1)] = 1;
  });
  return { vertices, planar, covers: coversOf(planar, edges.marks), pen };
}

/** Marks of an edge that the line runs along, and against. */
const PEN = -1;
const PEN_BACK = -2;

/** Edges between vertices, each pair once, with the areas whose rings run along it (an area once for every ring). */
class Edges implements Segments {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly marks: number[][] = [];
  private readonly known = new Map<number, number>();

  add(a: number, b: number, mark: number): void {
    if (a === b) return;
    const isBack = a > b;
    const key = isBack ? b * 2 ** 26 + a : a * 2 ** 26 + b;
    let edge = this.known.get(key);
    if (edge === undefined) {
      edge = this.from.length;
      this.known.set(key, edge);
      this.from.push(isBack ? b : a);
      this.to.push(isBack ? a : b);
      this.marks.push([]);
    }
    const own = mark === PEN || mark === PEN_BACK ? (isBack ? PEN + PEN_BACK - mark : mark) : mark;
    this.marks[edge]!.push(own);
  }
}

function addRings(vertices: VertexTable, edges: Edges, rings: readonly GridRing[], area: number): void {
  for (const ring of rings) {
    if (ring.length < 6) continue;
    let before = vertices.add(ring[ring.length - 2]!, ring[ring.length - 1]!);
    for (let i = 0; i < ring.length; i += 2) {
      const vertex = vertices.add(ring[i]!, ring[i + 1]!);
      edges.add(before, vertex, area);
      before = vertex;
    }
  }
}

function split(drawn: Edges, nodes: ReadonlyMap<number, readonly number[]>): Edges {
  if (nodes.size === 0) return drawn;
  const edges = new Edges();
  for (let i = 0; i < drawn.from.length; i++) {
    const way = nodes.get(i) ?? [drawn.from[i]!, drawn.to[i]!];
    for (const mark of drawn.marks[i]!) for (let n = 1; n < way.length; n++) edges.add(way[n - 1]!, way[n]!, mark);
  }
  return edges;
}

/** From face to face, beginning outside: whoever has an odd number of rings along an edge begins or ends there. */
function coversOf({ face, faceCount }: PlanarFaces, marks: readonly (readonly number[])[]): number[][] {
  const start = new Int32Array(faceCount + 1);
  for (const each of face) start[each + 1]!++;
  for (let f = 0; f < faceCount; f++) start[f + 1]! += start[f]!;
  const fill = start.slice(0, faceCount);
  const halfEdges = new Int32Array(face.length);
  for (let h = 0; h < face.length; h++) halfEdges[fill[face[h]!]!++] = h;
  const covers: number[][] = new Array(faceCount);
  covers[0] = [];
  const queue = [0];
  for (const f of queue) {
    for (let i = start[f]!; i < start[f + 1]!; i++) {
      const h = halfEdges[i]!;
      const other = face[h ^ 1]!;
      if (covers[other]) continue;
      covers[other] = toggled(covers[f]!, marks[h >> 1]!);
      queue.push(other);
    }
  }
  return covers;
}

function toggled(cover: readonly number[], marks: readonly number[]): number[] {
  const after = new Set(cover);
  for (const mark of marks) if (mark >= 0 && !after.delete(mark)) after.add(mark);
  return [...after].sort((a, b) => a - b);
}
