import { strFromU8 } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';
import { aStoryView } from '../../support/a-meeting-view.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';
import { type OfficeParts, officeParts, packageProblems } from '../../support/office-parts.ts';
import { elementsOf } from '../../support/xml-tree.ts';

const MARKUP = '<script>alert(1)</script>&"';
const PATH = '/api/districts/test';

let app: TestApp;
let plan: string;
let archived: string;
let snapshot: string;
beforeAll(async () => {
  app = await anApp([aCrowdedDistrict()]);
  const made = async (name: string, isArchived: boolean) =>
    (await app.send('POST', `${PATH}/scenarios`, { ...MOVES, name, archived: isArchived })).body.scenario.id;
  plan = await made('东扩方案', false);
  archived = await made('旧方案', true);
  const frozen = await app.send('POST', `${PATH}/snapshots`, { scenarioId: plan, who: '李规划', note: '' });
  snapshot = frozen.body.snapshot.id;
});
afterAll(() => app.close());

const MOVES = {
  description: '',
  cursor: 1,
  edits: [
    {
      label: '西四改划',
      putAssignments: [
        { compoundId: '西四', stage: 'primary', schools: [{ schoolId: '东小学', share: 1 }], fromYear: 2026 },
      ],
    },
  ],
};

async function storyOf(...views: ReturnType<typeof aStoryView>[]): Promise<string> {
  const made = await app.send('POST', `${PATH}/stories`, { draft: { name: '汇报', views } });
  expect(made.status).toBe(201);
  return made.body.story.id;
}

