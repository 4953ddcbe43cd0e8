import { UNITS_PER_MILLIMETRE } from './corners.ts';
import type { Snap } from './snap.ts';
import { KERBED } from './street-edges.ts';
import type { StreetNetwork } from './street-network.ts';

/** Units from a position to each place at the ends of its edge, in the order of `Corners.placesOf`; NaN: not from that side. */
export function footholds(
  { edges }: StreetNetwork,
  { edge, offset, leg, side }: Snap,
): [number, number, number, number] {
  const toStart = leg + offset * UNITS_PER_MILLIMETRE;
  const toEnd = leg + (edges.length[edge]! - offset) * UNITS_PER_MILLIMETRE;
  const [left, right] = [side === 'right' ? NaN : 0, side === 'left' ? NaN : 0];
  return [toStart + left, toStart + right, toEnd + left, toEnd + right];
}

/** Units between two positions on one edge, along it and, from side to side of an unguarded arterial, straight across. */
export function alongEdge({ edges }: StreetNetwork, a: Snap, b: Snap): number {
  const isAcross = a.side !== b.side && a.side !== 'both' && b.side !== 'both' && edges.kind[a.edge]! & KERBED;
  return a.leg + b.leg + Math.abs(a.offset - b.offset) * UNITS_PER_MILLIMETRE + (isAcross ? 1 : 0);
}
