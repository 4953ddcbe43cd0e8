import type { Position } from '@xuetu/geodata/model';
import type { SiteDrawing } from '../../state/siting/siting-state.ts';
import { collect, feature, type MapFeature, type MapFeatures, pointFeature } from './feature-collection.ts';

/** The outline of a site while it is drawn, out to the pointer, with its corners. */
export function drawingSource(drawing: SiteDrawing | null): MapFeatures {
  if (!drawing || drawing.corners.length === 0) return collect([]);
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
  return collect(features);
}
