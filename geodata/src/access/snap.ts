import type { Position } from '../model/index.ts';
import { barriersCrossed } from './barriers.ts';
import { UNITS_PER_MILLIMETRE } from './corners.ts';
import { nearestShare } from './nearest-share.ts';
import { KERBED } from './street-edges.ts';
import type { StreetNetwork } from './street-network.ts';

/** A home or school further than this from every street, in metres, is not on the network. */
const REACH_METRES = [40, 80, 160, 300] as const;
/** Streets of an island shorter than this, in metres, are passed over where another street is in reach (a loose path in a park). */
const ISLAND_METRES = 500;

/** A position this near to an arterial lies on it, on neither side. */
const ON_STREET_METRES = 0.05;

/** Where a position joins the streets. */
export interface Snap {
  edge: number;
  /** Millimetres along the edge from its start. */
  offset: number;
  /** The straight way to the street, in units. */
  leg: number;
  /** Which side of the edge the position lies on, as seen from its start; 0 for both, where sides make no difference. */
  side: 'left' | 'right' | 'both';
  /** On the plane: the position and the point of the street. */
  x: number;
  y: number;
  streetX: number;
  streetY: number;
}

/** Why a position is not on the streets: none near, or only ones behind a railway, a river or an expressway. */
export type Unsnapped = 'far' | 'cut-off';

const known = new WeakMap<StreetNetwork, WeakMap<Position, Snap | Unsnapped>>();

/** Joins a position to the nearest street that can be reached without crossing a barrier. The same position object is joined once. */
export function snapTo(network: StreetNetwork, position: Position): Snap | Unsnapped {
  const ofNetwork = known.get(network) ?? new WeakMap<Position, Snap | Unsnapped>();
  known.set(network, ofNetwork);
  const snap = ofNetwork.get(position) ?? nearestStreet(network, position);
  ofNetwork.set(position, snap);
  return snap;
}

interface Candidate {
  k: number;
  share: number;
  distance: number;
}

function nearestStreet(network: StreetNetwork, [lng, lat]: Position): Snap | Unsnapped {
  const { plane, barriers, index, islands } = network;
  const [x, y] = [plane.x(lng), plane.y(lat)];
  let fallback: Candidate | undefined;
  let isCut = false;
  for (const reach of REACH_METRES) {
    for (const candidate of candidatesWithin(network, x, y, reach)) {
      const [sx, sy] = pointOf(network, candidate);
      if (barriersCrossed(barriers, x, y, sx, sy).length > 0) {
        isCut = true;
        continue;
      }
      const metres = islands.metres[islands.of[index.edge[candidate.k]!]!]!;
      if (metres >= ISLAND_METRES || metres === islands.longest) return snapAt(network, x, y, candidate);
      fallback ??= candidate;
    }
  }
  if (fallback) return snapAt(network, x, y, fallback);
  return isCut ? 'cut-off' : 'far';
}

function candidatesWithin({ index, edges }: StreetNetwork, x: number, y: number, reach: number): Candidate[] {
  const near = index.boxes?.search(x - reach, y - reach, x + reach, y + reach) ?? [];
  const candidates: Candidate[] = [];
  for (const k of near) {
    const v = index.vertex[k]!;
    const [x1, y1, x2, y2] = [edges.x[v]!, edges.y[v]!, edges.x[v + 1]!, edges.y[v + 1]!];
    const share = nearestShare(x, y, x1, y1, x2, y2);
    const distance = Math.hypot(x1 + share * (x2 - x1) - x, y1 + share * (y2 - y1) - y);
    if (distance <= reach) candidates.push({ k, share, distance });
  }
  return candidates.sort((a, b) => a.distance - b.distance || a.k - b.k);
}

function pointOf({ index, edges }: StreetNetwork, { k, share }: Candidate): [number, number] {
  const v = index.vertex[k]!;
  return [edges.x[v]! + share * (edges.x[v + 1]! - edges.x[v]!), edges.y[v]! + share * (edges.y[v + 1]! - edges.y[v]!)];
}

function snapAt(network: StreetNetwork, x: number, y: number, candidate: Candidate): Snap {
  const { index, edges, plane } = network;
  const [edge, v] = [index.edge[candidate.k]!, index.vertex[candidate.k]!];
  const along = edges.along[v]! + candidate.share * (edges.along[v + 1]! - edges.along[v]!);
  const [streetX, streetY] = pointOf(network, candidate);
  const turn =
    (edges.x[v + 1]! - edges.x[v]!) * (y - edges.y[v]!) - (edges.y[v + 1]! - edges.y[v]!) * (x - edges.x[v]!);
  const isKerbed = (edges.kind[edge]! & KERBED) !== 0 && candidate.distance > ON_STREET_METRES;
  return {
    edge,
    offset: Math.min(edges.length[edge]!, Math.round(along)),
    leg: Math.round(plane.metres(x, y, streetX, streetY) * 1000) * UNITS_PER_MILLIMETRE,
    side: isKerbed ? (turn > 0 ? 'left' : 'right') : 'both',
    x,
    y,
    streetX,
    streetY,
  };
}
