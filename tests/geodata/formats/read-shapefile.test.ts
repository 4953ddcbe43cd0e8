import { readShapefile } from '@xuetu/geodata/formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aShapefile } from '../../support/a-shapefile-intake.ts';

type Ring = [number, number][];

const box = (x: number, y: number, side: number): Ring => [
  [x, y],
  [x, y + side],
  [x + side, y + side],
  [x + side, y],
  [x, y],
];

const CGCS2000_117E =
  'PROJCS["CGCS2000_3_Degree_GK_CM_117E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

function read(rings: Ring[], prj?: string) {
  const parts = aShapefile([{ rings, values: { name: '甲' } }]);
  return readShapefile(
    { file: 'a.shp' },
    { ...parts, prj: prj === undefined ? undefined : new TextEncoder().encode(prj) },
  );
}

describe('a shapefile', () => {
  test('keeps a hole in its area and an island in the hole, whatever way round they were drawn', () => {
    const [outer, hole, island, apart] = [box(0, 0, 10), box(2, 2, 6), box(4, 4, 2), box(20, 0, 5)];
    for (const rings of [[outer, hole, island, apart], [apart, island, hole, outer].map((ring) => ring.toReversed())]) {
      const geometry = read(rings).table!.geometries![0]!;
      expect(geometry.type).toBe('MultiPolygon');
      const sizes = (geometry.coordinates as Ring[][]).map((polygon) => polygon.length).sort();
      expect(sizes).toEqual([1, 1, 2]);
    }
  });

  test('whose record names the same points in part after part is without that shape, not without end', () => {
    const parts = aShapefile([{ rings: [box(0, 0, 1)], values: { name: '甲' } }]);
    const shp = new Uint8Array(parts.shp.length + 4 * 3);
    shp.set(parts.shp.subarray(0, 100 + 8 + 44));
    shp.set(parts.shp.subarray(100 + 8 + 44 + 4), 100 + 8 + 44 + 4 * 4);
    const view = new DataView(shp.buffer);
    view.setInt32(24, shp.length / 2);
    view.setInt32(104, (shp.length - 108) / 2);
    view.setInt32(108, 3, true);
    view.setInt32(108 + 36, 4, true);
    for (const [part, start] of [0, 5, 0, 5].entries()) view.setInt32(108 + 44 + part * 4, start, true);
    expect(readShapefile({ file: 'a.shp' }, { ...parts, shp }).table!.geometries).toEqual([null]);
  });

  test('with one ring is one polygon', () => {
    expect(read([box(0, 0, 1)]).table!.geometries![0]).toEqual({ type: 'Polygon', coordinates: [box(0, 0, 1)] });
  });

  test.each([
    [CGCS2000_117E, 'EPSG:4548'],
    ['PROJCS["CGCS2000_3_Degree_GK_Zone_39",GEOGCS["GCS_CGCS_2000"]]', 'EPSG:4527'],
    ['PROJCS["CGCS2000 / 3-degree Gauss-Kruger CM 120E",GEOGCS["x"],AUTHORITY["EPSG","4549"]]', 'EPSG:4549'],
    ['GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257]]]', 'EPSG:4326'],
    ['PROJCS["British_National_Grid",GEOGCS["GCS_OSGB_1936"]]', 'EPSG:27700'],
    ['PROJCS["Xian_1980_3_Degree_GK_CM_117E",GEOGCS["GCS_Xian_1980"]]', 'EPSG:4610'],
  ])('knows its system by its .prj: %s', (prj, crs) => {
    expect(read([box(0, 0, 1)], prj).table!.crs).toEqual({ name: crs, from: 'prj' });
  });

  test('cut short says at which feature', () => {
    const rows = [0, 1, 2].map((x) => ({ rings: [box(x, 0, 1)], values: { name: String(x) } }));
    const { shp, dbf } = aShapefile(rows);
    const { problems } = readShapefile({ file: 'a.shp' }, { shp: shp.slice(0, shp.length - 20), dbf });
    expect(problems[0]).toMatchObject({ code: 'shp-truncated', row: 3 });
    expect(problems[0]?.message.zh).toContain('第 3 个要素处中断');
    expect(problems[0]?.message.en).toContain('breaks off at feature 3');
  });

  test('without its table, or with the table of another, is an error', () => {
    const one = aShapefile([{ rings: [box(0, 0, 1)], values: { name: 'a' } }]);
    const two = aShapefile([0, 1].map((x) => ({ rings: [box(x, 0, 1)], values: { name: 'a' } })));
    expect(readShapefile({ file: 'a.shp' }, { shp: one.shp }).problems[0]?.code).toBe('dbf-missing');
    expect(readShapefile({ file: 'a.shp' }, { shp: one.shp, dbf: two.dbf }).problems[0]?.code).toBe(
      'dbf-count-differs',
    );
    expect(readShapefile({ file: 'a.shp' }, { shp: new Uint8Array(200) }).problems[0]?.code).toBe('shp-damaged');
  });

  test('with any byte of it changed is read or refused, but never throws', () => {
    const { shp, dbf } = aShapefile([0, 1].map((x) => ({ rings: [box(x, 0, 1)], values: { name: '张店' } })));
    const changed = (bytes: Uint8Array, at: number, value: number) =>
      bytes.map((byte, index) => (index === at % bytes.length ? value : byte));
    fc.assert(
      fc.property(fc.nat(), fc.nat(255), fc.nat(), fc.nat(255), (at, value, other, more) => {
        const parts = { shp: changed(shp, at, value), dbf: changed(dbf, other, more) };
        const { table, problems } = readShapefile({ file: 'a.shp' }, parts);
        expect(table !== null || problems.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('with names in UTF-8 or GBK reads the same', () => {
    for (const encoding of ['utf-8', 'gbk'] as const) {
      const parts = aShapefile([{ rings: [box(0, 0, 1)], values: { 名称: '张店区实验小学', count: 12 } }], encoding);
      const { table } = readShapefile({ file: 'a.shp' }, parts);
      expect(table).toMatchObject({ columns: ['名称', 'count'], rows: [['张店区实验小学', 12]], encoding });
    }
  });
});
