import { toXlsx } from '@xuetu/geodata/formats';
import { describe, expect, test } from 'vitest';
import { BureauFiles, square } from '../../support/a-bureau-intake.ts';
import { aShapefile } from '../../support/a-shapefile-intake.ts';

const SQUARES = aShapefile(
  Array.from({ length: 16 }, (_, at) => ({
    rings: [square(at % 4, Math.floor(at / 4)).reverse()],
    values: { name: `${at} 学区`, school: `S${at}` },
  })),
);

function withShapefile({ shp, dbf }: { shp: Uint8Array; dbf?: Uint8Array }): BureauFiles {
  const source = { file: 'x.shp', stage: 'primary', crs: 'EPSG:4490', columns: { name: 'name', schoolIds: 'school' } };
  const bureau = new BureauFiles().sources('catchments', [source]).bytes('x.shp', shp);
  return dbf ? bureau.bytes('x.dbf', dbf) : bureau;
}

async function withWorkbook(change: (bytes: Uint8Array) => Uint8Array, sheet = '在校生'): Promise<BureauFiles> {
  const columns = ['school', 'year', 'g1', 'g2'].map((title) => ({ title }));
  const rows = Array.from({ length: 16 }, (_, at) => [`S${at}`, 2025, 80, 70]);
  const bytes = await toXlsx([{ name: '在校生', columns, rows }]);
  const bureau = new BureauFiles();
  const [source] = bureau.config.enrolment as object[];
  return bureau.bytes('p.xlsx', change(bytes)).sources('enrolment', [{ ...source, file: 'p.xlsx', sheet }]);
}

function without(file: string): BureauFiles {
  const bureau = new BureauFiles();
  bureau.files.delete(file);
  return bureau;
}

describe('a file that cannot be read is one error, without the errors that only follow from it', () => {
  test.each([
    ['missing', () => without('pupils.csv'), 'file-missing', 'pupils.csv'],
    ['without a byte', () => new BureauFiles().text('schools.csv', ['']), 'empty-file', 'schools.csv'],
    [
      'with column names and nothing else',
      () => new BureauFiles().text('schools.csv', ['id,name,lng,lat,seats']),
      'no-rows',
      'schools.csv',
    ],
    [
      'in UTF-16',
      () => new BureauFiles().bytes('schools.csv', new Uint8Array([0xff, 0xfe, 0x69, 0, 0x64, 0])),
      'unknown-encoding',
      'schools.csv',
    ],
    [
      'a GeoJSON cut short',
      () => new BureauFiles().rewrite('catchments.geojson', (text) => text.slice(0, 500)),
      'not-json',
      'catchments.geojson',
    ],
    ['a workbook cut short', () => withWorkbook((bytes) => bytes.slice(0, bytes.length / 2)), 'xlsx-damaged', 'p.xlsx'],
    ['a workbook without the sheet', () => withWorkbook((bytes) => bytes, '无此表'), 'sheet-missing', 'p.xlsx'],
    [
      'an old workbook',
      () => withWorkbook(() => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])),
      'xls-not-supported',
      'p.xlsx',
    ],
    [
      'a .shp cut short',
      () => withShapefile({ ...SQUARES, shp: SQUARES.shp.slice(0, -500) }),
      'shp-truncated',
      'x.shp',
    ],
    [
      'a .dbf cut short',
      () => withShapefile({ ...SQUARES, dbf: SQUARES.dbf.slice(0, -300) }),
      'dbf-truncated',
      'x.shp',
    ],
    ['a .shp without its .dbf', () => withShapefile({ shp: SQUARES.shp }), 'dbf-missing', 'x.shp'],
  ])('%s', async (_, make, code, file) => {
    const { plan, problems } = await (await make()).imported();
    expect(plan).toBeNull();
    const [problem, ...more] = problems;
    expect(problem).toMatchObject({ severity: 'error', code, file });
    expect(more.map((each) => each.code).filter((each) => each !== 'checks-left-out')).toEqual([]);
    expect(problem?.message.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(problem?.message.en).toMatch(/^[\w.]+: [ -~]{10}/);
  });

  test('says how much it does not list', async () => {
    const { problems } = await new BureauFiles().text('schools.csv', ['']).imported();
    expect(problems.at(-1)).toMatchObject({ code: 'checks-left-out', severity: 'warning', file: 'schools.csv' });
    expect(problems.at(-1)?.message.zh).toContain('另有 32 处连带问题未列出');
  });

  test('but an unknown school is told of while only a number is wrong in the school files', async () => {
    const { problems } = await new BureauFiles()
      .rewrite('schools.csv', (text) => text.replace(',500', ',五百'))
      .rewrite('pupils.csv', (text) => text.replace('S3,', 'S99,'))
      .imported();
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(['number-expected', 'unknown-school']);
  });
});

describe('shapes', () => {
  test('a catchment without any area is an error', async () => {
    const { plan, problems } = await new BureauFiles()
      .rewrite('catchments.geojson', (text) => {
        const value = JSON.parse(text);
        const [a, b] = square(2, 0);
        value.features[2].geometry.coordinates = [[a, b, b, a]];
        return JSON.stringify(value);
      })
      .imported();
    expect(plan).toBeNull();
    expect(problems[0]).toMatchObject({ code: 'area-empty', file: 'catchments.geojson', row: 3 });
  });

  test('a broken geometry is reported once', async () => {
    const { problems } = await new BureauFiles()
      .rewrite('catchments.geojson', (text) => {
        const value = JSON.parse(text);
        value.features[4].geometry.coordinates = [[[118, 'x']]];
        return JSON.stringify(value);
      })
      .imported();
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'geometry-broken', row: 5 },
    ]);
  });

  test('a .prj that names no known system is not called missing', async () => {
    const bureau = withShapefile(SQUARES).text('x.prj', ['garbage']);
    const [source] = bureau.config.catchments as object[];
    const { problems } = await bureau.sources('catchments', [{ ...source, crs: undefined }]).imported();
    expect(problems[0]?.message.zh).toContain('.prj 文件读不出坐标系');
  });
});
