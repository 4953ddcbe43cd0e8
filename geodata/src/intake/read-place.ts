import { cellText, mapPositions } from '../formats/index.ts';
import { areaM2, pointInside, selfIntersectionOf } from '../geometry/index.ts';
import { AreaShape, LineShape, type PointShape, Position } from '../model/index.ts';
import { cellAt, type Layer, rowProblem } from './layer.ts';
import { numberAt } from './read-cell.ts';

/** A point or area read from a row, with a point that stands for it. */
export interface Place {
  shape: PointShape | AreaShape;
  point: Position;
}

/** The place of a row: from its two coordinate columns, or from its geometry. Undefined where there is none, which is reported. */
export function placeAt(layer: Layer, row: number): Place | undefined {
  const { lng, lat } = positionColumns(layer);
  if (lng !== undefined && lat !== undefined) return columnsPlace(layer, row, lng, lat);
  const geometry = layer.table.geometries?.[row];
  if (geometry?.type === 'Point') return pointPlace(layer, row, geometry.coordinates);
  if (geometry?.type === 'MultiPoint' && geometry.coordinates.length === 1) {
    return pointPlace(layer, row, geometry.coordinates[0]!);
  }
  const shape = areaAt(layer, row, { zh: '点或面', en: 'a point or an area' });
  return shape && { shape, point: pointInside(shape) };
}

/** The area of a row. A border that crosses itself is an error, because inside and outside are then undefined. */
export function areaAt(layer: Layer, row: number, expected = { zh: '面', en: 'an area' }): AreaShape | undefined {
  const geometry = layer.table.geometries?.[row];
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
    if (!isBroken(layer, row)) layer.problems.add(noGeometry(layer, row, geometry?.type, expected));
    return undefined;
  }
  if (!layer.convert) return undefined;
  const shape = AreaShape.safeParse(mapPositions(geometry, layer.convert));
  if (!shape.success) {
    layer.problems.add(outOfRange(layer, row));
    return undefined;
  }
  const crossing = selfIntersectionOf(shape.data);
  if (!crossing && areaM2(shape.data) >= 1) return shape.data;
  if (!crossing) {
    layer.problems.add(noArea(layer, row));
    return undefined;
  }
  const at = `${crossing[0].toFixed(6)}, ${crossing[1].toFixed(6)}`;
  layer.problems.add(
    rowProblem(layer, row, {
      code: 'self-intersection',
      found: at,
      expected: { zh: '边界不自相交的面', en: 'an area whose border does not cross itself' },
      message: {
        zh: `边界在（${at}）处自相交，请在 GIS 中修复图形后再导入。`,
        en: `the border crosses itself at (${at}); repair the shape in a GIS and import again.`,
      },
    }),
  );
  return undefined;
}

/** The line of a row. */
export function lineAt(layer: Layer, row: number): LineShape | undefined {
  const geometry = layer.table.geometries?.[row];
  if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') {
    const expected = { zh: '线', en: 'a line' };
    if (!isBroken(layer, row)) layer.problems.add(noGeometry(layer, row, geometry?.type, expected));
    return undefined;
  }
  if (!layer.convert) return undefined;
  const shape = LineShape.safeParse(mapPositions(geometry, layer.convert));
  if (shape.success) return shape.data;
  layer.problems.add(outOfRange(layer, row));
  return undefined;
}

/** Whether a row says nothing at all about its place: both coordinate cells empty, or no geometry. */
export function isPlaceless(layer: Layer, row: number): boolean {
  const { lng, lat } = positionColumns(layer);
  if (lng === undefined || lat === undefined) return !layer.table.geometries?.[row];
  return [lng, lat].every((column) => layer.columns.has(column) && cellText(cellAt(layer, row, column)) === '');
}

function positionColumns(layer: Layer): { lng?: string; lat?: string } {
  return (layer.source as { columns?: { lng?: string; lat?: string } }).columns ?? {};
}

function columnsPlace(layer: Layer, row: number, lng: string, lat: string): Place | undefined {
  const x = numberAt(layer, row, lng, { required: true });
  const y = numberAt(layer, row, lat, { required: true });
  return x === undefined || y === undefined ? undefined : pointPlace(layer, row, [x, y]);
}

function pointPlace(layer: Layer, row: number, position: [number, number]): Place | undefined {
  if (!layer.convert) return undefined;
  const point = Position.safeParse(layer.convert(position));
  if (point.success) return { shape: { type: 'Point', coordinates: point.data }, point: point.data };
  layer.problems.add(outOfRange(layer, row));
  return undefined;
}

function noGeometry(layer: Layer, row: number, found: string | undefined, expected: { zh: string; en: string }) {
  return rowProblem(layer, row, {
    code: 'geometry-expected',
    found: found ?? '',
    expected,
    message: {
      zh: found ? `几何是 ${found}，应为${expected.zh}。` : `没有几何，应为${expected.zh}。`,
      en: found
        ? `the geometry is ${found}, expected ${expected.en}.`
        : `there is no geometry, expected ${expected.en}.`,
    },
  });
}

/** Whether the file's reader has already reported the geometry of this row. */
function isBroken(layer: Layer, row: number): boolean {
  const number = layer.table.rowNumbers[row];
  return layer.table.brokenGeometries?.includes(number!) ?? false;
}

function noArea(layer: Layer, row: number) {
  return rowProblem(layer, row, {
    code: 'area-empty',
    found: '0 m²',
    expected: { zh: '有面积的面', en: 'an area that is not empty' },
    message: { zh: '面的面积为 0，请在 GIS 中核对图形。', en: 'the area is empty (0 m²); check the shape in a GIS.' },
  });
}

function outOfRange(layer: Layer, row: number) {
  return rowProblem(layer, row, {
    code: 'position-out-of-range',
    expected: { zh: '有效的经纬度', en: 'valid degrees' },
    message: {
      zh: '坐标转换后不在有效的经纬度范围内，请核对坐标系。',
      en: 'the coordinates are not valid degrees after conversion; check the coordinate system.',
    },
  });
}
