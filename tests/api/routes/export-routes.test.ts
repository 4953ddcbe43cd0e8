import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';

const plan = aCrowdedPlan();
let app: TestApp;
let scenario: string;
beforeAll(async () => {
  app = await anApp([plan]);
  const newSchool = {
    ...plan.schools[0],
    id: '东小学',
    name: '东小学',
    location: plan.sites[0]!.point,
    openFrom: 2027,
    stages: [{ stage: 'primary', seats: 270, classes: 6, rooms: 6 }],
    enrolment: [],
  };
  const edit = {
    label: '新建东小学',
    putSchools: [newSchool],
    putAssignments: [
      { compoundId: '凯瑞花园', stage: 'primary', schools: [{ schoolId: '东小学', share: 1 }], fromYear: 2027 },
    ],
  };
  const draft = { name: '东扩', description: '', edits: [edit], cursor: 1 };
  scenario = (await app.send('POST', '/api/districts/test/scenarios', draft)).body.scenario.id;
});
afterAll(() => app.close());

async function fileOf(query: string) {
  const response = await app.app.request(`/api/districts/test/export?${query}`);
  expect(response.status).toBe(200);
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

async function sheetsOf(query: string) {
  const { bytes } = await fileOf(query);
  return readXlsxFile(new Blob([bytes]));
}

describe('files for other programs', () => {
  test.each(['schools', 'compounds', 'catchments', 'findings', 'proposal'])(
    '%s open as a workbook with Chinese headings and as GeoJSON',
    async (what) => {
      const sheets = await sheetsOf(`what=${what}&format=xlsx&scenario=${scenario}`);
      expect(sheets.length).toBeGreaterThan(1);
      expect(sheets.at(-1)?.sheet).toBe('说明');
      expect(sheets[0]?.data.length).toBeGreaterThan(1);
      expect(String(sheets[0]?.data[0]?.[0])).toMatch(/[\u4e00-\u9fff]/);
      const english = await sheetsOf(`what=${what}&format=xlsx&scenario=${scenario}&lang=en`);
      expect(String(english[0]?.data[0])).not.toMatch(/[\u4e00-\u9fff]/);

      const { bytes, response } = await fileOf(`what=${what}&format=geojson&scenario=${scenario}`);
      expect(response.headers.get('content-type')).toBe('application/geo+json');
      const collection = JSON.parse(new TextDecoder().decode(bytes));
      expect(collection).toMatchObject({ type: 'FeatureCollection', name: expect.stringContaining('测试区 东扩') });
      expect(collection).not.toHaveProperty('crs');
      const ids = collection.features.map((each: { id: string }) => each.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(0);
    },
  );

  test('schools carry the numbers of the base year and of all years', async () => {
    const [base, years] = await sheetsOf('what=schools&format=xlsx');
    const [heading, ...rows] = base!.data;
    const crowded = rows.find(([id]) => id === '凯瑞小学')!;
    expect(crowded[heading!.indexOf('在校生（人）')]).toBe(300);
    expect(crowded[heading!.indexOf('学位使用率')]).toBe(1.25);
    expect(years!.data).toHaveLength(1 + 2 * 16);
  });

  test('compounds carry their children and schools; a name like a formula stays a text', async () => {
    const { bytes } = await fileOf('what=compounds&format=xlsx');
    expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)).not.toMatch(/<f[ >]/);
    const [sheet] = await readXlsxFile(new Blob([bytes]));
    const [heading, ...rows] = sheet!.data;
    const village = rows.find(([id]) => id === '=乡村里')!;
    expect(village[heading!.indexOf('小学划片学校')]).toBe('乡村小学');
    expect(village[heading!.indexOf('小学学生（人）')]).toBe(60);
  });

  test('catchments carry who lives there and the seats of their schools', async () => {
    const [sheet] = await sheetsOf('what=catchments&format=xlsx');
    const [heading, ...rows] = sheet!.data;
    const crowded = rows.find(([id]) => id === 'public/primary/凯瑞小学')!;
    expect(crowded[heading!.indexOf('小区（个）')]).toBe(1);
    expect(crowded[heading!.indexOf('2025 年居住学生（人）')]).toBe(300);
    expect(crowded[heading!.indexOf('2025 年学校学位（个）')]).toBe(240);
  });

  test('findings carry sentence, rule, document and how sure the number is', async () => {
    const [sheet] = await sheetsOf('what=findings&format=xlsx');
    const [heading, ...rows] = sheet!.data;
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(String(row[heading!.indexOf('说明')]).length).toBeGreaterThan(5);
      expect(['有出处', '推算', '待核实']).toContain(row[heading!.indexOf('数字来源')]);
    }
  });

  test('a proposal lists what is built, what it changes and whose school changes', async () => {
    const [actions, shortage, effect, moves] = await sheetsOf(`what=proposal&format=xlsx&scenario=${scenario}`);
    expect(actions!.data[1]!.slice(0, 10)).toEqual([
      '新建',
      '东小学',
      '东小学',
      '东地块',
      '小学',
      2027,
      6,
      270,
      Math.round(270 * plan.assumptions.buildCostWanPerSeat.primary),
      500,
    ]);
    const [, , before, after] = shortage!.data.find(([stage, year]) => stage === '小学' && year === 2027)!;
    expect(before).toBeGreaterThan(0);
    expect(Number(after)).toBeLessThan(Number(before));
    expect(effect!.data.length).toBeGreaterThan(16);
    expect(moves!.data[1]!.slice(0, 6)).toEqual(['凯瑞花园', '凯瑞花园', '小学', 2027, '凯瑞小学', '东小学']);
  });

  test('are named in Chinese for browsers and plainly for others', async () => {
    const { response } = await fileOf('what=schools&format=xlsx');
    const header = response.headers.get('content-disposition')!;
    expect(header).toContain('filename="test-schools.xlsx"');
    expect(decodeURIComponent(/filename\*=UTF-8''(\S+)/.exec(header)![1]!)).toBe('测试区 学校.xlsx');
  });

  test.each([
    ['what', 'format=xlsx'],
    ['what', 'what=teachers&format=xlsx'],
    ['format', 'what=schools&format=docx'],
    ['lang', 'what=schools&format=xlsx&lang=fr'],
  ])('a wrong %s is refused with the field named', async (field, query) => {
    const { status, body } = await app.ask(`/api/districts/test/export?${query}`);
    expect([status, body.error.details.fields[0].field]).toEqual([400, field]);
  });

  test('a proposal without a scenario is refused with what to do', async () => {
    const { status, body } = await app.ask('/api/districts/test/export?what=proposal&format=xlsx&lang=zh');
    expect([status, body.error.code]).toEqual([400, 'scenario-needed']);
    expect(body.error.message).toContain('情景方案');
  });
});

