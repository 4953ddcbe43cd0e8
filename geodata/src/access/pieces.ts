import { type DisjointSets, disjointSets } from './disjoint-sets.ts';
import { grouped } from './grouped.ts';
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
  const chains = chainsOf(segments, meetings, sets);
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
  for (const [s, chain] of chains.entries()) {
    for (let i = 1; i < chain.length; i++) {
      const [from, to] = [node(chain[i - 1]!), node(chain[i]!)];
      if (from === to) continue;
      pieces.from.push(from);
      pieces.to.push(to);
      pieces.street.push(segments.streetOf[s]!);
    }
  }
  pieces.endsBridge = bridgeEnds(segments, pieces.x.length, node);
  return withoutDoubles(pieces, rank);
}

/** The vertices along each segment, with its splits in order. */
function chainsOf(segments: StreetSegments, meetings: Meetings, sets: DisjointSets): number[][] {
  const { x, y, first } = segments;
  const { splitSegment, splitShare, splitVertex } = meetings;
  const splits = grouped(splitSegment, first.length);
  return Array.from(first, (a, s) => {
    const along = [...splits.items.subarray(splits.start[s]!, splits.start[s + 1]!)];
    along.sort((one, other) => splitShare[one]! - splitShare[other]! || splitVertex[one]! - splitVertex[other]!);
    const length = Math.hypot(x[a + 1]! - x[a]!, y[a + 1]! - y[a]!);
    const chain = [a];
    let before = 0;
    for (const split of along) {
      const isSame = (splitShare[split]! - before) * length < SAME_PLACE;
      if (isSame) sets.join(chain[chain.length - 1]!, splitVertex[split]!);
      chain.push(splitVertex[split]!);
      before = splitShare[split]!;
    }
    if (along.length > 0 && (1 - before) * length < SAME_PLACE) sets.join(chain[chain.length - 1]!, a + 1);
    chain.push(a + 1);
    return chain;
  });
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
  const least = pieces.from.map((from, p) => Math.min(from, pieces.to[p]!));
  const most = pieces.from.map((from, p) => Math.max(from, pieces.to[p]!));
  const byLeast = grouped(least, pieces.x.length);
  const isKept = new Uint8Array(pieces.from.length).fill(1);
  for (let n = 0; n < pieces.x.length; n++) {
    const [begin, end] = [byLeast.start[n]!, byLeast.start[n + 1]!];
    for (let i = begin; i < end; i++) {
      for (let j = i + 1; j < end; j++) {
        const [p, q] = [byLeast.items[i]!, byLeast.items[j]!];
        if (most[p] !== most[q] || !isKept[p] || !isKept[q]) continue;
        isKept[rank(pieces.street[p]!) >= rank(pieces.street[q]!) ? q : p] = 0;
      }
    }
  }
  const kept = (values: number[]): number[] => values.filter((_, p) => isKept[p] === 1);
  return { ...pieces, from: kept(pieces.from), to: kept(pieces.to), street: kept(pieces.street) };
}
