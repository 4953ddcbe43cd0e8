import { boundsOf, contains, metresPerDegree, polygonsOf } from '../../geometry/index.ts';
import type { AreaShape, Catchment, LineShape, Position } from '../../model/index.ts';
import { type DraftPlan, placedSchools } from '../draft-plan.ts';
import type { LayerKind } from '../layer.ts';
import { areaFinder } from './area-finder.ts';
import { lineCrosser } from './line-crosser.ts';

/** Moves positions of the first layer of a pair. */
export type Move = (position: Position) => Position;

/** Things of one layer that should fit another, and whether they do when the first layer is moved. */
export interface Evidence {
  first: LayerKind;
  second: LayerKind;
  fits: (move: Move) => boolean[];
  /** Things that must fall into place before this evidence counts. */
  leastGain?: number;
  /** The file of catchments it is about. */
  catchmentFile?: string;
}

/** More than this adds nothing but time. */
const MOST_THINGS = 2000;

/** Every pair of layers of a draft that can be held against each other; each file of catchments stands for itself. */
export function evidenceOf(draft: DraftPlan): Evidence[] {
  const files = new Set(draft.catchments.map(({ layer }) => layer.table.file));
  const byFile = [...files].flatMap((file) => {
    const part = { ...draft, catchments: draft.catchments.filter(({ layer }) => layer.table.file === file) };
    const found = [
      schoolsInOwnCatchments(part),
      compoundsInStatedCatchments(part),
      wholeInOneCatchment(part),
      outlineOnBoundary(part),
    ];
    return found.flatMap((evidence) => (evidence ? [{ ...evidence, catchmentFile: file }] : []));
  });
  const streets = [clearOfStreets(draft, 'compounds'), clearOfStreets(draft, 'sites')];
  return [...byFile, ...streets.filter((evidence) => evidence !== null)];
}

function schoolsInOwnCatchments(draft: DraftPlan): Evidence | null {
  const own = new Map<string, AreaShape[]>();
  for (const { item } of draft.catchments) {
    for (const id of item.schoolIds) own.set(id, [...(own.get(id) ?? []), item.shape]);
  }
  const pairs = placedSchools(draft).flatMap(({ item }) => {
    const areas = own.get(item.id);
    return areas ? [{ at: item.location, areas }] : [];
  });
  return pairs.length < 5 ? null : { first: 'schools', second: 'catchments', fits: inAreas(pairs) };
}

function compoundsInStatedCatchments(draft: DraftPlan): Evidence | null {
  const points = new Map(draft.compounds.map(({ item }) => [item.id, item.point]));
  const areas = new Map<string, AreaShape[]>();
  for (const { item } of draft.catchments) {
    for (const id of item.schoolIds) {
      const key = `${item.stage} ${id}`;
      areas.set(key, [...(areas.get(key) ?? []), item.shape]);
    }
  }
  const pairs = draft.assignments.slice(0, MOST_THINGS).flatMap(({ item }) => {
    const at = points.get(item.compoundId);
    const stated = item.schools.flatMap(({ schoolId }) => areas.get(`${item.stage} ${schoolId}`) ?? []);
    return at && stated.length > 0 ? [{ at, areas: stated }] : [];
  });
  return pairs.length < 5 ? null : { first: 'compounds', second: 'catchments', fits: inAreas(pairs) };
}

function inAreas(pairs: { at: Position; areas: AreaShape[] }[]): Evidence['fits'] {
  return (move) => pairs.map(({ at, areas }) => areas.some((area) => contains(area, move(at))));
}

/** A catchment border seldom cuts through a compound. Judged by the stage with the most catchments. */
function wholeInOneCatchment(draft: DraftPlan): Evidence | null {
  const areas = compoundAreas(draft);
  const tiling = finestTiling(draft.catchments.map(({ item }) => item));
  if (areas.length < 20 || tiling.length < 2) return null;
  const holding = areaFinder(tiling);
  const corners = areas.map(cornersPulledIn);
  const fits = (move: Move) =>
    corners.map((vertices) => {
      const [first, ...rest] = vertices.map((vertex) => holding(move(vertex))[0]);
      return first !== undefined && rest.every((index) => index === first);
    });
  return { first: 'compounds', second: 'catchments', fits };
}

function clearOfStreets(draft: DraftPlan, kind: 'compounds' | 'sites'): Evidence | null {
  const areas = kind === 'compounds' ? compoundAreas(draft) : draft.sites.flatMap(({ item }) => areaOf(item.shape));
  const lines = draft.streets.flatMap(({ item }): LineShape[] => (item.class === 'path' ? [] : [item.shape]));
  if (areas.length < 5 || lines.length < 5) return null;
  const crosses = lineCrosser(lines);
  const rings = areas.map(cornersPulledIn);
  return { first: kind, second: 'streets', fits: (move) => rings.map((ring) => !crosses(ring.map(move))) };
}

/** The catchments together reach as far as the boundary on each of the four sides. */
function outlineOnBoundary(draft: DraftPlan): Evidence | null {
  const boundary = draft.landscape.find(({ item }) => item.kind === 'boundary')?.item.shape;
  const tiling = finestTiling(draft.catchments.map(({ item }) => item));
  if (!boundary || tiling.length === 0) return null;
  const [west, south, east, north] = boundsOf(boundary);
  const degree = metresPerDegree((south + north) / 2);
  const fits = (move: Move) => {
    const outline = boundsOf({
      type: 'LineString',
      coordinates: tiling.flatMap((area) => ringsOf(area).flat()).map(move),
    });
    const offsets = [
      (outline[0] - west) * degree.lng,
      (outline[1] - south) * degree.lat,
      (outline[2] - east) * degree.lng,
      (outline[3] - north) * degree.lat,
    ];
    return offsets.map((metres) => Math.abs(metres) < 40);
  };
  return { first: 'catchments', second: 'landscape', fits, leastGain: 2 };
}

function finestTiling(catchments: Catchment[]): AreaShape[] {
  const tilings = new Map<string, AreaShape[]>();
  for (const { stage, sector, shape } of catchments) {
    const key = `${stage} ${sector}`;
    tilings.set(key, [...(tilings.get(key) ?? []), shape]);
  }
  return [...tilings.values()].reduce<AreaShape[]>((best, next) => (next.length > best.length ? next : best), []);
}

function compoundAreas(draft: DraftPlan): AreaShape[] {
  return draft.compounds.slice(0, MOST_THINGS).flatMap(({ item }) => areaOf(item.shape));
}

function areaOf(shape: AreaShape | { type: 'Point' }): AreaShape[] {
  return shape.type === 'Point' ? [] : [shape];
}

function ringsOf(area: AreaShape): Position[][] {
  return polygonsOf(area).map(([outer]) => outer!);
}

/** The outer ring of an area, a tenth smaller, so that sharing a border counts as fitting. */
function cornersPulledIn(area: AreaShape): Position[] {
  const ring = ringsOf(area)[0]!;
  const [west, south, east, north] = boundsOf(area);
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  return ring.map(([lng, lat]) => [x + (lng - x) * 0.9, y + (lat - y) * 0.9]);
}
