import type { AreaShape, Compound } from '../../model/index.ts';
import { linesOf } from '../lines-of.ts';
import { metresPerDegree } from '../metres-per-degree.ts';
import { arrangementOf } from './arrangement.ts';
import { toUnits } from './grid.ts';
import { boundsOnGrid, type GridRing, ringsOnGrid, shapeOnEarth } from './ground.ts';
import { groundsOfFaces } from './grounds-of-faces.ts';
import { joinedUp } from './joined-up.ts';
import { nearestWalls, type Site } from './nearest-walls.ts';
import type { PlanarFaces } from './planar-faces.ts';
import { unitMetres } from './square-metres.ts';
import type { VertexTable } from './vertex-table.ts';

/** The part of the district that goes with a compound wherever it goes; of compounds at one place, with all of them. */
export interface Cell {
  compoundIds: readonly string[];
  shape: AreaShape;
}

/** The district cut into cells, without gap or overlap. */
export interface Cells {
  cells: readonly Cell[];
  /** Place of the cell of each compound; a compound with no ground in the district has none. */
  cellOf: ReadonlyMap<string, number>;
  /** For each cell, the cells it borders on and for how many metres. */
  neighbours: readonly ReadonlyMap<number, number>[];
  /** The faces that cells are made of. */
  faces: { vertices: VertexTable; planar: PlanarFaces; cellOfFace: Int32Array };
}

/** Places along the edge of a compound's polygon are at most so far apart when ground is given to the nearest compound. */
const SITE_METRES = 40;

/**
 * Cuts a district into one cell for each compound: its own polygon, and of the land between the polygons what lies nearest to it. A cell
 * is one piece; bits behind another compound go to the neighbour with which they share the longest border.
 */
export function cellsOf(compounds: readonly Pick<Compound, 'id' | 'shape' | 'point'>[], district: AreaShape): Cells {
  const groups = atOnePlace(compounds);
  const polygons = groups.map(([first]) => (first!.shape.type === 'Point' ? [] : ringsOnGrid(first!.shape)));
  const areas: GridRing[][] = [...polygons, ringsOnGrid(district)];
  const sites = groups.flatMap(([first], group) => sitesOf(first!, groups.length + 1 + group));
  const walls = sites.length > 0 ? nearestWalls(sites) : [];
  const { vertices, planar, covers } = arrangementOf({ areas, walls });
  const wanted = Int32Array.from(covers, (cover) => {
    if (!cover.includes(groups.length)) return -1;
    return cover[0]! < groups.length ? cover[0]! : Math.max(-1, cover.at(-1)! - groups.length - 1);
  });
  const metres = unitMetres(boundsOnGrid(areas.at(-1)!));
  const { ownerOf, borders } = joinedUp({
    vertices,
    planar,
    wanted,
    metres,
    isCore: (face) => covers[face]![0]! < groups.length,
  });
  return asCells(groups, { vertices, planar, ownerOf }, borders);
}

type Placed = Pick<Compound, 'id' | 'shape' | 'point'>;

/** Compounds with the same shape or the same point on the grid. */
function atOnePlace(compounds: readonly Placed[]): Placed[][] {
  const groups = new Map<string, Placed[]>();
  for (const compound of compounds) {
    const { shape, point } = compound;
    const key = shape.type === 'Point' ? point.map(toUnits).join() : JSON.stringify(shape.coordinates);
    const group = groups.get(key);
    if (group) group.push(compound);
    else groups.set(key, [compound]);
  }
  return [...groups.values()];
}

function sitesOf({ shape, point }: Placed, area: number): Site[] {
  if (shape.type === 'Point') return [{ at: point, area }];
  const degree = metresPerDegree(point[1]);
  return linesOf(shape).flatMap((line) =>
    line.slice(1).flatMap(([lng, lat], i): Site[] => {
      const [fromLng, fromLat] = line[i]!;
      const metres = Math.hypot((lng - fromLng) * degree.lng, (lat - fromLat) * degree.lat);
      const steps = Math.max(1, Math.ceil(metres / SITE_METRES));
      return Array.from({ length: steps }, (_, step) => {
        const part = (step + 1) / steps;
        return { at: [fromLng + part * (lng - fromLng), fromLat + part * (lat - fromLat)], area };
      });
    }),
  );
}

function asCells(
  groups: readonly (readonly Placed[])[],
  { vertices, planar, ownerOf }: { vertices: VertexTable; planar: PlanarFaces; ownerOf: Int32Array },
  borders: readonly ReadonlyMap<number, number>[],
): Cells {
  const grounds = groundsOfFaces(vertices, planar, ownerOf);
  const placeOf = new Map([...grounds.keys()].sort((a, b) => a - b).map((group, place) => [group, place]));
  const cells = [...placeOf.keys()].map((group) => ({
    compoundIds: groups[group]!.map(({ id }) => id),
    shape: shapeOnEarth(grounds.get(group)!.polygons),
  }));
  const neighbours = [...placeOf.keys()].map(
    (group) => new Map([...(borders[group] ?? [])].map(([other, metres]) => [placeOf.get(other)!, metres])),
  );
  const cellOf = new Map(cells.flatMap(({ compoundIds }, place) => compoundIds.map((id) => [id, place])));
  const cellOfFace = ownerOf.map((group) => placeOf.get(group) ?? -1);
  return { cells, cellOf, neighbours, faces: { vertices, planar, cellOfFace } };
}
