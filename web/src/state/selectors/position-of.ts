import type { Position } from '@xuetu/geodata/model';
import type { AppState, Selection } from '../app-state.ts';
import { shown } from './shown.ts';

/** Where a selected thing is: the school's place, the point inside a compound or site, the middle of a catchment. */
export function positionOf(state: AppState, { kind, id }: Selection): Position | undefined {
  const plan = shown(state)?.plan;
  if (!plan) return undefined;
  if (kind === 'school') return plan.schools.find((each) => each.id === id)?.location;
  if (kind === 'compound') return plan.compounds.find((each) => each.id === id)?.point;
  if (kind === 'site') return plan.sites.find((each) => each.id === id)?.point;
  const shape = plan.catchments.find((each) => each.id === id)?.shape;
  if (!shape) return undefined;
  const ring = (shape.type === 'Polygon' ? shape.coordinates[0] : shape.coordinates[0]?.[0]) ?? [];
  const lngs = ring.map((each) => each[0]);
  const lats = ring.map((each) => each[1]);
  return [(Math.min(...lngs) + Math.max(...lngs)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}
