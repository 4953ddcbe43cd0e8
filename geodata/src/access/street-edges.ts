import { grouped } from './grouped.ts';
import type { LocalPlane } from './local-plane.ts';
import type { Pieces } from './pieces.ts';

/** 1: its crossing is unguarded, so its two sides are different places. 2: a bridge. Bits, by street. */
export const KERBED = 1;
export const BRIDGE = 2;

/** Stretches of street between junctions, each drawn by vertices `start[e]` up to `start[e + 1] - 1`. */
export interface StreetEdges {
  nodeCount: number;
  from: Uint32Array;
  to: Uint32Array;
  /** Whole millimetres, at least 1. */
  length: Uint32Array;
  /** KERBED and BRIDGE bits. */
  kind: Uint8Array;
  start: Uint32Array;
  x: Float64Array;
  y: Float64Array;
  /** Millimetres from the beginning of the edge, by vertex. */
  along: Float64Array;
}

/** Strings pieces together between junctions; a junction is where not exactly two pieces of one kind meet. */
export function streetEdges(pieces: Pieces, kindOf: (street: number) => number, plane: LocalPlane): StreetEdges {
  const count = pieces.from.length;
  const kinds = pieces.street.map(kindOf);
  const ends = new Uint32Array(count * 2);
  for (let p = 0; p < count; p++) {
    ends[p * 2] = pieces.from[p]!;
    ends[p * 2 + 1] = pieces.to[p]!;
  }
  const at = grouped(ends, pieces.x.length);
  const drawn = strings(pieces, kinds, ends, at);
  const [x, y, along] = [
    new Float64Array(drawn.nodes.length),
    new Float64Array(drawn.nodes.length),
    new Float64Array(drawn.nodes.length),
  ];
  const edges = drawn.kind.length;
  const junction = new Int32Array(pieces.x.length).fill(-1);
  let nodeCount = 0;
  const numbered = (node: number): number => {
    if (junction[node]! < 0) junction[node] = nodeCount++;
    return junction[node]!;
  };
  const [from, to, length] = [new Uint32Array(edges), new Uint32Array(edges), new Uint32Array(edges)];
  for (let e = 0; e < edges; e++) {
    const [begin, end] = [drawn.start[e]!, drawn.start[e + 1]!];
    for (let v = begin; v < end; v++) {
      x[v] = pieces.x[drawn.nodes[v]!]!;
      y[v] = pieces.y[drawn.nodes[v]!]!;
      if (v > begin) along[v] = along[v - 1]! + 1000 * plane.metres(x[v - 1]!, y[v - 1]!, x[v]!, y[v]!);
    }
    length[e] = Math.max(1, Math.round(along[end - 1]!));
    from[e] = numbered(drawn.nodes[begin]!);
    to[e] = numbered(drawn.nodes[end - 1]!);
  }
  return {
    nodeCount,
    from,
    to,
    length,
    kind: Uint8Array.from(drawn.kind),
    start: Uint32Array.from(drawn.start),
    x,
    y,
    along,
  };
}

interface Strings {
  kind: number[];
  start: number[];
  nodes: number[];
}

function strings(
  pieces: Pieces,
  kinds: readonly number[],
  ends: Uint32Array,
  at: { start: Uint32Array; items: Uint32Array },
): Strings {
  const drawn: Strings = { kind: [], start: [0], nodes: [] };
  const isDrawn = new Uint8Array(kinds.length);
  const goesOn = (node: number): boolean => {
    const first = at.start[node]!;
    if (at.start[node + 1]! - first !== 2) return false;
    return kinds[at.items[first]! >> 1] === kinds[at.items[first + 1]! >> 1];
  };
  const draw = (firstEnd: number): void => {
    const beginning = ends[firstEnd]!;
    drawn.nodes.push(beginning);
    let end = firstEnd;
    for (;;) {
      isDrawn[end >> 1] = 1;
      const far = end ^ 1;
      const node = ends[far]!;
      drawn.nodes.push(node);
      if (node === beginning || !goesOn(node)) break;
      const first = at.start[node]!;
      end = at.items[first] === far ? at.items[first + 1]! : at.items[first]!;
    }
    drawn.kind.push(kinds[firstEnd >> 1]!);
    drawn.start.push(drawn.nodes.length);
  };
  for (let node = 0; node < pieces.x.length; node++) {
    if (goesOn(node)) continue;
    for (let i = at.start[node]!; i < at.start[node + 1]!; i++) if (!isDrawn[at.items[i]! >> 1]) draw(at.items[i]!);
  }
  for (let p = 0; p < kinds.length; p++) if (!isDrawn[p]) draw(p * 2);
  return drawn;
}
