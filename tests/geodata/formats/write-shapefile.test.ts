import {
  type MapItem,
  type MapLayer,
  positionsOf,
  type RawGeometry,
  type RawPosition,
  readShapefile,
  toShapefiles,
  writtenCrs,
} from '@xuetu/geodata/formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const FIELDS: MapLayer['fields'] = [
  { name: 'primary_schools', short: 'pri_school', title: '学校', type: 'text' },
  { name: 'primary_schools_2', short: 'pri_school', title: '学校', type: 'text' },
  { name: 'year', short: 'year', title: '年份', type: 'integer' },
  { name: 'pupils', short: 'pupils', title: '学生', type: 'real' },
];
const written = new Date(2026, 7, 31);

function layerOf(items: Pick<MapItem, 'shape' | 'properties'>[]): MapLayer {
  const whole = items.map((item, at) => ({ ...item, id: `${at}`, name: '', folder: '', label: null }));
  return { name: 'things', title: '', notes: [], fields: FIELDS, items: whole };
}

function readBack(layer: MapLayer, encoding: 'utf-8' | 'gbk', prj: string | null = null) {
  return toShapefiles(layer, { encoding, prj, written }).map(({ name, parts, cut, lost }) => {
    const { shp, dbf, cpg } = parts;
    const reading = readShapefile({ file: `${name}.shp` }, { shp: shp!, dbf, cpg, prj: parts.prj });
    return { name, cut, lost, ...reading };
  });
}

/** A ring of three to eight corners around a place, either way round. */
function ringAround(middle: RawPosition, least: number, most: number): fc.Arbitrary<RawPosition[]> {
  return fc
    .tuple(fc.array(fc.double({ min: least, max: most, noNaN: true }), { minLength: 3, maxLength: 8 }), fc.boolean())
    .map(([radii, isReversed]) => {
      const corners = radii.map((radius, at): RawPosition => {
        const angle = (2 * Math.PI * at) / radii.length + 0.1;
        return [middle[0] + radius * Math.cos(angle), middle[1] + radius * Math.sin(angle)];
      });
      const ring = [...corners, corners[0]!];
      return isReversed ? ring.reverse() : ring;
    });
}

/** A hole's corners lie within half the inner radius, so that it is inside whatever the number of corners. */
const polygon = (column: number): fc.Arbitrary<RawPosition[][]> =>
  fc.boolean().chain((hasHole): fc.Arbitrary<RawPosition[][]> => {
    const middle: RawPosition = [500_000 + column * 1000, 3_990_000];
    const outside = ringAround(middle, 300, 400);
    return hasHole ? fc.tuple(outside, ringAround(middle, 20, 60)) : fc.tuple(outside);
  });

const shape: fc.Arbitrary<RawGeometry | null> = fc.oneof(
  fc.constant(null),
  fc
    .tuple(polygon(0))
    .map(([coordinates]): RawGeometry => ({ type: 'Polygon', coordinates: coordinates as RawPosition[][] })),
  fc
    .tuple(polygon(0), polygon(1), polygon(2))
    .map((coordinates): RawGeometry => ({ type: 'MultiPolygon', coordinates: coordinates as RawPosition[][][] })),
  fc
    .tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))
    .map((coordinates): RawGeometry => ({ type: 'Point', coordinates })),
);

/** Begins with a Chinese character: of text without any the reader doubts what the .cpg says, see `encodingOf`. */
const text = fc
  .array(fc.constantFrom(...'学图小区凯瑞㎡·—=<>&\'"aZ0 '.split('')), { minLength: 1, maxLength: 60 })
  .map((letters) => `名${letters.join('').trimEnd()}`);

/** Corners of every ring in order, without its direction and without where it begins. */
function cornersOf(geometry: RawGeometry | null): string[] {
  return geometry ? [...new Set(positionsOf(geometry).map(String))].sort() : [];
}

