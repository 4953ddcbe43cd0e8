import type { RawGeometry, RawPosition } from './geometry.ts';
import { isRecord } from './records-of.ts';

/** The geometry of a GeoJSON feature; heights are dropped, open rings closed. Null where it is broken or of another kind. */
export function rawGeometryOf(value: unknown): RawGeometry | null {
  if (!isRecord(value)) return null;
  const { type, coordinates } = value;
  if (type === 'Point') return wrap('Point', position(coordinates));
  if (type === 'MultiPoint') return wrap('MultiPoint', listOf(coordinates, position));
  if (type === 'LineString') return wrap('LineString', line(coordinates));
  if (type === 'MultiLineString') return wrap('MultiLineString', listOf(coordinates, line));
  if (type === 'Polygon') return wrap('Polygon', listOf(coordinates, ring));
  if (type === 'MultiPolygon')
    return wrap(
      'MultiPolygon',
      listOf(coordinates, (part) => listOf(part, ring)),
    );
  return null;
}

function wrap(type: RawGeometry['type'], coordinates: unknown): RawGeometry | null {
  return coordinates === null ? null : ({ type, coordinates } as RawGeometry);
}

function position(value: unknown): RawPosition | null {
  if (!Array.isArray(value) || value.length < 2) return null;
  const [x, y] = value;
  return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
}

function listOf<T>(value: unknown, read: (item: unknown) => T | null): T[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const items: T[] = [];
  for (const item of value) {
    const one = read(item);
    if (one === null) return null;
    items.push(one);
  }
  return items;
}

function line(value: unknown): RawPosition[] | null {
  const positions = listOf(value, position);
  return positions && positions.length >= 2 ? positions : null;
}

function ring(value: unknown): RawPosition[] | null {
  const positions = listOf(value, position);
  if (!positions) return null;
  const [first, last] = [positions[0]!, positions.at(-1)!];
  const closed = first[0] === last[0] && first[1] === last[1] ? positions : [...positions, first];
  return closed.length >= 4 ? closed : null;
}
