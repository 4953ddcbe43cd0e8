import type { AreaShape, LineShape, PointShape, Position } from '../model/index.ts';

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
  features: { type: 'Feature'; id: string; geometry: GeoJsonItem['shape']; properties: GeoJsonItem['properties'] }[];
}

/**
 * Writes a GeoJSON document after RFC 7946: WGS84 degrees with seven decimals (one centimetre), outer rings counter-clockwise
 * and holes clockwise, no `crs` member, an id for every feature. Not finite numbers become null.
 */
export function toGeoJson(name: string, items: GeoJsonItem[]): GeoJsonDocument {
  return {
    type: 'FeatureCollection',
    name,
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
      return { type: 'Polygon', coordinates: shape.coordinates.map(woundRing) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: shape.coordinates.map((polygon) => polygon.map(woundRing)) };
  }
}

function woundRing(ring: Position[], index: number): Position[] {
  const positions = ring.map(rounded);
  const isCounterClockwise = twiceArea(positions) > 0;
  return isCounterClockwise === (index === 0) ? positions : positions.reverse();
}

/** Positive where the ring runs counter-clockwise. */
function twiceArea(ring: Position[]): number {
  const [originLng, originLat] = ring[0] ?? [0, 0];
  let sum = 0;
  for (let at = 0; at + 1 < ring.length; at++) {
    const [lng, lat] = ring[at]!;
    const [nextLng, nextLat] = ring[at + 1]!;
    sum += (lng - originLng) * (nextLat - originLat) - (nextLng - originLng) * (lat - originLat);
  }
  return sum;
}

function rounded([lng, lat]: Position): Position {
  return [Math.round(lng * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];
}
