import { toXlsx, wgs84ToGcj02 } from '@xuetu/geodata/formats';
import type { ImportProblem } from '@xuetu/geodata/intake';
import { describe, expect, test } from 'vitest';
import { BureauFiles, square } from '../../support/a-bureau-intake.ts';
import { aShapefile } from '../../support/a-shapefile-intake.ts';
import { gbkBytes } from '../../support/gbk-bytes.ts';

const SHAPEFILE_SOURCE = { file: 'xuequ.shp', stage: 'primary', columns: { name: '名称', schoolIds: '学校' } };

function squaresAsShapefile(encoding: 'utf-8' | 'gbk', move: (at: [number, number]) => [number, number] = (at) => at) {
  const rows = Array.from({ length: 16 }, (_, at) => ({
    rings: [
      square(at % 4, Math.floor(at / 4))
        .reverse()
        .map(move),
    ],
    values: { 名称: `第${at}学区`, 学校: `S${at}` },
  }));
  return aShapefile(rows, encoding);
}

function only(problems: ImportProblem[], code: string): ImportProblem {
  const found = problems.filter((problem) => problem.code === code);
  expect(found, JSON.stringify(problems, null, 1)).toHaveLength(1);
  return found[0]!;
}

describe('what a bureau sends goes in without a word where nothing is wrong', () => {
  test('sixteen schools with their catchments, compounds and pupils', async () => {
    const { plan, problems } = await new BureauFiles().imported();
    expect(problems).toEqual([]);
    expect(plan?.schools).toHaveLength(16);
    expect(plan?.compounds).toHaveLength(48);
    expect(plan?.schools[0]).toMatchObject({
      id: 'S0',
      name: '0 小学',
      stages: [{ stage: 'primary', seats: 500 }],
      enrolment: [{ year: 2025, byGrade: { g1: 80, g2: 70 } }],
    });
    expect(plan?.district.provenance[0]).toMatchObject({
      file: 'schools.csv',
      rows: 16,
      encoding: 'utf-8',
      crsFrom: 'assumed',
    });
  });
});

describe('a shapefile without .prj', () => {
  test('in metres stops the import and says what to add', async () => {
    const bureau = new BureauFiles().sources('catchments', [SHAPEFILE_SOURCE]);
    const { shp, dbf } = squaresAsShapefile('utf-8', ([x, y]) => [
      (x - 118) * 89_000 + 589_000,
      (y - 36.8) * 111_000 + 4_074_000,
    ]);
    const { plan, problems } = await bureau.bytes('xuequ.shp', shp).bytes('xuequ.dbf', dbf).imported();
    expect(plan).toBeNull();
    const problem = only(problems, 'crs-missing');
    expect(problem).toMatchObject({ severity: 'error', file: 'xuequ.shp' });
    expect(problem.message.zh).toContain('缺少 .prj 文件');
    expect(problem.message.zh).toContain('不是经纬度');
    expect(problem.message.zh).toContain('EPSG:4548');
    expect(problem.message.en).toContain('there is no .prj file');
    expect(problem.message.en).toContain('are not degrees');
    expect(problem.message.en).toContain('"crs": "EPSG:4548"');
  });

  test('with a zone number in the easting is told its code', async () => {
    const bureau = new BureauFiles().sources('catchments', [SHAPEFILE_SOURCE]);
    const { shp, dbf } = squaresAsShapefile('utf-8', ([x, y]) => [
      (x - 118) * 89_000 + 39_589_000,
      (y - 36.8) * 111_000 + 4_074_000,
    ]);
    const { problems } = await bureau.bytes('xuequ.shp', shp).bytes('xuequ.dbf', dbf).imported();
    expect(only(problems, 'crs-missing').message.zh).toContain('"crs": "EPSG:4527"');
  });

  test('in degrees is read as WGS84, with a warning', async () => {
    const bureau = new BureauFiles().sources('catchments', [SHAPEFILE_SOURCE]);
    const { shp, dbf } = squaresAsShapefile('utf-8');
    const { plan, problems } = await bureau.bytes('xuequ.shp', shp).bytes('xuequ.dbf', dbf).imported();
    expect(plan?.catchments).toHaveLength(16);
    const problem = only(problems, 'crs-assumed');
    expect(problem.severity).toBe('warning');
    expect(problem.message.zh).toContain('没有 .prj 文件，坐标像经纬度，已按 WGS84');
    expect(problem.message.en).toContain('there is no .prj; the coordinates look like degrees');
  });
});

