import { isAroundChina } from './chinese-offset.ts';
import type { RawPosition } from './geometry.ts';

/** The projected system in metres that surveyors use at a place: in China the 3-degree CGCS2000 zone (EPSG:4534-4554), else UTM. */
export function surveyCrsAt([lng, lat]: RawPosition): string {
  if (isAroundChina([lng, lat]) && lng >= 73.5 && lng < 136.5) return `EPSG:${4534 + Math.round((lng - 75) / 3)}`;
  const zone = Math.min(60, Math.max(1, Math.floor((lng + 180) / 6) + 1));
  return `EPSG:${(lat < 0 ? 32700 : 32600) + zone}`;
}

/** The system in degrees for a place: CGCS2000 in China, else WGS84. They differ by centimetres and count as the same here. */
export function geographicCrsAt(position: RawPosition): string {
  return isAroundChina(position) ? 'EPSG:4490' : 'EPSG:4326';
}
