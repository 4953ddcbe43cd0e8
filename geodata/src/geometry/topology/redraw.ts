import { areaM2 } from '../area-m2.ts';
import { pointInside } from '../point-inside.ts';
import { absorbSlivers } from './absorb-slivers.ts';
import { keepDistrict } from './district-of.ts';
import { doubledAreaOf, type Ground, isSameGround, shapeOnEarth } from './ground.ts';
import { groundsOfFaces } from './grounds-of-faces.ts';
import type { Overlay } from './overlay.ts';
import { borderKey, type Move, type Redrawn } from './redrawn.ts';
import type { TopologyRefusal } from './refusal.ts';
import { keepTopology, type Topology } from './topology.ts';

/** How ground is given to other catchments. */
export interface Redrawing {
  /** Catchment of each face by its place in `ids`; where it was nobody's it stays so. */
  ownerOf: Int32Array;
  /** Catchments of the overlay, then new ones. */
  ids: readonly string[];
  /** Whether catchments may fall into more parts than before. */
  mayDetach?: boolean;
  /** Catchments that may lose all their ground. */
  mayVanish?: readonly string[];
}

/** The topology in which faces of an overlay have other owners. Borders inside a catchment vanish; slivers left behind go with the rest. */
export function redraw(topology: Topology, over: Overlay, redrawing: Redrawing): Redrawn | TopologyRefusal {
  const { ids, mayDetach = false, mayVanish = [] } = redrawing;
  const ownerOf = absorbSlivers(over, redrawing.ownerOf);
  if (ownerOf.every((owner, face) => owner === over.ownerOf[face])) return { refused: 'nothing-changes' };
  const found = groundsOfFaces(over.vertices, over.planar, ownerOf);
  const grounds = new Map(topology.grounds);
  const changed = new Set<string>();
  const vanished: string[] = [];
  ids.forEach((id, i) => {
    const [before, after] = [topology.grounds.get(id), found.get(i)];
    if (!after) {
      if (before && !mayVanish.includes(id)) vanished.push(id);
      grounds.delete(id);
      if (before) changed.add(id);
    } else if (!before || !isSameGround(before, after)) {
      grounds.set(id, after);
      changed.add(id);
    }
  });
  if (vanished.length > 0) return { refused: 'would-vanish', catchmentIds: vanished };
  if (!keepsArea(topology.grounds, grounds, changed)) return { refused: 'too-fine' };
  const detached = mayDetach ? null : detachedIn(topology.grounds, grounds, changed);
  if (detached) return detached;
  const after: Topology = { grounds, repairs: [] };
  keepDistrict(topology, after);
  keepTopology(after);
  return { topology: after, changed, moves: movesOf(over, ownerOf, ids), borders: bordersOf(over, ownerOf, ids) };
}

type Grounds = Topology['grounds'];

function keepsArea(before: Grounds, after: Grounds, changed: ReadonlySet<string>): boolean {
  const total = (grounds: Grounds) =>
    [...changed].reduce(
      (sum, id) => sum + (grounds.get(id)?.polygons.flat() ?? []).reduce((s, ring) => s + doubledAreaOf(ring), 0),
      0,
    );
  const [was, is] = [total(before), total(after)];
  return Math.abs(was - is) <= 1e-9 * Math.abs(was);
}

function detachedIn(before: Grounds, after: Grounds, changed: ReadonlySet<string>): TopologyRefusal | null {
  const parts = (ground: Ground | undefined) => Math.max(1, ground?.polygons.length ?? 1);
  const catchmentIds = [...changed].filter((id) => parts(after.get(id)) > parts(before.get(id)));
  if (catchmentIds.length === 0) return null;
  const all = catchmentIds.flatMap((catchmentId) =>
    after.get(catchmentId)!.polygons.map((polygon) => ({ catchmentId, shape: shapeOnEarth([polygon]) })),
  );
  const first = all.filter(({ catchmentId }) => catchmentId === catchmentIds[0]);
  const smallest = first.map(({ shape }) => ({ shape, area: areaM2(shape) })).sort((a, b) => a.area - b.area)[0]!;
  return { refused: 'would-detach', catchmentIds, parts: all, areaM2: smallest.area, at: pointInside(smallest.shape) };
}

function movesOf(over: Overlay, ownerOf: Int32Array, ids: readonly string[]): Move[] {
  const pairs: [number, number][] = [];
  const places = new Map<number, number>();
  const pairOf = ownerOf.map((to, face) => {
    const from = over.ownerOf[face]!;
    if (from === to) return -1;
    const key = from * ids.length + to;
    const place = places.get(key) ?? pairs.push([from, to]) - 1;
    places.set(key, place);
    return place;
  });
  const grounds = groundsOfFaces(over.vertices, over.planar, pairOf);
  return pairs.map(([from, to], i) => ({
    from: ids[from]!,
    to: ids[to]!,
    shape: shapeOnEarth(grounds.get(i)!.polygons),
  }));
}

function bordersOf({ planar, ownerOf: before }: Overlay, after: Int32Array, ids: readonly string[]): Set<string> {
  const borders = new Set<string>();
  const add = (one: number, other: number) => {
    if (one !== other && one >= 0 && other >= 0) borders.add(borderKey(ids[one]!, ids[other]!));
  };
  for (let h = 0; h < planar.face.length; h += 2) {
    const [left, right] = [planar.face[h]!, planar.face[h ^ 1]!];
    if (before[left] === after[left] && before[right] === after[right]) continue;
    add(before[left]!, before[right]!);
    add(after[left]!, after[right]!);
  }
  return borders;
}
