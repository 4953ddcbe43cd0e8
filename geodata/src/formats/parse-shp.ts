import type { RawGeometry, RawPosition } from './geometry.ts';
import { nestRings } from './nest-rings.ts';

/** The records of a .shp, and where it breaks off if it does. */
export interface ShpContent {
  geometries: (RawGeometry | null)[];
  /** Number of the record at which the file ends too early. */
  truncatedAt?: number;
  /** A shape type that is not point, line or polygon. */
  unsupportedType?: number;
}

const KINDS: Record<number, 'null' | 'point' | 'line' | 'polygon' | 'multipoint'> = {
  0: 'null',
  1: 'point',
  3: 'line',
  5: 'polygon',
  8: 'multipoint',
  11: 'point',
  13: 'line',
  15: 'polygon',
  18: 'multipoint',
  21: 'point',
  23: 'line',
  25: 'polygon',
  28: 'multipoint',
};

/**
 * Reads the geometry of a shapefile (ESRI Shapefile Technical Description, 1998); heights and measures are dropped.
 * Null where the bytes are no .shp at all.
 */
export function parseShp(bytes: Uint8Array): ShpContent | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 100 || view.getInt32(0) !== 9994) return null;
  const content: ShpContent = { geometries: [] };
  const end = Math.max(100, view.getInt32(24) * 2);
  let offset = 100;
  while (offset + 8 <= Math.min(end, bytes.length)) {
    const length = view.getInt32(offset + 4) * 2;
    if (length < 4 || offset + 8 + length > bytes.length) break;
    const kind = KINDS[view.getInt32(offset + 8, true)];
    if (!kind) content.unsupportedType ??= view.getInt32(offset + 8, true);
    const record = new DataView(bytes.buffer, bytes.byteOffset + offset + 8, length);
    content.geometries.push(kind ? shapeOf(kind, record) : null);
    offset += 8 + length;
  }
  if (offset < end) content.truncatedAt = content.geometries.length + 1;
  return content;
}

function shapeOf(kind: (typeof KINDS)[number], record: DataView): RawGeometry | null {
  try {
    if (kind === 'point') return { type: 'Point', coordinates: positionAt(record, 4) };
    if (kind === 'multipoint')
      return { type: 'MultiPoint', coordinates: positionsAt(record, 40, record.getInt32(36, true)) };
    if (kind === 'line') return lineOf(partsOf(record));
    return kind === 'polygon' ? polygonOf(partsOf(record)) : null;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

function partsOf(record: DataView): RawPosition[][] {
  const [parts, points] = [record.getInt32(36, true), record.getInt32(40, true)];
  if (parts < 0 || 44 + parts * 4 > record.byteLength) throw new RangeError('the record is shorter than its parts');
  const starts = Array.from({ length: parts }, (_, part) => record.getInt32(44 + part * 4, true));
  if (starts.some((start, part) => start < (starts[part - 1] ?? 0) || start > points))
    throw new RangeError('the parts of the record are not one after the other');
  const all = positionsAt(record, 44 + parts * 4, points);
  return starts.map((start, part) => all.slice(start, starts[part + 1] ?? points));
}

function lineOf(parts: RawPosition[][]): RawGeometry | null {
  const lines = parts.filter((part) => part.length >= 2);
  if (lines.length === 0) return null;
  return lines.length === 1
    ? { type: 'LineString', coordinates: lines[0]! }
    : { type: 'MultiLineString', coordinates: lines };
}

function polygonOf(parts: RawPosition[][]): RawGeometry | null {
  const polygons = nestRings(parts.filter((part) => part.length >= 4));
  if (polygons.length === 0) return null;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons };
}

function positionsAt(record: DataView, offset: number, count: number): RawPosition[] {
  if (count < 0 || offset + count * 16 > record.byteLength)
    throw new RangeError('the record is shorter than its points');
  return Array.from({ length: count }, (_, index) => positionAt(record, offset + index * 16));
}

function positionAt(record: DataView, offset: number): RawPosition {
  return [record.getFloat64(offset, true), record.getFloat64(offset + 8, true)];
}
