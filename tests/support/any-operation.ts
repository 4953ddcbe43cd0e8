import { boundsOf, polygonsOf } from '@xuetu/geodata/geometry';
import type { Catchment, Plan, Position } from '@xuetu/geodata/model';
import {
  deleteVertex,
  dissolveCatchment,
  drawCatchment,
  type Edit,
  giveCompounds,
  giveGround,
  insertVertex,
  type Layer,
  mergeCatchments,
  moveVertex,
  paintCompounds,
  type Refusal,
  reshapeCatchmentBorder,
  snapBorder,
  splitCatchment,
} from '@xuetu/geodata/scenario';

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
  const operations: Record<string, () => Edit | Refusal> = {
    draw: () => {
      const catchment: Omit<Catchment, 'shape'> = { id: free('drawn'), ...layer, schoolIds: [] };
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
    dissolve: () => dissolveCatchment(plan, { catchmentId }),
    snap: () => {
      const along = [{ type: 'LineString' as const, coordinates: [near(0.4), near(0.4), near(0.4)] }];
      return snapBorder(plan, { ...layer, along, from: corner, to: pick(pick(polygonsOf(shape))[0]!), mayDetach });
    },
  };
  const name = pick(Object.keys(operations));
  return { name, answer: operations[name]!() };
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

function nearestCompounds({ compounds }: Plan, [lng, lat]: Position, count: number): string[] {
  const far = (at: Position) => Math.hypot(at[0] - lng, at[1] - lat);
  return [...compounds]
    .sort((a, b) => far(a.point) - far(b.point))
    .slice(0, count)
    .map(({ id }) => id);
}
