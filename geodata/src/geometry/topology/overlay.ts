import type { Bounds } from '../bounds-of.ts';
import { type Arrangement, arrangementOf } from './arrangement.ts';
import { SAME_PLACE_UNITS } from './grid.ts';
import { boundsOnGrid, type GridRing, type Ground } from './ground.ts';
import { type UnitMetres, unitMetres } from './square-metres.ts';
import type { Topology } from './topology.ts';

/** What is laid over the catchments: areas, and lines as corners with x and y in turn. */
export interface Cut {
  areas?: readonly (readonly GridRing[])[];
  lines?: readonly ArrayLike<number>[];
}

/** The catchments that something drawn may touch, cut along it into faces. */
export interface Overlay extends Pick<Arrangement, 'vertices' | 'planar' | 'pen'> {
  /** The catchments laid out; the others stay as they are. */
  ids: readonly string[];
  /** Catchment of each face by its place in `ids`; -1 outside all of them. */
  ownerOf: Int32Array;
  /** Areas of the cut over each face, by their place in its list. */
  covers: readonly (readonly number[])[];
  metres: UnitMetres;
}

/**
 * Lays something drawn over the catchments it may touch, and over `also`. Corners drawn within a centimetre of a corner of theirs are
 * that corner. Null where it is drawn finer than the grid holds.
 */
export function overlay({ grounds }: Topology, cut: Cut, also: readonly string[] = []): Overlay | null {
  const drawn = [...(cut.areas ?? []).flat(), ...(cut.lines ?? [])];
  const window = widened(boundsOnGrid(drawn), SAME_PLACE_UNITS);
  const ids = [...grounds.keys()].filter((id) => also.includes(id) || meet(grounds.get(id)!.bounds, window));
  const own = ids.map((id) => grounds.get(id)!);
  const snapped = snapper(own, window);
  const areas = [
    ...own.map(({ polygons }) => polygons.flat()),
    ...(cut.areas ?? []).map((rings) => rings.map(snapped)),
  ];
  const { vertices, planar, covers, pen } = arrangementOf({
    areas,
    firstLoose: own.length,
    window: widened(window, SAME_PLACE_UNITS),
    lines: (cut.lines ?? []).map(snapped),
  });
  const ownerOf = new Int32Array(planar.faceCount).fill(-1);
  for (let face = 0; face < planar.faceCount; face++) {
    const owners = covers[face]!.filter((area) => area < own.length);
    if (owners.length > 1) return null;
    if (owners.length === 1) ownerOf[face] = owners[0]!;
  }
  const others = covers.map((cover) => cover.filter((area) => area >= own.length).map((area) => area - own.length));
  const metres = unitMetres(boundsOnGrid(areas.flat()));
  return { ids, vertices, planar, pen, ownerOf, covers: others, metres };
}

function widened([west, south, east, north]: Bounds, by: number): Bounds {
  return [west - by, south - by, east + by, north + by];
}

function meet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Puts corners on the nearest corner of some grounds that is the same place. */
function snapper(grounds: readonly Ground[], [west, south, east, north]: Bounds) {
  const cells = new Map<string, [number, number][]>();
  const keyOf = (x: number, y: number) => `${Math.floor(x / SAME_PLACE_UNITS)} ${Math.floor(y / SAME_PLACE_UNITS)}`;
  for (const ring of grounds.flatMap(({ polygons }) => polygons.flat())) {
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [ring[i]!, ring[i + 1]!];
      if (x < west || x > east || y < south || y > north) continue;
      const cell = cells.get(keyOf(x, y));
      if (cell) cell.push([x, y]);
      else cells.set(keyOf(x, y), [[x, y]]);
    }
  }
  const nearest = (x: number, y: number): [number, number] => {
    let best: [number, number] = [x, y];
    let least = SAME_PLACE_UNITS;
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const at of cells.get(keyOf(x + dx * SAME_PLACE_UNITS, y + dy * SAME_PLACE_UNITS)) ?? []) {
          const distance = Math.hypot(at[0] - x, at[1] - y);
          if (distance >= least) continue;
          least = distance;
          best = at;
        }
      }
    }
    return best;
  };
  return (corners: ArrayLike<number>): GridRing => {
    const after = Float64Array.from(corners);
    for (let i = 0; i < after.length; i += 2) after.set(nearest(after[i]!, after[i + 1]!), i);
    return after;
  };
}
