import type { Position } from '../model/index.ts';
import { alongEdge, footholds } from './footholds.ts';
import { grouped } from './grouped.ts';
import { searchFrom, searchOf, unitsWithin } from './search-of.ts';
import { type Snap, snapTo } from './snap.ts';
import type { StreetNetwork } from './street-network.ts';
import { walkedOf } from './walked.ts';

/** Walks from many to many: entry [from * tos + to]. */
export interface WalkingMatrix {
  /** NaN beyond the bound, where there is no way, and where an end is not on the streets. */
  metres: Float32Array;
  /** Arterials crossed without signal or overpass; 0 where metres is NaN. */
  crossings: Uint8Array;
  /** Places settled in all searches together: the work done. */
  settled: number;
}

/** Targets by what they hang on: place, units from the place to the target; and by edge. */
interface Targets {
  byPlace: { start: Uint32Array; target: Uint32Array; units: Float64Array };
  byEdge: Map<number, [target: number, snap: Snap][]>;
}

/** The shortest walks from every origin to every target within the bound, one search for each origin. */
export function walkingMatrix(
  network: StreetNetwork,
  froms: readonly Position[],
  tos: readonly Position[],
  boundMetres: number,
): WalkingMatrix {
  const metres = new Float32Array(froms.length * tos.length).fill(NaN);
  const crossings = new Uint8Array(froms.length * tos.length);
  const bound = unitsWithin(boundMetres);
  const targets = targetsOn(network, tos);
  const { reached, distance } = searchOf(network);
  const { start, target, units } = targets.byPlace;
  const best = new Float64Array(tos.length).fill(Infinity);
  let settled = 0;
  for (const [f, origin] of froms.entries()) {
    const from = snapTo(network, origin);
    if (typeof from === 'string') continue;
    const found: number[] = [];
    const reach = (to: number, least: number): void => {
      if (least > bound || least >= best[to]!) return;
      if (best[to] === Infinity) found.push(to);
      best[to] = least;
    };
    for (const [to, snap] of targets.byEdge.get(from.edge) ?? []) reach(to, alongEdge(network, from, snap));
    const count = searchFrom(network, from, bound);
    settled += count;
    for (let i = 0; i < count; i++) {
      const place = reached[i]!;
      for (let k = start[place]!; k < start[place + 1]!; k++) reach(target[k]!, distance[place]! + units[k]!);
    }
    for (const to of found) {
      const walked = walkedOf(best[to]!);
      metres[f * tos.length + to] = walked.metres;
      crossings[f * tos.length + to] = walked.crossings;
      best[to] = Infinity;
    }
  }
  return { metres, crossings, settled };
}

function targetsOn(network: StreetNetwork, tos: readonly Position[]): Targets {
  const [places, targets, units]: number[][] = [[], [], []];
  const byEdge: Targets['byEdge'] = new Map();
  for (const [to, position] of tos.entries()) {
    const snap = snapTo(network, position);
    if (typeof snap === 'string') continue;
    const onEdge = byEdge.get(snap.edge) ?? [];
    byEdge.set(snap.edge, onEdge);
    onEdge.push([to, snap]);
    for (const [i, more] of footholds(network, snap).entries()) {
      if (Number.isNaN(more)) continue;
      places!.push(network.corners.placesOf[snap.edge * 4 + i]!);
      targets!.push(to);
      units!.push(more);
    }
  }
  const { start, items } = grouped(places!, network.corners.placeCount);
  const byPlace = {
    start,
    target: Uint32Array.from(items, (k) => targets![k]!),
    units: Float64Array.from(items, (k) => units![k]!),
  };
  return { byPlace, byEdge };
}
