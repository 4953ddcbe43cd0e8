import type { Map as MapLibreMap } from 'maplibre-gl';
import type { SourceId } from './source-ids.ts';
import { changedStates, type FeatureStates } from './states/feature-states.ts';

/** Gives the map the feature states that changed and forgets those of features that are gone; answers what it has now. */
export function paintStates<State extends object>(
  map: MapLibreMap,
  source: SourceId,
  before: FeatureStates<State> | undefined,
  after: FeatureStates<State>,
): FeatureStates<State> {
  for (const [id, state] of changedStates(before, after)) map.setFeatureState({ source, id }, state);
  for (const id of before?.keys() ?? []) if (!after.has(id)) map.removeFeatureState({ source, id });
  return after;
}
