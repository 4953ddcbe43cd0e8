import { areaM2, isSameGround, knownGround } from '@xuetu/geodata/geometry';
import type { Catchment } from '@xuetu/geodata/model';
import { type Edit, isRefusal, layerOf } from '@xuetu/geodata/scenario';
import type { Paper } from './mode.ts';

/** Ground that is no rounding, in square metres. */
const GROUND_M2 = 1;

const known = new WeakMap<Edit, { plan: Paper['plan']; catchments: readonly Catchment[] }>();

/**
 * The catchments of a paper that an edit puts with other corners, other schools, or anew; not those that get the exact shape in place of
 * the one imported.
 */
export function changedCatchments(paper: Paper, edit: Edit): readonly Catchment[] {
  let found = known.get(edit);
  if (found?.plan !== paper.plan) {
    found = { plan: paper.plan, catchments: (edit.putCatchments ?? []).filter((each) => isChanged(paper, each)) };
    known.set(edit, found);
  }
  return found.catchments;
}

function isChanged({ plan, stage, sector }: Paper, after: Catchment): boolean {
  if (after.stage !== stage || after.sector !== sector) return false;
  const layer = layerOf(plan, { stage, sector });
  if (isRefusal(layer)) return layer.refused === 'no-catchments';
  const before = layer.catchments.find(({ id }) => id === after.id);
  const [was, is] = [layer.topology.grounds.get(after.id), knownGround(after.shape)];
  return !before || !was || !is || before.schoolIds.join('\n') !== after.schoolIds.join('\n') || !isSameGround(was, is);
}

/** Whether a catchment is larger or smaller after an edit, or new; a corner more in its border does not count. */
export function isResized({ plan }: Paper, after: Catchment): boolean {
  const before = plan.catchments.find(({ id }) => id === after.id);
  return !before || Math.abs(areaM2(before.shape) - areaM2(after.shape)) > GROUND_M2;
}