describe('a table in GBK', () => {
  test('that says nothing of its encoding is read as GBK, with a warning', async () => {
    const lines = new TextDecoder().decode(new BureauFiles().files.get('schools.csv'));
    const { plan, problems } = await new BureauFiles().bytes('schools.csv', gbkBytes(lines)).imported();
    expect(plan?.schools[0]?.name).toBe('0 小学');
    const problem = only(problems, 'encoding-assumed');
    expect(problem).toMatchObject({ severity: 'warning', file: 'schools.csv', found: 'GBK' });
    expect(problem.message.zh).toContain('文件不是 UTF-8，已按 GBK 读取');
    expect(problem.message.en).toContain('the file is not UTF-8 and was read as GBK');
  });

  test('that the config calls UTF-8 stops the import and names both encodings', async () => {
    const bureau = new BureauFiles();
    const lines = new TextDecoder().decode(bureau.files.get('schools.csv'));
    const [source] = bureau.config.schools as object[];
    const { plan, problems } = await bureau
      .bytes('schools.csv', gbkBytes(lines))
      .sources('schools', [{ ...source, encoding: 'utf-8' }])
      .imported();
    expect(plan).toBeNull();
    const problem = only(problems, 'wrong-encoding');
    expect(problem.message.zh).toContain('配置写明编码为 UTF-8，文件实际是 GBK');
    expect(problem.message.en).toContain('the config says UTF-8 but the file is GBK');
  });

  test('beside a shapefile is read by its bytes', async () => {
    const { shp, dbf } = squaresAsShapefile('gbk');
    const { plan, problems } = await new BureauFiles()
      .sources('catchments', [{ ...SHAPEFILE_SOURCE, crs: 'EPSG:4490' }])
      .bytes('xuequ.shp', shp)
      .bytes('xuequ.dbf', dbf)
      .imported();
    expect(plan?.catchments[3]?.name).toBe('第3学区');
    expect(only(problems, 'encoding-assumed').file).toBe('xuequ.shp');
  });

  test('that its .cpg declares needs no warning', async () => {
    const { shp, dbf } = squaresAsShapefile('gbk');
    const { problems } = await new BureauFiles()
      .sources('catchments', [{ ...SHAPEFILE_SOURCE, crs: 'EPSG:4490' }])
      .bytes('xuequ.shp', shp)
      .bytes('xuequ.dbf', dbf)
      .text('xuequ.cpg', ['GBK'])
      .imported();
    expect(problems).toEqual([]);
  });
});

describe('a layer in GCJ-02 taken for WGS84', () => {
  test('is named with its distance: the schools', async () => {
    const { plan, problems } = await new BureauFiles()
      .rewrite('schools.csv', (text) =>
        text
          .split('\n')
          .map((line, row) => (row === 0 ? line : shiftedRow(line)))
          .join('\n'),
      )
      .imported();
    expect(plan).not.toBeNull();
    const problem = only(problems, 'looks-like-gcj02');
    expect(problem).toMatchObject({ severity: 'warning', file: 'schools.csv' });
    expect(problem.message.zh).toMatch(/学校图层整体偏移约 5\d\d 米，像是把 GCJ-02/);
    expect(problem.message.en).toMatch(/the schools layer looks about 5\d\d m off, like GCJ-02/);
    expect(problem.message.zh).toContain('"crs": "GCJ-02"');
  });

  test('is told from its neighbour: the catchments', async () => {
    const { problems } = await new BureauFiles()
      .rewrite('catchments.geojson', (text) =>
        text.replace(/\[(118\.\d+|118),(36\.\d+)\]/g, (_, x, y) =>
          JSON.stringify(wgs84ToGcj02([Number(x), Number(y)])),
        ),
      )
      .imported();
    expect(only(problems, 'looks-like-gcj02')).toMatchObject({ file: 'catchments.geojson' });
  });

  test('is right once the config says so, and then lies within half a metre', async () => {
    const bureau = new BureauFiles();
    const before = (await bureau.imported()).plan!;
    const [source] = bureau.config.schools as object[];
    const { plan, problems } = await bureau
      .rewrite('schools.csv', (text) =>
        text
          .split('\n')
          .map((line, row) => (row === 0 ? line : shiftedRow(line)))
          .join('\n'),
      )
      .sources('schools', [{ ...source, crs: 'GCJ-02' }])
      .imported();
    expect(problems).toEqual([]);
    plan!.schools.forEach((school, index) => {
      expect(school.location[0]).toBeCloseTo(before.schools[index]!.location[0], 6);
      expect(school.location[1]).toBeCloseTo(before.schools[index]!.location[1], 6);
    });
  });
});

