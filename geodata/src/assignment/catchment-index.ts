import Flatbush from 'flatbush';
import { type Bounds, boundsOf, preparedArea } from '../geometry/index.ts';
import type { Catchment, Position, Stage } from '../model/index.ts';
import { bySectorOrder } from './by-sector-order.ts';

/** Finds the catchment of a stage that holds a position. */
export type CatchmentIndex = (stage: Stage, position: Position) => Catchment | undefined;

/** The ground of a catchment, made ready once for as long as the catchment stays the same object. */
interface Ground {
  bounds: Bounds;
  holds?: (position: Position) => boolean;
}

const known = new WeakMap<Catchment, Ground>();

/** Whether the box around a catchment holds a position; where it does not, neither does the catchment. */
export function mayHold(catchment: Catchment, [x, y]: Position): boolean {
  const [west, south, east, north] = groundOf(catchment).bounds;
  return west <= x && x <= east && south <= y && y <= north;
}

/**
 * Indexes catchments by stage and sector. Where several sectors hold a position, the default sector wins, then the
 * alphabetical order of the sectors: children go to the city's own schools unless an assignment says otherwise.
 */
export function catchmentIndex(catchments: readonly Catchment[]): CatchmentIndex {
  const bySector = new Map<string, Catchment[]>();
  for (const catchment of catchments) {
    const key = `${catchment.stage}/${catchment.sector}`;
    const list = bySector.get(key);
    if (list) list.push(catchment);
    else bySector.set(key, [catchment]);
  }
  const byStage = new Map<Stage, CatchmentIndex[]>();
  for (const [, list] of [...bySector].sort(([, [a]], [, [b]]) => bySectorOrder(a!.sector, b!.sector))) {
    const stage = list[0]!.stage;
    byStage.set(stage, [...(byStage.get(stage) ?? []), layerOf(list)]);
  }
  return (stage, position) => {
    for (const find of byStage.get(stage) ?? []) {
      const found = find(stage, position);
      if (found) return found;
    }
    return undefined;
  };
}

function layerOf(catchments: Catchment[]): CatchmentIndex {
  const index = new Flatbush(catchments.length);
  for (const catchment of catchments) index.add(...groundOf(catchment).bounds);
  index.finish();
  return (_, position) => {
    const [x, y] = position;
    const [first] = index
      .search(x, y, x, y, (i) => holds(catchments[i]!, position))
      .map((i) => catchments[i]!)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    return first;
  };
}

function groundOf(catchment: Catchment): Ground {
  let ground = known.get(catchment);
  if (!ground) {
    ground = { bounds: boundsOf(catchment.shape) };
    known.set(catchment, ground);
  }
  return ground;
}

function holds(catchment: Catchment, position: Position): boolean {
  const ground = groundOf(catchment);
  ground.holds ??= preparedArea(catchment.shape);
  return ground.holds(position);
}
