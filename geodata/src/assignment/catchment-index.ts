import Flatbush from 'flatbush';
import { boundsOf, preparedArea } from '../geometry/index.ts';
import { type Catchment, DEFAULT_SECTOR, type Position, type Stage } from '../model/index.ts';

/** Finds the catchment of a stage that holds a position. */
export type CatchmentIndex = (stage: Stage, position: Position) => Catchment | undefined;

/**
 * Indexes catchments by stage and sector. Where several sectors hold a position, the default sector wins, then the
 * alphabetical order of the sectors: children go to the city's own schools unless an assignment says otherwise.
 */
export function catchmentIndex(catchments: readonly Catchment[]): CatchmentIndex {
  const bySector = new Map<string, Catchment[]>();
  for (const catchment of catchments) {
    const key = `${catchment.stage}/${catchment.sector}`;
    bySector.set(key, [...(bySector.get(key) ?? []), catchment]);
  }
  const byStage = new Map<Stage, ((position: Position) => Catchment | undefined)[]>();
  for (const [, list] of [...bySector].sort(([, [a]], [, [b]]) => bySectorOrder(a!.sector, b!.sector))) {
    const stage = list[0]!.stage;
    byStage.set(stage, [...(byStage.get(stage) ?? []), layerOf(list)]);
  }
  return (stage, position) => {
    for (const find of byStage.get(stage) ?? []) {
      const found = find(position);
      if (found) return found;
    }
    return undefined;
  };
}

function layerOf(catchments: Catchment[]): (position: Position) => Catchment | undefined {
  const index = new Flatbush(catchments.length);
  for (const catchment of catchments) index.add(...boundsOf(catchment.shape));
  index.finish();
  const areas: ((position: Position) => boolean)[] = [];
  const holds = (i: number, position: Position) => {
    areas[i] ??= preparedArea(catchments[i]!.shape);
    return areas[i](position);
  };
  return (position) => {
    const [x, y] = position;
    const [first] = index
      .search(x, y, x, y, (i) => holds(i, position))
      .map((i) => catchments[i]!)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    return first;
  };
}

function bySectorOrder(a: string, b: string): number {
  if (a === b) return 0;
  if (a === DEFAULT_SECTOR) return -1;
  if (b === DEFAULT_SECTOR) return 1;
  return a < b ? -1 : 1;
}
