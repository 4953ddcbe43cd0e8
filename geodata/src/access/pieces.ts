import { type DisjointSets, disjointSets } from './disjoint-sets.ts';
import { type Grouped, grouped } from './grouped.ts';
import type { Meetings } from './meetings.ts';
import { JOINS, type StreetSegments } from './street-segments.ts';

/** Splits nearer to each other than this, in metres, are one place. */
const SAME_PLACE = 0.5;

/** Straight pieces of street between nodes; pieces meet at nodes only. */
export interface Pieces {
  /** Metres on the plane, by node. */
  x: number[];
  y: number[];
  /** 1 where a bridge ends, by node. */
  endsBridge: Uint8Array;
  from: number[];
  to: number[];
  /** Index into the walkable streets, by piece. */
  street: number[];
}

/** Splits the segments where streets meet. Pieces drawn twice are kept once: as a bridge, else as the street that is harder to cross. */
export function piecesOf(segments: StreetSegments, meetings: Meetings, rank: (street: number) => number): Pieces {
  const vertices = segments.x.length;
  const sets = disjointSets(vertices + meetings.x.length);
  for (let i = 0; i < meetings.same.length; i += 2) sets.join(meetings.same[i]!, meetings.same[i + 1]!);
  const splits = splitsInOrder(segments, meetings);
  joinNearSplits(segments, meetings, splits, sets);
  const nodeOf = new Int32Array(vertices + meetings.x.length).fill(-1);
  const pieces: Pieces = { x: [], y: [], endsBridge: new Uint8Array(0), from: [], to: [], street: [] };
  const node = (vertex: number): number => {
    const root = sets.find(vertex);
    if (nodeOf[root]! < 0) {
      nodeOf[root] = pieces.x.length;
      pieces.x.push(root < vertices ? segments.x[root]! : meetings.x[root - vertices]!);
      pieces.y.push(root < vertices ? segments.y[root]! : meetings.y[root - vertices]!);
    }
    return nodeOf[root]!;
  };
  const add = (from: number, to: number, street: number): void => {
    if (from === to) return;
    pieces.from.push(from);
    pieces.to.push(to);
    pieces.street.push(street);
  };
  for (let s = 0; s < segments.first.length; s++) {
    let from = node(segments.first[s]!);
    for (let i = splits.start[s]!; i < splits.start[s + 1]!; i++) {
      const to = node(meetings.splitVertex[splits.items[i]!]!);
      add(from, to, segments.streetOf[s]!);
      from = to;
    }
    add(from, node(segments.first[s]! + 1), segments.streetOf[s]!);
  }
  pieces.endsBridge = bridgeEnds(segments, pieces.x.length, node);
  return withoutDoubles(pieces, rank);
}

/** The splits of each segment in the order of its length. */
function splitsInOrder({ first }: StreetSegments, { splitSegment, splitShare, splitVertex }: Meetings): Grouped {
  const splits = grouped(splitSegment, first.length);
  for (let s = 0; s < first.length; s++) {
    const [begin, end] = [splits.start[s]!, splits.start[s + 1]!];
    if (end - begin < 2) continue;
    splits.items
      .subarray(begin, end)
      .sort((a, b) => splitShare[a]! - splitShare[b]! || splitVertex[a]! - splitVertex[b]!);
  }
  return splits;
}

/** Joins splits that are nearly in the same place, and a split with an end of its segment. */
function joinNearSplits(segments: StreetSegments, meetings: Meetings, splits: Grouped, sets: DisjointSets): void {
  const { x, y, first } = segments;
  for (let s = 0; s < first.length; s++) {
    const [begin, end, a] = [splits.start[s]!, splits.start[s + 1]!, first[s]!];
    if (begin === end) continue;
    const length = Math.hypot(x[a + 1]! - x[a]!, y[a + 1]! - y[a]!);
    let [before, vertex] = [0, a];
    for (let i = begin; i < end; i++) {
      const split = splits.items[i]!;
      const share = meetings.splitShare[split]!;
      if ((share - before) * length < SAME_PLACE) sets.join(vertex, meetings.splitVertex[split]!);
      [before, vertex] = [share, meetings.splitVertex[split]!];
    }
    if ((1 - before) * length < SAME_PLACE) sets.join(vertex, a + 1);
  }
}

function bridgeEnds(segments: StreetSegments, nodes: number, node: (vertex: number) => number): Uint8Array {
  const ends = new Uint8Array(nodes);
  for (const [s, a] of segments.first.entries()) {
    if (!segments.streets[segments.streetOf[s]!]!.bridge) continue;
    for (const vertex of [a, a + 1]) {
      if (segments.joins[vertex] === JOINS.end) ends[node(vertex)] = 1;
    }
  }
  return ends;
}

function withoutDoubles(pieces: Pieces, rank: (street: number) => number): Pieces {
  const { from, to, street } = pieces;
  const least = Uint32Array.from(from, (node, p) => Math.min(node, to[p]!));
  const byLeast = grouped(least, pieces.x.length);
  const isKept = new Uint8Array(from.length).fill(1);
  for (let n = 0; n < pieces.x.length; n++) {
    for (let i = byLeast.start[n]!; i < byLeast.start[n + 1]!; i++) {
      for (let j = i + 1; j < byLeast.start[n + 1]!; j++) {
        const [p, q] = [byLeast.items[i]!, byLeast.items[j]!];
        if (from[p]! + to[p]! !== from[q]! + to[q]! || !isKept[p] || !isKept[q]) continue;
        isKept[rank(street[p]!) >= rank(street[q]!) ? q : p] = 0;
      }
    }
  }
  const kept = (values: number[]): number[] => values.filter((_, p) => isKept[p] === 1);
  return isKept.includes(0) ? { ...pieces, from: kept(from), to: kept(to), street: kept(street) } : pieces;
}
