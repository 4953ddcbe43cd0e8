import type { AreaShape, LineShape, PointShape, Position } from '../model/index.ts';
import { woundRings } from './wound-rings.ts';

/** One thing on the map to be written: where it is and what is said of it. */
export interface GeoJsonItem {
  id: string;
  shape: PointShape | AreaShape | LineShape | null;
  properties: Record<string, string | number | boolean | null>;
}

/** RFC 7946, with the `name` that QGIS and ArcGIS show as the layer's name. */
export interface GeoJsonDocument {
  type: 'FeatureCollection';
  name: string;
  /** What the reader must know, a line each; a foreign member, which RFC 7946 allows. */
  description?: string;
  features: { type: 'Feature'; id: string; geometry: GeoJsonItem['shape']; properties: GeoJsonItem['properties'] }[];
}

/**
 * Writes a GeoJSON document after RFC 7946: WGS84 degrees with seven decimals (one centimetre), outer rings counter-clockwise
 * and holes clockwise, no `crs` member, an id for every feature. Not finite numbers become null.
 */
export function toGeoJson(name: string, items: GeoJsonItem[], notes: string[] = []): GeoJsonDocument {
  return {
    type: 'FeatureCollection',
    name,
    ...(notes.length > 0 && { description: notes.join('\n') }),
    features: items.map(({ id, shape, properties }) => ({
      type: 'Feature',
      id,
      geometry: shape && wound(shape),
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [
          key,
          typeof value === 'number' && !Number.isFinite(value) ? null : value,
        ]),
      ),
    })),
  };
}

function wound(shape: NonNullable<GeoJsonItem['shape']>): NonNullable<GeoJsonItem['shape']> {
  switch (shape.type) {
    case 'Point':
      return { type: 'Point', coordinates: rounded(shape.coordinates) };
    case 'LineString':
      return { type: 'LineString', coordinates: shape.coordinates.map(rounded) };
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: shape.coordinates.map((line) => line.map(rounded)) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: woundAs(shape.coordinates) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: shape.coordinates.map(woundAs) };
  }
}

function woundAs(polygon: Position[][]): Position[][] {
  return woundRings(
    polygon.map((ring) => ring.map(rounded)),
    'counter-clockwise',
  );
}

function rounded([lng, lat]: Position): Position {
  return [Math.round(lng * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];
}
