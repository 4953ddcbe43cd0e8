import { type Cell, readTable, type TableSource, toXlsx } from '@xuetu/geodata/formats';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { gbkBytes } from '../../support/gbk-bytes.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function read(source: TableSource, bytes: Uint8Array) {
  return readTable(source, new Map([[source.file, bytes]]));
}

async function codes(source: TableSource, bytes: Uint8Array): Promise<string[]> {
  const { problems } = await read(source, bytes);
  for (const { message } of problems) expect(message.zh.length * message.en.length).toBeGreaterThan(0);
  return problems.map(({ code }) => code);
}

describe('delimited text', () => {
  test('opens with a byte order mark, quoted commas and line breaks, and keeps the row numbers of the sheet', async () => {
    const { table, problems } = await read(
      { file: 'a.csv' },
      utf8('\uFEFF学校,人数\r\n"一中, 东校区",12\r\n\r\n"二中\n西校区",3\r\n'),
    );
    expect(problems).toEqual([]);
    expect(table).toMatchObject({
      columns: ['学校', '人数'],
      rows: [
        ['一中, 东校区', '12'],
        ['二中\n西校区', '3'],
      ],
      rowNumbers: [2, 4],
      encoding: 'utf-8',
    });
  });

  test('may be separated by semicolons or tabs', async () => {
    for (const separator of [';', '\t']) {
      const { table } = await read(
        { file: 'a.csv' },
        utf8(`${['学校', '人数'].join(separator)}\n${['一中', '12'].join(separator)}`),
      );
      expect(table?.rows).toEqual([['一中', '12']]);
    }
  });

  test('may have a title above the column names', async () => {
    const { table } = await read({ file: 'a.csv', headerRow: 3 }, utf8('某县统计表,\n,\n学校,人数\n一中,12'));
    expect(table).toMatchObject({ columns: ['学校', '人数'], rows: [['一中', '12']], rowNumbers: [4] });
  });

  test('in GBK reads the same, even a word that is valid UTF-8 too', async () => {
    for (const text of ['学校,人数\n一中,12', 'a,b\n小学,12']) {
      const { table } = await read({ file: 'a.csv', encoding: 'gbk' }, gbkBytes(text));
      expect(table?.rows.flat().join()).toBe(text.split('\n')[1]);
      expect(table?.encoding).toBe('gbk');
    }
  });

  test('with one accented letter is not taken for GBK', async () => {
    const { table, problems } = await read({ file: 'a.csv' }, utf8('school,note\nCurrie,ü\nCafé,x'));
    expect(problems).toEqual([]);
    expect(table?.rows).toEqual([
      ['Currie', 'ü'],
      ['Café', 'x'],
    ]);
  });

  test('answers for what is wrong with it', async () => {
    expect(await codes({ file: 'a.csv' }, utf8(''))).toEqual(['empty-file']);
    expect(await codes({ file: 'a.csv' }, utf8('\n  \n'))).toEqual(['empty-file']);
    expect(await codes({ file: 'a.csv', headerRow: 9 }, utf8('a,b\n1,2'))).toEqual(['header-missing']);
    expect(await codes({ file: 'a.csv' }, utf8('a,a\n1,2'))).toEqual(['column-repeated']);
    expect(await codes({ file: 'a.csv' }, utf8('a,b\n1,2,3'))).toEqual(['row-too-long']);
    expect(await codes({ file: 'a.csv' }, Uint8Array.of(0x61, 0xff, 0xff, 0x2c))).toContain('unknown-encoding');
    expect(await codes({ file: 'a.doc' }, utf8('x'))).toEqual(['format-unknown']);
    expect((await readTable({ file: 'none.csv' }, new Map())).problems[0]?.code).toBe('file-missing');
  });
});