function shiftedRow(line: string): string {
  const [id, name, lng, lat, seats] = line.split(',');
  return [id, name, ...wgs84ToGcj02([Number(lng), Number(lat)]), seats].join(',');
}

describe('a catchment that crosses itself', () => {
  test('is an error with the number of the feature and the place', async () => {
    const { plan, problems } = await new BureauFiles()
      .rewrite('catchments.geojson', (text) => {
        const value = JSON.parse(text);
        const [a, b, c, d] = square(2, 0);
        value.features[2].geometry.coordinates = [[a, c, b, d, a]];
        return JSON.stringify(value);
      })
      .imported();
    expect(plan).toBeNull();
    const problem = only(problems, 'self-intersection');
    expect(problem).toMatchObject({ severity: 'error', file: 'catchments.geojson', row: 3 });
    expect(problem.message.zh).toMatch(/第 3 个要素：边界在（118\.02\d+, 36\.80\d+）处自相交/);
    expect(problem.message.en).toMatch(/feature 3: the border crosses itself at \(118\.02\d+, 36\.80\d+\)/);
  });
});

describe('a workbook with a text in a number column', () => {
  test('is an error with file, row, column, what was found and what is expected', async () => {
    const rows = Array.from({ length: 16 }, (_, at) => [`S${at}`, 2025, at === 4 ? '约三百人' : 300, 70 + at]);
    const workbook = await toXlsx([
      { name: '在校生', columns: ['学校', '年份', '一年级', '二年级'].map((title) => ({ title })), rows },
    ]);
    const { plan, problems } = await new BureauFiles()
      .bytes('在校生.xlsx', workbook)
      .sources('enrolment', [
        {
          file: '在校生.xlsx',
          sheet: '在校生',
          columns: { schoolId: '学校', year: '年份', byGrade: { g1: '一年级', g2: '二年级' } },
        },
      ])
      .imported();
    expect(plan).toBeNull();
    const problem = only(problems, 'number-expected');
    expect(problem).toMatchObject({
      severity: 'error',
      file: '在校生.xlsx',
      row: 6,
      column: '一年级',
      found: '约三百人',
    });
    expect(problem.expected).toEqual({ zh: '0 到 50000 之间的数字', en: 'a number between 0 and 50000' });
    expect(problem.message.zh).toBe('在校生.xlsx 第 6 行「一年级」列：找到「约三百人」，应为 0 到 50000 之间的数字。');
    expect(problem.message.en).toBe(
      '在校生.xlsx, row 6, column "一年级": found "约三百人", expected a number between 0 and 50000.',
    );
  });
});

describe('every problem comes at once', () => {
  test('from several files and several rows, and the many alike are counted', async () => {
    const { plan, problems } = await new BureauFiles()
      .rewrite('schools.csv', (text) => text.replaceAll(',500', ',五百'))
      .rewrite('pupils.csv', (text) => text.replace('S3,', 'S99,').replace('S4,2025', 'S4,去年'))
      .rewrite('compounds.csv', (text) => text.replaceAll(',300', ',?'))
      .imported();
    expect(plan).toBeNull();
    const codes = new Set(problems.map(({ code, file }) => `${code} ${file}`));
    expect(codes).toContain('number-expected schools.csv');
    expect(codes).toContain('unknown-school pupils.csv');
    expect(codes).toContain('year-expected pupils.csv');
    const households = problems.filter(({ file, code }) => file === 'compounds.csv' && code === 'number-expected');
    expect(households).toHaveLength(21);
    expect(households.at(-1)?.message).toEqual({
      zh: 'compounds.csv「households」列：另有 28 处同样的问题，未逐条列出。',
      en: 'compounds.csv, column "households": 28 more problems of the same kind are not listed.',
    });
  });
});
