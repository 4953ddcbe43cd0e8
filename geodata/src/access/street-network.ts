import Flatbush from 'flatbush';
import type { Landscape, Position, Street } from '../model/index.ts';
import { type Barriers, barriersOf } from './barriers.ts';
import { type Corners, cornersOf } from './corners.ts';
import { type Cut, cutAtBarriers } from './cut-at-barriers.ts';
import { type Islands, islandsOf } from './islands.ts';
import { type LocalPlane, localPlane } from './local-plane.ts';
import { meetingsOf } from './meetings.ts';
import { piecesOf } from './pieces.ts';
import { BRIDGE, KERBED, type StreetEdges, streetEdges } from './street-edges.ts';
import { streetSegments } from './street-segments.ts';

/** 步行网: the streets that people walk on as a graph, planar at grade, with bridges apart and barriers closed. */
export interface StreetNetwork {
  plane: LocalPlane;
  barriers: Barriers;
  edges: StreetEdges;
  corners: Corners;
  islands: Islands;
  /** Straight pieces of edges at grade: box k is the piece from vertex `index.vertex[k]` to the next one, of edge `index.edge[k]`. */
  index: { boxes: Flatbush | undefined; vertex: Uint32Array; edge: Uint32Array };
  /** Streets that stop at a barrier; a bridge that is missing in the data shows up here. */
  cuts: Cut[];
}

const known = new WeakMap<readonly Street[], WeakMap<readonly Landscape[], StreetNetwork>>();

/** The street network of a district; made once for the same two arrays. */
export function streetNetworkOf(streets: readonly Street[], landscape: readonly Landscape[]): StreetNetwork {
  const byLandscape = known.get(streets) ?? new WeakMap<readonly Landscape[], StreetNetwork>();
  known.set(streets, byLandscape);
  const network = byLandscape.get(landscape) ?? builtNetwork(streets, landscape);
  byLandscape.set(landscape, network);
  return network;
}

function builtNetwork(all: readonly Street[], landscape: readonly Landscape[]): StreetNetwork {
  const plane = planeOf(all);
  const segments = streetSegments(all, plane);
  const { streets } = segments;
  const kinds = streets.map((street) => (isUnguarded(street) ? KERBED : 0) | (street.bridge ? BRIDGE : 0));
  const kindOf = (street: number): number => kinds[street]!;
  const barriers = barriersOf(landscape, all, plane);
  const whole = piecesOf(segments, meetingsOf(segments), kindOf);
  const { pieces, cuts } = cutAtBarriers(whole, streets, barriers, plane);
  const edges = streetEdges(pieces, kindOf, plane);
  return { plane, barriers, edges, corners: cornersOf(edges), islands: islandsOf(edges), index: indexOf(edges), cuts };
}

/** Whether crossing a street counts: an arterial that says nothing, and any street that says there is no help. */
function isUnguarded({ class: kind, crossing }: Street): boolean {
  return crossing === 'none' || (kind === 'arterial' && crossing === undefined);
}

function planeOf(streets: readonly Street[]): LocalPlane {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const widen = ([lng, lat]: Position): void => {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  };
  for (const { shape } of streets) {
    for (const line of shape.type === 'LineString' ? [shape.coordinates] : shape.coordinates) line.forEach(widen);
  }
  return west <= east ? localPlane(west, south, east, north) : localPlane(0, 0, 0, 0);
}

function indexOf(edges: StreetEdges): StreetNetwork['index'] {
  const vertex: number[] = [];
  const edge: number[] = [];
  for (let e = 0; e < edges.from.length; e++) {
    if (edges.kind[e]! & BRIDGE) continue;
    for (let v = edges.start[e]!; v < edges.start[e + 1]! - 1; v++) {
      vertex.push(v);
      edge.push(e);
    }
  }
  const boxes = vertex.length > 0 ? new Flatbush(vertex.length) : undefined;
  const { x, y } = edges;
  for (const v of vertex) {
    boxes!.add(
      Math.min(x[v]!, x[v + 1]!),
      Math.min(y[v]!, y[v + 1]!),
      Math.max(x[v]!, x[v + 1]!),
      Math.max(y[v]!, y[v + 1]!),
    );
  }
  boxes?.finish();
  return { boxes, vertex: Uint32Array.from(vertex), edge: Uint32Array.from(edge) };
}
