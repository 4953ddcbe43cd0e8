import type { Catchment, Compound, Plan, Stage } from '../model/index.ts';
import { type CatchmentIndex, catchmentIndex } from './catchment-index.ts';

const knownIndex = new WeakMap<readonly Catchment[], CatchmentIndex>();
const knownPlace = new WeakMap<CatchmentIndex, Map<Stage, WeakMap<Compound, Catchment | null>>>();

/** The catchment of a stage that holds a compound's point. Kept as long as the catchments and the compound stay the same objects. */
export function catchmentOf(plan: Pick<Plan, 'catchments'>, compound: Compound, stage: Stage): Catchment | undefined {
  let index = knownIndex.get(plan.catchments);
  if (!index) {
    index = catchmentIndex(plan.catchments);
    knownIndex.set(plan.catchments, index);
    knownPlace.set(index, new Map());
  }
  const byStage = knownPlace.get(index)!;
  let places = byStage.get(stage);
  if (!places) {
    places = new WeakMap();
    byStage.set(stage, places);
  }
  let place = places.get(compound);
  if (place === undefined) {
    place = index(stage, compound.point) ?? null;
    places.set(compound, place);
  }
  return place ?? undefined;
}
