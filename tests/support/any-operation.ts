import { boundsOf, polygonsOf } from '@xuetu/geodata/geometry';
import type { Catchment, Plan, Position, School } from '@xuetu/geodata/model';
import {
  closeSchool,
  copyCatchments,
  deleteVertex,
  dissolveCatchment,
  drawCatchment,
  type Edit,
  extendSchool,
  giveCompounds,
  giveGround,
  insertVertex,
  type Layer,
  mergeCatchments,
  mergeSchools,
  moveVertex,
  openSchool,
  paintCompounds,
  type Refusal,
  rebuildCatchments,
  rebuildFromNearest,
  reshapeCatchmentBorder,
  schoolsInSector,
  setCatchmentSchools,
  settleRepair,
  snapBorder,
  splitCatchment,
} from '@xuetu/geodata/scenario';

/** How often something is done to a whole layer or to a school, rather than drawn. */
const RARE = 0.2;

/** A number from 0 to below 1. */
export type Chance = () => number;

/** The same numbers for the same seed (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a planner might do next to the catchments of a layer, around some corner of one of them. */
export function anyOperation(plan: Plan, layer: Layer, next: Chance): { name: string; answer: Edit | Refusal } {
  const own = plan.catchments.filter(({ stage, sector }) => stage === layer.stage && sector === layer.sector);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;
  const { id: catchmentId, shape } = pick(own);
  const corner = pick(pick(pick(polygonsOf(shape))));
  const [west, south, east, north] = boundsOf(shape);
  const near = (part: number): Position => [
    corner[0] + (next() - 0.5) * part * (east - west),
    corner[1] + (next() - 0.5) * part * (north - south),
  ];
  const blob = () => {
    const [middle, size] = [near(0.5), 0.25 * next()];
    const ring = [0, 1, 2, 3, 4].map(
      (k): Position => [
        middle[0] + size * (east - west) * Math.cos(1.2566 * k),
        middle[1] + size * (north - south) * Math.sin(1.2566 * k),
      ],
    );
    return { type: 'Polygon' as const, coordinates: [[...ring, ring[0]!]] };
  };
  const free = (stem: string) => `${stem} ${plan.catchments.length} ${Math.floor(next() * 1e9)}`;
  const mayDetach = next() < 0.5;
  const beside = () => nearestOf(own, catchmentId);
  const year = plan.district.baseYear + 1 + Math.floor(next() * plan.assumptions.horizonYears);
  const schools = schoolsInSector(plan, layer);
  const operations: Record<string, () => Edit | Refusal> = {
    draw: () => {
      const schoolIds = next() < 0.5 ? [] : [pick(schools).id];
      const catchment: Omit<Catchment, 'shape'> = { id: free('drawn'), ...layer, schoolIds };
      return drawCatchment(plan, { catchment, shape: blob(), mayDetach });
    },
    give: () => giveGround(plan, { to: catchmentId, shape: blob(), mayDetach }),
    reshape: () => reshapeCatchmentBorder(plan, { ...layer, line: [near(0.6), near(0.3), near(0.6)], mayDetach }),
    move: () => moveVertex(plan, { ...layer, from: corner, to: near(0.1) }),
    insert: () => insertVertex(plan, { ...layer, at: near(0.2), withinMetres: 500 }),
    delete: () => deleteVertex(plan, { ...layer, at: corner }),
    split: () => {
      const height = () => south + next() * (north - south);
      const margin = 0.01 * (east - west);
      const middle: Position = [west + next() * (east - west), height()];
      const line: Position[] = [[west - margin, height()], middle, [east + margin, height()]];
      return splitCatchment(plan, { catchmentId, line, part: { id: free('part') }, mayDetach: true });
    },
    merge: () => mergeCatchments(plan, { catchmentIds: [catchmentId, beside()] }),
    'give compounds': () => {
      const compoundIds = nearestCompounds(plan, corner, 1 + Math.floor(3 * next()));
      return giveCompounds(plan, { compoundIds, to: catchmentId, mayDetach });
    },
    paint: () => paintCompounds(plan, { line: [near(0.1), near(0.3)], radiusMetres: 60, to: catchmentId, mayDetach }),
    dissolve: () => dissolveCatchment(plan, { catchmentId, mayDetach }),
    schools: () => {
      const schoolIds = [...new Set([pick(schools).id, pick(schools).id])];
      return setCatchmentSchools(plan, { catchmentId, schoolIds, ...(next() < 0.3 && { sharing: 'distance' }) });
    },
    snap: () => {
      const along = [{ type: 'LineString' as const, coordinates: [near(0.4), near(0.4), near(0.4)] }];
      return snapBorder(plan, { ...layer, along, from: corner, to: pick(pick(polygonsOf(shape))[0]!), mayDetach });
    },
  };
  const rare: Record<string, () => Edit | Refusal> = {
    rebuild: () => {
      const some = [0, 1, 2, 3, 4].map(() => pick(schools));
      const schoolOf = new Map(plan.compounds.map(({ id, point }) => [id, nearestSchool(some, point).id]));
      return rebuildCatchments(plan, { ...layer, schoolOf });
    },
    nearest: () => rebuildFromNearest(plan, { ...layer, year }),
    copy: () => copyCatchments(plan, { from: pick(layersOf(plan)), to: layer, year }),
    'copy away': () => copyCatchments(plan, { from: layer, to: pick(layersOf(plan)), year }),
    settle: () => {
      const repairs = (plan.district.repairs ?? []).filter((each) => each.stage === layer.stage);
      if (repairs.length === 0) return { refused: 'nothing-changes' };
      const { id, catchmentIds } = pick(repairs);
      return settleRepair(plan, { repairId: id, to: pick(catchmentIds), mayDetach: true });
    },
    close: () => closeSchool(plan, { schoolId: pick(schools).id, year }),
    'merge schools': () =>
      mergeSchools(plan, { schoolId: pick(schools).id, intoId: pick(schools).id, year, keepsCampus: next() < 0.5 }),
    open: () => {
      const offers = [{ stage: layer.stage, classes: 24 }];
      return openSchool(plan, { where: { at: corner }, name: free('新校'), year, offers });
    },
    extend: () => extendSchool(plan, { schoolId: pick(schools).id, stage: layer.stage, year, classes: 3 }),
  };
  const all = next() < RARE ? rare : operations;
  const name = pick(Object.keys(all));
  return { name, answer: all[name]!() };
}