/** Positive where the ring runs counter-clockwise. */
function twiceArea(ring: RawPosition[]): number {
  const [originX, originY] = ring[0]!;
  return ring.slice(1).reduce((sum, [x, y], at) => {
    const [beforeX, beforeY] = ring[at]!;
    return sum + (beforeX - originX) * (y - originY) - (x - originX) * (beforeY - originY);
  }, 0);
}

describe('a shapefile for offices', () => {
  test.each(['utf-8', 'gbk'] as const)('comes back through our own reader as it was written, in %s', (encoding) => {
    const row = fc.record({
      shape,
      properties: fc.record({
        primary_schools: fc.option(text),
        primary_schools_2: text,
        year: fc.option(fc.integer({ min: -9999, max: 99_999 })),
        pupils: fc.option(fc.integer({ min: 0, max: 9_999_999 }).map((value) => value / 10)),
      }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const read = readBack(layerOf(rows), encoding);
        const back = read.flatMap(({ table, problems }) => {
          expect(problems).toEqual([]);
          expect(table?.columns).toEqual(['pri_school', 'pri_schoo2', 'year', 'pupils']);
          return table!.rows.map((cells, at) => JSON.stringify([cells, cornersOf(table!.geometries![at]!)]));
        });
        const sent = rows.map((each) => JSON.stringify([Object.values(each.properties), cornersOf(each.shape)]));
        expect(back.sort()).toEqual(sent.sort());
      }),
      { numRuns: 60 },
    );
  });

  test('keeps polygons apart and holes with their polygon, outsides clockwise', () => {
    fc.assert(
      fc.property(fc.tuple(polygon(0), polygon(1), polygon(2)), (polygons) => {
        const coordinates = polygons as RawPosition[][][];
        const [file] = readBack(layerOf([{ shape: { type: 'MultiPolygon', coordinates }, properties: {} }]), 'utf-8');
        const back = file!.table!.geometries![0]!;
        expect(back.type).toBe('MultiPolygon');
        (back.coordinates as RawPosition[][][]).forEach((rings, at) => {
          expect(rings).toHaveLength(coordinates[at]!.length);
          rings.forEach((ring, index) => {
            expect(Math.sign(twiceArea(ring))).toBe(index === 0 ? -1 : 1);
          });
        });
      }),
    );
  });

  test.each(['utf-8', 'gbk'] as const)('never cuts a character in two where a text is too long, in %s', (encoding) => {
    const long = fc
      .array(fc.constantFrom('学', '图', 'a', '·'), { minLength: 100, maxLength: 300 })
      .map((each) => each.join(''));
    fc.assert(
      fc.property(long, (value) => {
        const [file] = readBack(layerOf([{ shape: null, properties: { primary_schools: value } }]), encoding);
        const cell = String(file!.table!.rows[0]![0]);
        expect(value.startsWith(cell)).toBe(true);
        expect(file!.cut).toEqual(cell === value ? [] : [{ field: 'pri_school', rows: 1 }]);
        expect(cell.length).toBeGreaterThanOrEqual(84);
      }),
    );
  });

  test('says which characters GBK does not have', () => {
    const [file] = readBack(layerOf([{ shape: null, properties: { primary_schools: '𠮷祥😀苑' } }]), 'gbk');
    expect(file!.lost).toEqual(['𠮷', '😀']);
    expect(file!.table!.rows[0]![0]).toBe('?祥?苑');
  });

  test('names its system so that our reader knows it again, for every system that is written', () => {
    const codes = [4326, 4490, 4491, 4501, 4502, 4512, 4513, 4533, 4534, 4548, 4549, 4554, 32601, 32650, 32660];
    for (const code of codes) {
      const [file] = readBack(layerOf([{ shape: null, properties: {} }]), 'utf-8', writtenCrs(`EPSG:${code}`)!.esri);
      expect(file!.table!.crs?.name).toBe(`EPSG:${code}`);
    }
    expect(['EPSG:2383', 'EPSG:3857', 'EPSG:32661', 'GCJ-02'].map(writtenCrs)).toEqual([null, null, null, null]);
  });
});
