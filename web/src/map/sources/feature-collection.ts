import type { AreaShape, LineShape, PointShape } from '@xuetu/geodata/model';

/** One thing on the map. The id is repeated as a property, because the map promotes it from there. */
export interface MapFeature {
  type: 'Feature';
  geometry: AreaShape | LineShape | PointShape;
  properties: { id: string; [key: string]: string | number | boolean | undefined };
}

export interface MapFeatures {
  type: 'FeatureCollection';
  features: MapFeature[];
}

export function collect(features: MapFeature[]): MapFeatures {
  return { type: 'FeatureCollection', features };
}

export function feature(geometry: MapFeature['geometry'], properties: MapFeature['properties']): MapFeature {
  return { type: 'Feature', geometry, properties };
}

export function pointFeature(coordinates: [number, number], properties: MapFeature['properties']): MapFeature {
  return feature({ type: 'Point', coordinates }, properties);
}
