import { areaM2, contains } from '@xuetu/geodata/geometry';
import { ImportConfig, importedFiles, resolvedRoot } from '@xuetu/geodata/intake';
import type { Plan } from '@xuetu/geodata/model';
import { applyEdit, type Edit, settleRepair } from '@xuetu/geodata/scenario';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BureauFiles, place, square } from '../../support/a-bureau-intake.ts';
import { expectTiling } from '../../support/exact-tiling.ts';

const messages = (problems: { code: string; message: { zh: string; en: string } }[], code: string) =>
  problems.filter((problem) => problem.code === code).map(({ message }) => message);

function withCatchments(
  change: (features: { geometry: { coordinates: number[][][] }; properties: Record<string, string> }[]) => void,
) {
  return new BureauFiles().rewrite('catchments.geojson', (text) => {
    const value = JSON.parse(text);
    change(value.features);
    return JSON.stringify(value);
  });
}

describe('what does not fit together', () => {
  test('a catchment laid over its neighbour is an error with both names and the area', async () => {
    const { plan, problems } = await withCatchments((features) => {
      features[0]!.geometry.coordinates = [
        [place(0, 0, [0, 0]), place(1, 0, [0.5, 0]), place(1, 0, [0.5, 1]), place(0, 0, [0, 1]), place(0, 0, [0, 0])],
      ];
    }).imported();
    expect(plan).toBeNull();
    const [message] = messages(problems, 'catchments-overlap');
    expect(message?.zh).toMatch(/学区「0 学区」（第 1 个要素）与「1 学区」（第 2 个要素）重叠 44\d,\d{3} 平方米/);
    expect(message?.en).toMatch(
      /catchments "0 学区" \(feature 1\) and "1 学区" \(feature 2\) overlap by 44\d,\d{3} m²/,
    );
  });

  test('a strip a metre wide is only a warning', async () => {
    const { plan, problems } = await withCatchments((features) => {
      const [a, b, c, d] = square(0, 0);
      const more = 0.00001;
      features[0]!.geometry.coordinates = [[a!, [b![0] + more, b![1]], [c![0] + more, c![1]], d!, a!]];
    }).imported();
    expect(plan).not.toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: 'warning', code: 'catchments-mended' });
    const [repair, ...others] = plan!.district.repairs!;
    expect(others).toEqual([]);
    expect(repair).toMatchObject({ stage: 'primary', kind: 'overlap', given: repair!.catchmentIds[0] });
    const settled = settleRepair(plan!, { repairId: repair!.id, to: repair!.catchmentIds[1]! });
    const after = applyEdit(plan!, settled as Edit);
    const shapes = ({ catchments }: Plan) =>
      catchments.filter(({ stage }) => stage === 'primary').map(({ shape }) => shape);
    const ground = shapes(plan!).reduce((sum, shape) => sum + areaM2(shape), 0);
    expectTiling(shapes(after), ground);
    const owner = after.catchments.find(({ shape, stage }) => stage === 'primary' && contains(shape, repair!.at));
    expect(owner?.id).toBe(repair!.catchmentIds[1]);
  });

  test('a hole between catchments is a warning with its area and its neighbours', async () => {
    const { problems } = await withCatchments((features) => features.splice(5, 1)).imported();
    const [message] = messages(problems, 'catchments-gap');
    expect(message?.zh).toMatch(/之间有 89\d,\d{3} 平方米不属于任何学区/);
    expect(message?.en).toMatch(/89\d,\d{3} m² between .* belong to no catchment/);
    expect(messages(problems, 'school-without-catchment')[0]?.zh).toContain('「5 小学」的小学段没有学区');
    expect(messages(problems, 'compound-without-catchment')).toHaveLength(3);
    expect(messages(problems, 'compound-without-catchment')[0]?.en).toContain('lies in no primary catchment');
  });

  test('a school far outside the district is an error, one just outside a warning', async () => {
    const bureau = () => new BureauFiles();
    const far = await bureau()
      .rewrite('schools.csv', (text) => text.replace('118.002,36.8027', '117.5,36.8'))
      .imported();
    expect(far.plan).toBeNull();
    expect(messages(far.problems, 'outside-district')[0]?.zh).toMatch(/「0 小学」.*在规划区外，距边界约 44\d{3} 米/);
    const near = await bureau()
      .rewrite('schools.csv', (text) => text.replace('118.002,36.8027', '117.99,36.8027'))
      .imported();
    expect(near.plan).not.toBeNull();
    expect(messages(near.problems, 'outside-district')[0]?.en).toMatch(
      /outside the district, about 89\d m from its border/,
    );
  });

  test('an id given twice is an error that names both rows', async () => {
    const { plan, problems } = await new BureauFiles()
      .rewrite('schools.csv', (text) => text.replace('\nS1,', '\nS0,'))
      .rewrite('compounds.csv', (text) => text.replace('\nC0-1,', '\nC0-0,'))
      .imported();
    expect(plan).toBeNull();
    const [school, compound] = messages(problems, 'duplicate-id');
    expect(school?.zh).toBe('schools.csv 第 3 行「id」列：学校编号「S0」重复，首次出现在 schools.csv 第 2 行。');
    expect(compound?.en).toContain('compound id "C0-0" appears again; it was first used in compounds.csv, row 2');
  });

  test('a catchment with an unknown school is a warning that offers the nearest name', async () => {
    const { plan, problems } = await withCatchments((features) => {
      features[3]!.properties.schools = '13 小学校';
    }).imported();
    expect(plan?.catchments.find(({ name }) => name === '3 学区')?.schoolIds).toEqual([]);
    expect(messages(problems, 'unknown-school')[0]?.zh).toContain('最接近的是「13 小学」');
  });

  test('longitude and latitude the wrong way round are noticed', async () => {
    const bureau = new BureauFiles();
    const [source] = bureau.config.schools as { columns: object }[];
    const { problems } = await bureau
      .sources('schools', [{ ...source, columns: { ...source!.columns, lng: 'lat', lat: 'lng' } }])
      .imported();
    expect(messages(problems, 'crs-missing')[0]?.zh).toContain('经度和纬度可能写反了');
  });

  test('a config that points at nothing is told so', async () => {
    const bureau = new BureauFiles();
    bureau.config = { ...bureau.config, defaultSystem: '84', aliases: { 一小: '第一小学' } };
    const { plan, problems } = await bureau.imported();
    expect(plan).toBeNull();
    expect(messages(problems, 'config-value')[0]?.zh).toContain('应为其中之一：63、54');
    expect(messages(problems, 'alias-unknown')[0]?.en).toContain(
      'points at "第一小学", which is not in the school files',
    );
  });

  test('a births scenario that the config does not have is told so', async () => {
    const bureau = new BureauFiles();
    bureau.config = { ...bureau.config, assumptions: { birthsScenario: 'unheard-of' } };
    const { problems } = await bureau.imported();
    expect(messages(problems, 'config-value')[0]?.zh).toContain('应为其中之一：low、middle、high');
  });

  test('a missing column is said once, with the columns there are', async () => {
    const { problems } = await new BureauFiles()
      .rewrite('schools.csv', (text) => text.replace('seats', 'places'))
      .imported();
    expect(messages(problems, 'column-missing')).toEqual([
      {
        zh: 'schools.csv：没有名为「seats」的列，现有：id、name、lng、lat、places。',
        en: 'schools.csv: there is no column "seats"; there are: id, name, lng, lat, places.',
      },
    ]);
  });
});

