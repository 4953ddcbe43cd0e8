import type { MapView } from '../map-view.ts';
import { collect, feature, type MapFeatures } from './feature-collection.ts';

/** The ground within a walk of the selected school, the larger area first, so that the smaller one lies on it. */
export function reachSource({ reach }: Pick<MapView, 'reach'>): MapFeatures {
  return collect(
    [...(reach ?? [])]
      .sort((a, b) => b.metres - a.metres)
      .map(({ metres, shape }) => feature(shape, { id: String(metres), metres })),
  );
}