async function slidesOf(story: string): Promise<OfficeParts> {
  const query = new URLSearchParams({ what: 'dossier', format: 'pptx', lang: 'zh', date: '2026-11-30', story });
  const response = await app.app.request(`${PATH}/export?${query}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(response.status, response.status === 200 ? '' : strFromU8(bytes)).toBe(200);
  const parts = officeParts(bytes);
  expect(packageProblems(parts)).toEqual([]);
  return parts;
}

/** The slides in their order. */
function slidesIn({ trees }: OfficeParts, kind = 'slides/slide') {
  const count = [...trees.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  return Array.from({ length: count }, (_, i) => trees.get(`ppt/${kind}${i + 1}.xml`)!);
}

test('a story becomes a slide for each view in its order, with its caption, its map, its plan and its notes', async () => {
  const parts = await slidesOf(
    await storyOf(
      aStoryView('a', { caption: '西边缺学位', notes: '先讲西边\n再讲东边', view: { heat: 'pressure', year: 2030 } }),
      aStoryView('b', { caption: MARKUP, view: { scenarioId: plan, heat: 'children' } }),
      aStoryView('c', { view: { heat: 'walk', compare: 'swipe', scenarioId: plan } }),
      aStoryView('d', { caption: '逐年一览', view: { page: 'grid', year: 2028 } }),
    ),
  );
  const slides = slidesIn(parts);
  expect(slides).toHaveLength(6);
  const texts = slides.map(({ text }) => text);
  expect(texts[0]).toContain('汇报');
  expect(texts[1]).toContain('西边缺学位');
  expect(texts[1]).toMatch(/现状 · 小学 · 2030年 · 学位压力 · 基础数据 [0-9a-f]{12}/);
  expect(texts[1]).toMatch(/2030年小学缺 [\d,]+ 个学位/);
  expect(texts[2]).toContain(MARKUP);
  expect(texts[2]).toContain('东扩方案');
  expect(texts[2]).toContain('方案第 1 版');
  expect(texts[3]).toContain('小学 · 2026年 · 上学步行距离');
  expect(texts[4]).toContain('逐年一览');
  expect(texts[5]).toMatch(/export test --what dossier --format pptx --story \S+ --lang zh --date 2026-11-30/);
  expect(slides.map((slide) => elementsOf(slide, 'p:pic').length)).toEqual([0, 1, 1, 2, 0, 0]);
  const labels = elementsOf(slides[3]!, 'p:sp').map(({ text }) => text);
  expect(labels.indexOf('现状')).toBeGreaterThan(-1);
  expect(labels.indexOf('东扩方案')).toBeGreaterThan(labels.indexOf('现状'));
  const notes = slidesIn(parts, 'notesSlides/notesSlide').map(({ text }) => text);
  expect(notes[1]).toContain('先讲西边');
  expect(notes[1]).toContain('再讲东边');
});

test('the table of schools by years has the colour of each class and a sign beside it', async () => {
  const parts = await slidesOf(await storyOf(aStoryView('a', { view: { page: 'grid' } })));
  const [, slide] = slidesIn(parts);
  const rows = elementsOf(slide!, 'a:tr').map((row) => elementsOf(row, 'a:tc'));
  expect(rows.map(([name]) => name!.text.trim())).toEqual(['', '西小学', '东小学']);
  const { body } = await app.ask(`${PATH}/simulation`);
  const far = body.schools.find(
    (each: { id: string; utilisation: number }) => each.id === '西小学' && each.utilisation > 1.1,
  );
  const cell = rows[1]![1 + body.years.indexOf(far.year)]!;
  expect(cell.text.trim()).toBe(`${Math.round(far.utilisation * 100)}%▲▲`);
  const fill = elementsOf(elementsOf(cell, 'a:tcPr')[0]!, 'a:srgbClr').map(({ attributes }) => attributes.val);
  expect(fill).toContain('C0392B');
});

test('a view of a plan, a snapshot or a stage that cannot be shown says so, and the others are drawn', async () => {
  const parts = await slidesOf(
    await storyOf(
      aStoryView('a', { view: { scenarioId: 'none' } }),
      aStoryView('b', { view: { scenarioId: archived } }),
      aStoryView('c', { snapshotId: 'none' }),
      aStoryView('d', { view: { stage: 'senior' } }),
      aStoryView('e', { view: { compare: 'beside', beforeId: archived } }),
      aStoryView('f', { view: { year: 2090 } }),
    ),
  );
  const slides = slidesIn(parts).slice(1, -1);
  const said = ['没有情景方案“none”', '“旧方案”已归档', '没有数据快照“none”', '没有高中学段', '“旧方案”已归档'];
  for (const [i, text] of said.entries()) expect(slides[i]!.text).toContain(text);
  expect(slides[5]!.text).toContain('2090年不在模拟年份');
  expect(slides.map((slide) => elementsOf(slide, 'p:pic').length)).toEqual([0, 0, 0, 0, 0, 1]);
});

test('a view of a snapshot shows the numbers of its day, though the plan was changed since', async () => {
  const before = await slidesOf(await storyOf(aStoryView('a', { view: { scenarioId: plan, page: 'grid' } })));
  const scenario = (await app.ask(`${PATH}/scenarios/${plan}`)).body.scenario;
  const saved = await app.send('PUT', `${PATH}/scenarios/${plan}`, {
    version: scenario.version,
    draft: { ...MOVES, name: '东扩方案', archived: false, cursor: 0 },
  });
  expect(saved.status).toBe(200);
  const after = await slidesOf(
    await storyOf(
      aStoryView('a', { snapshotId: snapshot, view: { scenarioId: plan, page: 'grid' } }),
      aStoryView('b', { view: { scenarioId: plan, page: 'grid' } }),
      aStoryView('c', { snapshotId: snapshot, view: { scenarioId: plan, compare: 'beside' } }),
    ),
  );
  const cells = (slide: ReturnType<typeof slidesIn>[number]) => elementsOf(slide, 'a:tc').map(({ text }) => text);
  const [, frozen, today, compared] = slidesIn(after);
  expect(cells(frozen!)).toEqual(cells(slidesIn(before)[1]!));
  expect(cells(today!)).not.toEqual(cells(frozen!));
  expect(frozen!.text).toMatch(/东扩方案（\d{4}-\d\d-\d\d 数据快照）/);
  expect(compared!.text).toMatch(/现状（\d{4}-\d\d-\d\d 数据快照）/);
});

test('more views than a meeting has time for are left out, and the first slide says so', {
  timeout: 60_000,
}, async () => {
  const views = Array.from({ length: 22 }, (_, i) => aStoryView(`v${i}`, { view: { page: 'grid' } }));
  const slides = slidesIn(await slidesOf(await storyOf(...views)));
  expect(slides).toHaveLength(22);
  expect(slides[0]!.text).toContain('只含前 20 张画面，提纲共 22 张');
});

test.each([
  [{ what: 'dossier', format: 'docx' }, 400, 'story-slides-only'],
  [{ what: 'schools', format: 'xlsx' }, 400, 'story-slides-only'],
  [{ what: 'dossier', format: 'pptx', scenario: 'x' }, 400, 'story-has-plans'],
  [{ what: 'dossier', format: 'pptx' }, 404, 'unknown-story'],
])('refuses a story with %j', async (query, status, code) => {
  const asked = new URLSearchParams({ ...query, story: 'none', lang: 'en' });
  const { status: answered, body } = await app.ask(`${PATH}/export?${asked}`);
  expect([answered, body.error.code]).toEqual([status, code]);
});
