import type { Position } from '@xuetu/geodata/model';
import type { MapView } from '../map-view.ts';
import { collect, feature, type MapFeature, type MapFeatures, pointFeature } from './feature-collection.ts';

/** The outline of a site while it is drawn, out to the pointer, with its corners; and the sites of a grid that are not saved yet. */
export function drawingSource({ drawing, proposed = [] }: Pick<MapView, 'drawing' | 'proposed'>): MapFeatures {
  const sites = proposed.map(({ id, point }) => pointFeature(point, { id }));
  return collect(drawing && drawing.corners.length > 0 ? [...sites, ...outlineOf(drawing)] : sites);
}

function outlineOf(drawing: NonNullable<MapView['drawing']>): MapFeature[] {
  const { corners, pointer, isClosed } = drawing;
  const reached: Position[] = pointer && !isClosed ? [...corners, pointer] : corners;
  const features: MapFeature[] = corners.map((corner, index) => pointFeature(corner, { id: `corner-${index}` }));
  if (reached.length >= 3) {
    const ring: Position[] = [...reached, reached[0]!];
    features.push(feature({ type: 'Polygon', coordinates: [ring] }, { id: 'area' }));
  }
  if (reached.length >= 2) {
    const line = isClosed ? [...reached, reached[0]!] : reached;
    features.push(feature({ type: 'LineString', coordinates: line }, { id: 'outline' }));
  }
  return features;
}
