import proj4 from 'proj4';
import { bd09ToWgs84, gcj02ToWgs84 } from './chinese-offset.ts';
import { definitionOf, isWithoutParameters } from './crs-definition.ts';
import { crsNamed } from './crs-named.ts';
import type { RawPosition } from './geometry.ts';

/** Turns a position of one coordinate system (x, y) into WGS84 degrees [lng, lat]. */
export type Conversion = (position: RawPosition) => RawPosition;

/** The conversion of a coordinate system, or why there is none. */
export type ConversionAnswer =
  | { crs: string; convert: Conversion; isDegrees: boolean }
  | { crs: null; reason: 'unknown' | 'without-parameters' };

/**
 * How positions of a coordinate system become WGS84/CGCS2000 degrees. Takes `EPSG:code`, GCJ-02, BD-09 or WKT text.
 * x, y is always easting, northing or lng, lat, whatever axis order the EPSG registry has.
 */
export function toWgs84(crs: string): ConversionAnswer {
  const name = crsNamed(crs);
  if (name === 'GCJ-02') return { crs: name, convert: gcj02ToWgs84, isDegrees: true };
  if (name === 'BD-09') return { crs: name, convert: bd09ToWgs84, isDegrees: true };
  if (name === 'EPSG:4326' || name === 'EPSG:4490')
    return { crs: name, convert: (position) => position, isDegrees: true };
  if (name) return fromCode(name);
  return /^\s*(PROJ|GEOG)(CS|CRS)\s*\[/i.test(crs)
    ? fromDefinition(nameOfWkt(crs), crs)
    : { crs: null, reason: 'unknown' };
}

/** Turns WGS84 degrees into x, y of a carried EPSG system; for tests, exports and writing files. */
export function fromWgs84(crs: string): Conversion | null {
  const code = Number(crsNamed(crs)?.slice(5));
  const definition = definitionOf(code);
  return definition ? (position) => proj4('WGS84', definition).forward([...position]) as RawPosition : null;
}

function fromCode(name: string): ConversionAnswer {
  const code = Number(name.slice(5));
  if (isWithoutParameters(code)) return { crs: null, reason: 'without-parameters' };
  const definition = definitionOf(code);
  return definition ? fromDefinition(name, definition) : { crs: null, reason: 'unknown' };
}

function fromDefinition(crs: string, definition: string): ConversionAnswer {
  try {
    const converter = proj4(definition, 'WGS84');
    const isDegrees = /^\s*GEOG(CS|CRS)|\+proj=longlat/i.test(definition);
    return { crs, convert: (position) => converter.forward([...position]) as RawPosition, isDegrees };
  } catch {
    return { crs: null, reason: 'unknown' };
  }
}

function nameOfWkt(wkt: string): string {
  return /\[\s*"([^"]+)"/.exec(wkt)?.[1] ?? 'WKT';
}