function layersOf({ catchments }: Plan): Layer[] {
  const layers = new Map(catchments.map(({ stage, sector }) => [`${stage}/${sector}`, { stage, sector }]));
  return [...layers.values()];
}

function nearestOf(catchments: readonly Catchment[], id: string): string {
  const middle = ({ shape }: Catchment): Position => {
    const [west, south, east, north] = boundsOf(shape);
    return [(west + east) / 2, (south + north) / 2];
  };
  const [lng, lat] = middle(catchments.find((each) => each.id === id)!);
  const far = (each: Catchment) => Math.hypot(middle(each)[0] - lng, middle(each)[1] - lat);
  const [nearest] = catchments.filter((each) => each.id !== id).sort((a, b) => far(a) - far(b));
  return nearest?.id ?? id;
}

function nearestSchool(schools: readonly School[], [lng, lat]: Position): School {
  const far = ({ location }: School) => Math.hypot(location[0] - lng, location[1] - lat);
  return schools.reduce((best, each) => (far(each) < far(best) ? each : best));
}

function nearestCompounds({ compounds }: Plan, [lng, lat]: Position, count: number): string[] {
  const far = (at: Position) => Math.hypot(at[0] - lng, at[1] - lat);
  return [...compounds]
    .sort((a, b) => far(a.point) - far(b.point))
    .slice(0, count)
    .map(({ id }) => id);
}
