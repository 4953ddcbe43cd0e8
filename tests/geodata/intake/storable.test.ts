import { configProblems } from '@xuetu/geodata/intake';
import { RULE_PACKS } from '@xuetu/geodata/rules';
import { describe, expect, test } from 'vitest';
import { BureauFiles } from '../../support/a-bureau-intake.ts';

const BIRTHS = { file: 'births.csv', columns: { areaId: 'area', year: 'year', count: 'count' } };

async function refused(bureau: BureauFiles) {
  const { plan, problems } = await bureau.imported();
  expect(plan, JSON.stringify(problems)).toBeNull();
  return problems.filter(({ severity }) => severity === 'error');
}

describe('what no database can keep is found by the import, not by the database', () => {
  test.each([
    ['a name with a NUL', 'compounds.csv', '小区1-1', '小\0区', 6, 'name'],
    ['an id with a NUL', 'compounds.csv', 'C1-1', 'C\0', 6, 'id'],
    ['a catchment with half a character', 'catchments.geojson', '3 学区', '\\ud800学区', 4, 'name'],
    ['a catchment with a NUL', 'catchments.geojson', '3 学区', '\\u0000学区', 4, 'name'],
  ])('%s', async (_, file, text, bad, row, column) => {
    const [problem, ...more] = await refused(new BureauFiles().rewrite(file, (all) => all.replace(text, bad)));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'text-unreadable', file, row, column });
    expect(problem?.message.zh).toContain('含有无效字符');
    expect(problem?.message.en).toContain('holds a NUL or broken character');
  });

  test('an id of twenty thousand characters', async () => {
    const bureau = new BureauFiles().rewrite('compounds.csv', (all) => all.replace('C1-1', 'x'.repeat(20_000)));
    expect(await refused(bureau)).toMatchObject([
      { code: 'text-too-long', file: 'compounds.csv', row: 6, column: 'id' },
    ]);
  });

  test.each([
    ['the name', { name: { zh: '小\0县', en: 'Little' } }, 'name.zh'],
    ['a key', { assumptions: { housingYield: { 'a\0': { primary: [0.1] } } } }, 'assumptions.housingYield.a␀'],
  ])('a config with a NUL in %s', async (_, change, column) => {
    const bureau = new BureauFiles();
    bureau.config = { ...bureau.config, ...change };
    expect(await refused(bureau)).toMatchObject([{ code: 'text-unreadable', file: 'config', column }]);
  });

  test.each([
    ['twice in one file', ['west,2020,5', 'west,2020,6'], {}],
    ['under two names of one area', ['west,2020,5', '西区,2020,6'], { 西区: 'west' }],
  ])('births of one area, year and vintage %s', async (_, rows, areaAliases) => {
    const bureau = new BureauFiles().text('births.csv', ['area,year,count', ...rows]).sources('births', [BIRTHS]);
    bureau.config = { ...bureau.config, areaAliases };
    const [problem] = await refused(bureau);
    expect(problem).toMatchObject({ code: 'duplicate-births', file: 'births.csv', row: 3 });
    expect(problem?.message.zh).toContain('2020 年的出生人数（published）重复，首次出现在 births.csv 第 2 行');
    expect(problem?.message.en).toContain('first in births.csv, row 2');
  });

  test('a compound assigned to a school that is not there, and one assigned twice to the same', async () => {
    const bureau = new BureauFiles().rewrite('compounds.csv', (all) =>
      all
        .split('\n')
        .map((line, at) => `${line},${['to', 'S1', '无此学校', 'S1;1 小学'][at] ?? ''}`)
        .join('\n'),
    );
    const [source] = bureau.config.compounds as { columns: object }[];
    bureau.sources('compounds', [{ ...source, columns: { ...source?.columns, assigned: { primary: 'to' } } }]);
    expect(await refused(bureau)).toMatchObject([
      { code: 'unknown-school', file: 'compounds.csv', row: 3, column: 'to', found: '无此学校' },
    ]);
    const { plan } = await bureau.rewrite('compounds.csv', (all) => all.replace('无此学校', 'S1')).imported();
    expect(plan?.assignments.map(({ schools }) => schools)).toEqual(Array(3).fill([{ schoolId: 'S1', share: 1 }]));
  });
});

describe('numbers as people type them', () => {
  test.each([
    ['1,234', 1234],
    ['１２３', 123],
    ['１，２３４', 1234],
    ['+7', 7],
  ])('%s households are %i', async (typed, households) => {
    const bureau = new BureauFiles().rewrite('compounds.csv', (all) => all.replace(',300', `,"${typed}"`));
    const { plan, problems } = await bureau.imported();
    expect(problems).toEqual([]);
    expect(plan?.compounds.find(({ id }) => id === 'C0-0')?.households).toBe(households);
  });

  test.each(['85%', '300户', '约300', '12,34', '0x10', '1 234', '—', '-300', '1000000000', '1e300'])(
    '%s households are none',
    async (typed) => {
      const bureau = new BureauFiles().rewrite('compounds.csv', (all) => all.replace(',300', `,"${typed}"`));
      const [problem] = await refused(bureau);
      expect(problem).toMatchObject({ file: 'compounds.csv', row: 2, column: 'households', found: typed });
      expect(problem?.message.zh).toContain('应为 0 到 200000 之间的数字');
    },
  );

  test('a thousand million pupils are a slip, and a year may be full-width', async () => {
    const bureau = new BureauFiles().rewrite('pupils.csv', (all) =>
      all.replace('S0,2025,80', 'S0,２０２５年,1000000000'),
    );
    expect(await refused(bureau)).toMatchObject([{ code: 'number-out-of-range', row: 2, column: 'g1' }]);
  });
});

describe('a config', () => {
  test('with misspelt names, wrong types and missing parts hears of all of them in both languages', () => {
    const { source: _, ...config } = new BureauFiles().config;
    const problems = configProblems(
      { ...config, baseYear: '今年', rulePackIds: ['cn-shandng'], schols: [], births: [{ file: 'b.csv', colums: {} }] },
      'import.json',
    );
    expect(problems.map(({ code, column }) => [code, column])).toEqual(
      expect.arrayContaining([
        ['config-value', 'baseYear'],
        ['config-value', 'source'],
        ['config-value', 'rulePackIds[0]'],
        ['config-value', 'births[0].columns'],
        ['config-key', 'births[0]'],
        ['config-key', undefined],
      ]),
    );
    const baseYear = problems.find(({ column }) => column === 'baseYear');
    expect(baseYear).toMatchObject({
      found: '"今年"',
      message: {
        zh: 'import.json：配置「baseYear」：应为数字。',
        en: 'import.json: config "baseYear": expected a number.',
      },
    });
    expect(problems.find(({ column }) => column === 'births[0]')?.message.zh).toContain('「colums」');
  });

  test('may name every rule pack there is', () => {
    const config = { ...new BureauFiles().config, rulePackIds: Object.keys(RULE_PACKS) };
    expect(configProblems(config)).toEqual([]);
  });
});
