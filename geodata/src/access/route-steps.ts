import { UNITS_PER_MILLIMETRE } from './corners.ts';
import { alongEdge, footholds } from './footholds.ts';
import { type Grouped, grouped } from './grouped.ts';
import { searchFrom, searchOf } from './search-of.ts';
import type { Snap } from './snap.ts';
import type { StreetNetwork } from './street-network.ts';

/** A point of the plane. */
type Point = readonly [x: number, y: number];

/** A part of a walk: along an edge, or across the arm of an unguarded arterial that leaves a junction (0 its start, 1 its end). */
export type Step = { kind: 'along'; points: Point[] } | { kind: 'crossing'; at: Point; edge: number; end: 0 | 1 };

/**
 * The parts of the shortest walk between two positions on the streets, which is `units` long, in order from `to` (the home) to `from`
 * (the school). Throws where there is no walk of that length.
 */
export function stepsBack(network: StreetNetwork, from: Snap, to: Snap, units: number): Step[] {
  if (from.edge === to.edge && alongEdge(network, from, to) === units) return onOneEdge(network, from, to);
  searchFrom(network, from, units);
  const { distance } = searchOf(network);
  const { corners } = network;
  const first = footholds(network, to).findIndex(
    (more, i) => distance[corners.placesOf[to.edge * 4 + i]!]! + more === units,
  );
  if (first < 0) throw new Error(`no walk of ${units} units`);
  const steps: Step[] = [{ kind: 'along', points: alongTo(network, to, first >= 2 ? 1 : 0) }];
  let place = corners.placesOf[to.edge * 4 + first]!;
  const begin = footholds(network, from);
  for (;;) {
    const last = begin.findIndex(
      (more, i) => corners.placesOf[from.edge * 4 + i] === place && more === distance[place],
    );
    if (last >= 0) {
      steps.push({ kind: 'along', points: alongTo(network, from, last >= 2 ? 1 : 0).reverse() });
      return steps;
    }
    const next = before(network, place, distance);
    steps.push(next.step);
    place = next.place;
  }
}

/** The place that a shortest walk comes from, and the way from `place` to it. */
function before(network: StreetNetwork, place: number, distance: Float64Array): { place: number; step: Step } {
  const { start, target, weight } = network.corners;
  for (let arc = start[place]!; arc < start[place + 1]!; arc++) {
    const [next, units] = [target[arc]!, weight[arc]!];
    if (distance[next]! + units !== distance[place]!) continue;
    const step = units < UNITS_PER_MILLIMETRE ? across(network, place, next) : alongFrom(network, place, next, units);
    return { place: next, step };
  }
  throw new Error(`place ${place} has no way back`);
}

/** Ends of edges by place: edge x 4 + position in `Corners.placesOf`. */
const known = new WeakMap<StreetNetwork, Grouped>();

function endsAt(network: StreetNetwork, place: number): Uint32Array {
  let byPlace = known.get(network);
  if (!byPlace) {
    byPlace = grouped(network.corners.placesOf, network.corners.placeCount);
    known.set(network, byPlace);
  }
  return byPlace.items.subarray(byPlace.start[place]!, byPlace.start[place + 1]!);
}

function alongFrom(network: StreetNetwork, place: number, next: number, units: number): Step {
  const { corners, edges } = network;
  for (const end of endsAt(network, place)) {
    const edge = end >> 2;
    if (edges.length[edge]! * UNITS_PER_MILLIMETRE !== units || corners.placesOf[end ^ 2] !== next) continue;
    const points = pointsOf(network, edge);
    return { kind: 'along', points: end & 2 ? points.reverse() : points };
  }
  throw new Error(`no street joins places ${place} and ${next}`);
}

function across(network: StreetNetwork, place: number, next: number): Step {
  const { corners, edges } = network;
  for (const end of endsAt(network, place)) {
    if (corners.placesOf[end ^ 1] !== next) continue;
    const edge = end >> 2;
    const v = end & 2 ? edges.start[edge + 1]! - 1 : edges.start[edge]!;
    return { kind: 'crossing', at: [edges.x[v]!, edges.y[v]!], edge, end: end & 2 ? 1 : 0 };
  }
  throw new Error(`no arm lies between places ${place} and ${next}`);
}

function pointsOf({ edges }: StreetNetwork, edge: number): Point[] {
  return Array.from({ length: edges.start[edge + 1]! - edges.start[edge]! }, (_, i): Point => {
    const v = edges.start[edge]! + i;
    return [edges.x[v]!, edges.y[v]!];
  });
}

/** From where a position joins its edge to the start (0) or the end (1) of it. */
function alongTo({ edges }: StreetNetwork, { edge, offset, streetX, streetY }: Snap, end: 0 | 1): Point[] {
  const points: Point[] = [[streetX, streetY]];
  const [begin, stop] = [edges.start[edge]!, edges.start[edge + 1]!];
  if (end === 1) {
    for (let v = begin; v < stop; v++) if (edges.along[v]! > offset) points.push([edges.x[v]!, edges.y[v]!]);
  } else {
    for (let v = stop - 1; v >= begin; v--) if (edges.along[v]! < offset) points.push([edges.x[v]!, edges.y[v]!]);
  }
  return points;
}

function onOneEdge(network: StreetNetwork, from: Snap, to: Snap): Step[] {
  const { edges } = network;
  const [low, high] = to.offset < from.offset ? [to.offset, from.offset] : [from.offset, to.offset];
  const between: Point[] = [];
  for (let v = edges.start[to.edge]!; v < edges.start[to.edge + 1]!; v++) {
    if (edges.along[v]! > low && edges.along[v]! < high) between.push([edges.x[v]!, edges.y[v]!]);
  }
  if (to.offset > from.offset) between.reverse();
  const points: Point[] = [[to.streetX, to.streetY], ...between, [from.streetX, from.streetY]];
  const isAcross = to.side !== from.side && to.side !== 'both' && from.side !== 'both';
  const crossing: Step[] = isAcross ? [{ kind: 'crossing', at: [to.streetX, to.streetY], edge: to.edge, end: 0 }] : [];
  return [...crossing, { kind: 'along', points }];
}
