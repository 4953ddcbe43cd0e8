import { UNITS_PER_MILLIMETRE } from './corners.ts';
import { searchFrom, searchOf, unitsWithin } from './search-of.ts';
import type { Snap } from './snap.ts';
import { BRIDGE, type StreetEdges } from './street-edges.ts';
import type { StreetNetwork } from './street-network.ts';

/** A stretch of street on the plane, in metres. */
export type Line = (readonly [x: number, y: number])[];

/** The streets that can be reached within a distance, each as far as it can be walked. */
export function reachedLines(network: StreetNetwork, from: Snap, metres: number): { level: Line[]; bridges: Line[] } {
  const { edges } = network;
  searchFrom(network, from, unitsWithin(metres));
  const { distance } = searchOf(network);
  const left = (corner: number): number =>
    metres * 1000 - distance[network.corners.placesOf[corner]!]! / UNITS_PER_MILLIMETRE;
  const reached: { level: Line[]; bridges: Line[] } = { level: [], bridges: [] };
  for (let e = 0; e < edges.from.length; e++) {
    const [length, lines] = [edges.length[e]!, edges.kind[e]! & BRIDGE ? reached.bridges : reached.level];
    const stretches: [number, number][] = [];
    const forth = Math.max(left(e * 4), left(e * 4 + 1));
    const back = Math.max(left(e * 4 + 2), left(e * 4 + 3));
    if (forth > 0) stretches.push([0, Math.min(length, forth)]);
    if (back > 0) stretches.push([Math.max(0, length - back), length]);
    const around = metres * 1000 - from.leg / UNITS_PER_MILLIMETRE;
    if (e === from.edge && around > 0) {
      stretches.push([Math.max(0, from.offset - around), Math.min(length, from.offset + around)]);
    }
    for (const [begin, end] of merged(stretches)) lines.push(stretchOf(edges, e, begin, end));
  }
  return reached;
}

function merged(stretches: [number, number][]): [number, number][] {
  const kept: [number, number][] = [];
  for (const [begin, end] of stretches.sort((a, b) => a[0] - b[0])) {
    const last = kept.at(-1);
    if (last && begin <= last[1]) last[1] = Math.max(last[1], end);
    else kept.push([begin, end]);
  }
  return kept;
}

function stretchOf({ start, x, y, along }: StreetEdges, e: number, begin: number, end: number): Line {
  const line: Line = [];
  for (let v = start[e]!; v < start[e + 1]! - 1; v++) {
    const [a, b] = [along[v]!, along[v + 1]!];
    if (b < begin || a > end || a === b) continue;
    const at = (offset: number) => {
      const share = Math.max(0, Math.min(1, (offset - a) / (b - a)));
      return [x[v]! + share * (x[v + 1]! - x[v]!), y[v]! + share * (y[v + 1]! - y[v]!)] as const;
    };
    if (line.length === 0) line.push(at(begin));
    line.push(at(end));
  }
  return line;
}