describe('no row is lost without a word', () => {
  test('every compound row becomes a compound or a problem of its row', async () => {
    const cell = fc.constantFrom('300', '', '-4', '三百', '12.5');
    const lng = fc.constantFrom('118.01', '', 'east', '118.03');
    const row = fc.tuple(fc.constantFrom('', '小区'), lng, cell);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const lines = rows.map(([name, x, households], index) => `K${index},${name},${x},36.81,${households}`);
        const { plan, problems } = await new BureauFiles()
          .text('compounds.csv', ['id,name,lng,lat,households', ...lines])
          .imported();
        const named = new Set(problems.flatMap(({ file, row: at }) => (file === 'compounds.csv' && at ? [at] : [])));
        const kept = plan ? plan.compounds.map(({ id }) => Number(id.slice(1))) : rows.map((_, index) => index);
        expect(rows.every((_, index) => kept.includes(index) || named.has(index + 2))).toBe(true);
        const isBad = rows.some(
          ([name, x, households]) => !name || !/^118/.test(x) || !/^(300|12\.5)?$/.test(households),
        );
        expect(plan === null).toBe(isBad);
      }),
      { numRuns: 40 },
    );
  });
});

describe('an import config', () => {
  test('names every file once, with what may stand beside a shapefile', () => {
    const config = ImportConfig.parse({
      ...new BureauFiles().config,
      catchments: [{ file: 'x/学区.shp', stage: 'primary', columns: { schoolIds: 'a' } }],
    });
    expect(importedFiles(config)).toEqual([
      { file: 'schools.csv', optional: false },
      { file: 'pupils.csv', optional: false },
      { file: 'x/学区.shp', optional: false },
      { file: 'x/学区.dbf', optional: true },
      { file: 'x/学区.prj', optional: true },
      { file: 'x/学区.cpg', optional: true },
      { file: 'compounds.csv', optional: false },
    ]);
  });

  test('takes its folder from the environment, or the default it names', () => {
    expect(resolvedRoot({ root: `\${DATA:-../real}/city` }, {})).toBe('../real/city');
    expect(resolvedRoot({ root: `\${DATA:-../real}/city` }, { DATA: '/srv' })).toBe('/srv/city');
    expect(resolvedRoot({ root: 'files' }, {})).toBe('files');
  });
});
