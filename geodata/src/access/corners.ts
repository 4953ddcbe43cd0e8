import { grouped } from './grouped.ts';
import { KERBED, type StreetEdges } from './street-edges.ts';

/** A walk is counted in whole units, so that sums are exact: 256 to the millimetre, and 1 for each unguarded crossing. */
export const UNITS_PER_MILLIMETRE = 256;

/**
 * Where people on foot can stand. A junction is one place, unless two or more unguarded arterials leave it: then each sector
 * between neighbouring arterials is a place of its own, and going on to the next sector is a crossing without length.
 * The two sides of an arterial join different places, so that walking along it is no crossing and changing sides is one.
 */
export interface Corners {
  placeCount: number;
  /** Places at an edge's ends: [start left, start right, end left, end right]; left and right as seen from start to end. */
  placesOf: Uint32Array;
  /** Arcs out of place p: `start[p]` up to `start[p + 1] - 1`. */
  start: Uint32Array;
  target: Uint32Array;
  /** In units. */
  weight: Float64Array;
}

export function cornersOf(edges: StreetEdges): Corners {
  const count = edges.from.length;
  const ends = new Uint32Array(count * 2);
  for (let e = 0; e < count; e++) {
    ends[e * 2] = edges.from[e]!;
    ends[e * 2 + 1] = edges.to[e]!;
  }
  const arms = grouped(ends, edges.nodeCount);
  const placesOf = new Uint32Array(count * 4);
  const arcs: Arcs = { from: [], to: [], weight: [] };
  let placeCount = 0;
  for (let node = 0; node < edges.nodeCount; node++) {
    const here = arms.items.subarray(arms.start[node]!, arms.start[node + 1]!);
    placeCount += standAround(edges, here, placeCount, placesOf, arcs);
  }
  for (let e = 0; e < count; e++) {
    const [a, b] = [placesOf[e * 4]!, placesOf[e * 4 + 1]!];
    const [c, d] = [placesOf[e * 4 + 2]!, placesOf[e * 4 + 3]!];
    addArc(arcs, a, c, edges.length[e]! * UNITS_PER_MILLIMETRE);
    if (a !== b || c !== d) addArc(arcs, b, d, edges.length[e]! * UNITS_PER_MILLIMETRE);
  }
  const { start, items } = grouped(arcs.from, placeCount);
  return {
    placeCount,
    placesOf,
    start,
    target: Uint32Array.from(items, (arc) => arcs.to[arc]!),
    weight: Float64Array.from(items, (arc) => arcs.weight[arc]!),
  };
}

interface Arcs {
  from: number[];
  to: number[];
  weight: number[];
}

function addArc(arcs: Arcs, a: number, b: number, weight: number): void {
  if (a === b) return;
  arcs.from.push(a, b);
  arcs.to.push(b, a);
  arcs.weight.push(weight, weight);
}

/** Gives the arms of one junction their places, numbered from `base`, and answers how many there are. An arm is edge x 2 + end. */
function standAround(edges: StreetEdges, arms: Uint32Array, base: number, placesOf: Uint32Array, arcs: Arcs): number {
  let kerbed = 0;
  for (const arm of arms) {
    if (edges.kind[arm >> 1]! & KERBED) kerbed++;
    placesOf[arm * 2] = base;
    placesOf[arm * 2 + 1] = base;
  }
  if (kerbed < 2) return 1;
  const turned = [...arms]
    .filter((arm) => edges.kind[arm >> 1]! & KERBED)
    .map((arm) => ({ arm, angle: angleOf(edges, arm) }))
    .sort((a, b) => a.angle - b.angle);
  const sectors = turned.length;
  for (const [i, { arm }] of turned.entries()) {
    const [after, before] = [base + i, base + ((i + sectors - 1) % sectors)];
    const isStart = (arm & 1) === 0;
    placesOf[arm * 2] = isStart ? after : before;
    placesOf[arm * 2 + 1] = isStart ? before : after;
    if (i > 0 || sectors > 2) addArc(arcs, before, after, 1);
  }
  for (const arm of arms) {
    if (edges.kind[arm >> 1]! & KERBED) continue;
    const angle = angleOf(edges, arm);
    const last = turned.findLastIndex((each) => each.angle <= angle);
    placesOf.fill(base + (last < 0 ? sectors - 1 : last), arm * 2, arm * 2 + 2);
  }
  return sectors;
}

/** Direction in which an edge leaves its junction, anticlockwise from east. */
function angleOf(edges: StreetEdges, arm: number): number {
  const e = arm >> 1;
  const isStart = (arm & 1) === 0;
  const at = isStart ? edges.start[e]! : edges.start[e + 1]! - 1;
  const next = isStart ? at + 1 : at - 1;
  return Math.atan2(edges.y[next]! - edges.y[at]!, edges.x[next]! - edges.x[at]!);
}
