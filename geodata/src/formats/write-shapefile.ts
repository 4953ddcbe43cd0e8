import type { TextEncoding } from './decode-text.ts';
import type { RawGeometry, RawPosition } from './geometry.ts';
import type { MapItem, MapLayer } from './map-layer.ts';
import { positionsOf } from './map-positions.ts';
import { woundRings } from './wound-rings.ts';
import { shortNames, toDbf, type WrittenDbf } from './write-dbf.ts';

/** One shapefile: its parts by extension, and what its table had no room for. */
export interface WrittenShapefile extends Pick<WrittenDbf, 'cut' | 'lost'> {
  /** The layer's name; `_points`, `_lines` or `_areas` follows where a layer has several kinds of geometry. */
  name: string;
  parts: Record<string, Uint8Array<ArrayBuffer>>;
  /** Ten-character name of each field of the layer, in order. */
  names: string[];
}

type Kind = 'point' | 'line' | 'area';

const TYPES: Record<Kind, number> = { point: 1, line: 3, area: 5 };
const CPG: Record<TextEncoding, string> = { 'utf-8': 'UTF-8', gbk: 'GBK' };

/**
 * Writes a layer as shapefiles (ESRI Shapefile Technical Description, 1998): one for each kind of geometry there is, outside rings
 * clockwise. Things without geometry are null shapes of the first. Without `prj` there is no .prj, and no program will place it.
 */
export function toShapefiles(
  layer: MapLayer,
  { encoding, prj, written: date }: { encoding: TextEncoding; prj: string | null; written: Date },
): WrittenShapefile[] {
  const kinds = [...new Set(layer.items.flatMap(({ shape }) => (shape ? [kindOf(shape)] : [])))];
  const written: Kind[] = kinds.length === 0 ? ['point'] : kinds;
  return written.map((kind, at) => {
    const items = layer.items.filter(({ shape }) => (shape ? kindOf(shape) === kind : at === 0));
    const { bytes: dbf, cut, lost } = toDbf(layer.fields, items, encoding, date);
    const { shp, shx } = shapesOf(items, TYPES[kind]);
    const ascii = (text: string) => new TextEncoder().encode(text);
    const parts = { shp, shx, dbf, cpg: ascii(CPG[encoding]), ...(prj !== null && { prj: ascii(prj) }) };
    return {
      name: written.length > 1 ? `${layer.name}_${kind}s` : layer.name,
      parts,
      names: shortNames(layer.fields),
      cut,
      lost,
    };
  });
}

function kindOf({ type }: RawGeometry): Kind {
  if (type === 'Point' || type === 'MultiPoint') return 'point';
  return type === 'Polygon' || type === 'MultiPolygon' ? 'area' : 'line';
}

function shapesOf(items: MapItem[], type: number): { shp: Uint8Array<ArrayBuffer>; shx: Uint8Array<ArrayBuffer> } {
  const contents = items.map(({ shape }) => contentOf(shape));
  const positions = items.flatMap(({ shape }) => (shape ? positionsOf(shape) : []));
  const shp = fileOf(
    contents.reduce((sum, each) => sum + 8 + each.length, 100),
    type,
    positions,
  );
  const shx = fileOf(100 + contents.length * 8, type, positions);
  const [main, index] = [new DataView(shp.buffer), new DataView(shx.buffer)];
  let offset = 100;
  contents.forEach((content, at) => {
    main.setInt32(offset, at + 1);
    main.setInt32(offset + 4, content.length / 2);
    shp.set(content, offset + 8);
    index.setInt32(100 + at * 8, offset / 2);
    index.setInt32(104 + at * 8, content.length / 2);
    offset += 8 + content.length;
  });
  return { shp, shx };
}

function fileOf(length: number, type: number, positions: RawPosition[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, type, true);
  setBox(view, 36, positions);
  return bytes;
}

function contentOf(shape: RawGeometry | null): Uint8Array {
  if (!shape) return new Uint8Array(4);
  if (shape.type === 'Point') {
    const view = new DataView(new ArrayBuffer(20));
    view.setInt32(0, TYPES.point, true);
    setPlace(view, 4, shape.coordinates);
    return new Uint8Array(view.buffer);
  }
  const parts = partsOf(shape);
  const positions = parts.flat();
  const view = new DataView(new ArrayBuffer(44 + parts.length * 4 + positions.length * 16));
  view.setInt32(0, TYPES[kindOf(shape)], true);
  setBox(view, 4, positions);
  view.setInt32(36, parts.length, true);
  view.setInt32(40, positions.length, true);
  let first = 0;
  parts.forEach((part, at) => {
    view.setInt32(44 + at * 4, first, true);
    first += part.length;
  });
  positions.forEach((position, at) => {
    setPlace(view, 44 + parts.length * 4 + at * 16, position);
  });
  return new Uint8Array(view.buffer);
}

function partsOf(shape: RawGeometry): RawPosition[][] {
  switch (shape.type) {
    case 'LineString':
      return [shape.coordinates];
    case 'MultiLineString':
      return shape.coordinates;
    case 'Polygon':
      return woundRings(shape.coordinates, 'clockwise');
    case 'MultiPolygon':
      return shape.coordinates.flatMap((rings) => woundRings(rings, 'clockwise'));
    default:
      throw new Error(`a ${shape.type} has no parts`);
  }
}

function setBox(view: DataView, offset: number, positions: RawPosition[]): void {
  if (positions.length === 0) return;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positions) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  [west, south, east, north].forEach((value, at) => {
    view.setFloat64(offset + at * 8, value, true);
  });
}

function setPlace(view: DataView, offset: number, [x, y]: RawPosition): void {
  view.setFloat64(offset, x, true);
  view.setFloat64(offset + 8, y, true);
}