describe('the workbooks of a planner', () => {
  test('say for each school how far its peak may be off and which limit breaks first', async () => {
    const sheets = await sheetsOf('what=schools&format=xlsx');
    const [heading, ...rows] = sheets.find(({ sheet }) => sheet === '展望')!.data;
    const cell = (id: string, title: string) => rows.find((row) => row[0] === id)?.[heading!.indexOf(title)];
    expect(rows).toHaveLength(2);
    expect(cell('凯瑞小学', '当年学位（个）')).toBe(240);
    expect(cell('凯瑞小学', '高峰在校生（人）')).toBeGreaterThanOrEqual(300);
    expect(cell('凯瑞小学', '最先突破的限制')).toBe('教室');
    expect(cell('凯瑞小学', '突破年份（9月）')).toBe(2025);
    expect(cell('凯瑞小学', '说明')).toContain('50人 需 2班');
    const p10 = Number(cell('乡村小学', '高峰 P10（人）'));
    expect(p10).toBeLessThanOrEqual(Number(cell('乡村小学', '高峰 P90（人）')));
    const english = await sheetsOf('what=schools&format=xlsx&lang=en');
    expect(english.map(({ sheet }) => sheet)).toContain('Outlook');
  });

  test('name with each finding the pack and the versions that it rests on', async () => {
    const [findings] = await sheetsOf('what=findings&format=xlsx');
    const [heading, ...rows] = findings!.data;
    const over = rows.find((row) => row[heading!.indexOf('规则编号')] === 'over-capacity')!;
    const at = (title: string) => over[heading!.indexOf(title)];
    expect([at('规则包'), at('数字来源')]).toEqual(['学位', '推算']);
    expect(String(at('规则包版本'))).toBe('1');
    expect(at('指标版本')).toEqual(expect.any(Number));
  });
});