describe('workbooks', () => {
  test('keep numbers, texts and booleans apart and are read by the name of the sheet', async () => {
    const columns = ['学校', '人数', '公办'].map((title) => ({ title }));
    const workbook = await toXlsx([
      { name: '说明', columns: [{ title: 'x' }], rows: [] },
      {
        name: '数据',
        columns,
        rows: [
          ['一中', 12, true],
          [null, null, null],
          ['二中', '约三百', false],
        ],
      },
    ]);
    const { table, problems } = await read({ file: 'a.xlsx', sheet: '数据' }, workbook);
    expect(problems).toEqual([]);
    expect(table?.rows).toEqual<Cell[][]>([
      ['一中', 12, true],
      ['二中', '约三百', false],
    ]);
    expect(table?.rowNumbers).toEqual([2, 4]);
  });

  test('answer for what is wrong with them', async () => {
    const workbook = await toXlsx([{ name: '数据', columns: [{ title: '学校' }], rows: [['一中']] }]);
    const missing = await read({ file: 'a.xlsx', sheet: '小学' }, workbook);
    expect(missing.problems[0]).toMatchObject({ code: 'sheet-missing', found: '数据' });
    expect(missing.problems[0]?.message.zh).toContain('没有名为「小学」的工作表，现有：数据');
    expect(missing.problems[0]?.message.en).toContain('there is no sheet named "小学"; there are: 数据');
    expect(await codes({ file: 'a.xlsx' }, workbook.slice(0, workbook.length / 2))).toEqual(['xlsx-damaged']);
    expect(await codes({ file: 'a.xlsx' }, utf8('not a workbook'))).toEqual(['xlsx-damaged']);
    expect(await codes({ file: 'a.xlsx' }, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1))).toEqual([
      'xls-not-supported',
    ]);
  });

  test('are refused where a few bytes would become more than a machine has', async () => {
    const workbook = await toXlsx([{ name: '数据', columns: [{ title: '学校' }], rows: [['一中']] }]);
    const parts = unzipSync(workbook);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    const far = sheet.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>');
    expect(far).not.toBe(sheet);
    const wide = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(far) });
    expect(wide.length).toBeLessThan(20_000);
    const { problems } = await read({ file: 'a.xlsx' }, wide);
    expect(problems[0]).toMatchObject({ code: 'xlsx-too-large', found: '17,179,869,188 cells' });
    const swollen = workbook.slice();
    const entry = swollen.findLastIndex((_, at) => strFromU8(swollen.subarray(at, at + 4)) === 'PK\u0001\u0002');
    new DataView(swollen.buffer).setUint32(entry + 24, 300 * 1024 * 1024, true);
    expect(await codes({ file: 'a.xlsx' }, swollen)).toEqual(['xlsx-too-large']);
  });
});

describe('GeoJSON', () => {
  const feature = (geometry: unknown, properties: object = { name: '甲' }) => ({
    type: 'Feature',
    properties,
    geometry,
  });
  const collection = (features: unknown[], more: object = {}) =>
    utf8(JSON.stringify({ type: 'FeatureCollection', features, ...more }));

  test('gives properties as columns and geometry without heights', async () => {
    const { table, problems } = await read(
      { file: 'a.geojson' },
      collection([feature({ type: 'Point', coordinates: [118, 36, 55] }), feature(null, { size: 3 })]),
    );
    expect(problems).toEqual([]);
    expect(table).toMatchObject({
      columns: ['name', 'size'],
      rows: [
        ['甲', null],
        [null, 3],
      ],
      geometries: [{ type: 'Point', coordinates: [118, 36] }, null],
      rowNumbers: [1, 2],
      crs: { name: 'EPSG:4326', from: 'format' },
    });
  });

  test('obeys the old crs member', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4548' } };
    const { table } = await read({ file: 'a.geojson' }, collection([], { crs }));
    expect(table?.crs?.name).toBe('EPSG:4548');
  });

  test('closes an open ring', async () => {
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
    ];
    const { table } = await read(
      { file: 'a.geojson' },
      collection([feature({ type: 'Polygon', coordinates: [ring] })]),
    );
    expect(table?.geometries?.[0]).toEqual({ type: 'Polygon', coordinates: [[...ring, [0, 0]]] });
  });

  test('answers for what is wrong with it', async () => {
    expect(await codes({ file: 'a.geojson' }, utf8('{"type":"FeatureCollection","features":['))).toEqual(['not-json']);
    expect(await codes({ file: 'a.geojson' }, utf8('{"type":"Topology"}'))).toEqual(['not-geojson']);
    expect(await codes({ file: 'a.geojson' }, utf8(' '))).toEqual(['empty-file']);
    const broken = [
      { type: 'Polygon', coordinates: [[[0, 0]]] },
      { type: 'Point', coordinates: ['x', 1] },
      { type: 'Curve' },
      7,
    ];
    expect(await codes({ file: 'a.geojson' }, collection(broken.map((geometry) => feature(geometry))))).toEqual(
      Array(4).fill('geometry-broken'),
    );
  });
});

describe('JSON records', () => {
  test('are found by their path', async () => {
    const { table } = await read(
      { file: 'a.json', records: 'data.schools' },
      utf8('{"data":{"schools":[{"a":1},{"b":true}]}}'),
    );
    expect(table).toMatchObject({
      columns: ['a', 'b'],
      rows: [
        [1, null],
        [null, true],
      ],
      counts: 'record',
    });
    expect(await codes({ file: 'a.json', records: 'nothing' }, utf8('{"a":1}'))).toEqual(['records-missing']);
  });
});

test('no file, whatever its bytes, makes a reader throw', async () => {
  const names = fc.constantFrom('a.csv', 'a.xlsx', 'a.geojson', 'a.json', 'a.shp');
  await fc.assert(
    fc.asyncProperty(names, fc.uint8Array({ maxLength: 300 }), async (file, bytes) => {
      const { table, problems } = await read({ file }, bytes);
      expect(table !== null || problems.some(({ severity }) => severity === 'error')).toBe(true);
    }),
    { numRuns: 300 },
  );
});
