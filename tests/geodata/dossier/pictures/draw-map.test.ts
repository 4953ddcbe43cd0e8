import { comparisonOf } from '@xuetu/geodata/compare';
import { drawMap, type MapBlock, type MapSubject, type PictureSource, SLIDE } from '@xuetu/geodata/dossier';
import { distanceMetres } from '@xuetu/geodata/geometry';
import { HEAT_SCALES, heatClassAt, stageReachOf } from '@xuetu/geodata/heat';
import type { Plan } from '@xuetu/geodata/model';
import { numbersAt, simulatePlan } from '@xuetu/geodata/simulation';
import { classOf, PRESSURE_CLASSES } from '@xuetu/geodata/symbology';
import { describe, expect, test } from 'vitest';
import { aDossier } from '../../../support/a-dossier.ts';
import { aPictureSource } from '../../../support/a-picture-source.ts';
import { elementsOf, type XmlElement, xmlTree } from '../../../support/xml-tree.ts';

const SUBJECTS: MapSubject[] = [
  'overview',
  'pressure',
  'catchments',
  'moved',
  'actions',
  'sites',
  'children',
  'growth',
  'walks',
];
const source = aPictureSource();

function drawn(
  subject: MapSubject,
  {
    from = source,
    of = 'now',
    ...words
  }: Partial<Parameters<typeof aDossier>[0]> & { from?: PictureSource; of?: MapBlock['of'] } = {},
) {
  const block: MapBlock = { kind: 'map', id: subject, caption: '一张图', subject, stage: 'primary', year: 2027, of };
  return xmlTree(drawMap(block, from, aDossier(words)).svg);
}

function texts(svg: XmlElement): string[] {
  return elementsOf(svg, 'text').map(({ text }) => text);
}

function placeOf(svg: XmlElement, text: string): { x: number; y: number } {
  const found = elementsOf(svg, 'text').find((each) => each.text === text)!;
  return { x: Number(found.attributes.x), y: Number(found.attributes.y) };
}

describe.each(SUBJECTS)('the map "%s"', (subject) => {
  test('says title, district, date, data version, source and where the approval number goes', () => {
    const said = texts(drawn(subject));
    expect(said).toEqual(expect.arrayContaining(['一张图', '北', '数据来源：示范数据', '审图号：________________']));
    expect(said.some((text) => text.includes('2026-11-30') && text.includes('a1b2c3d4e5f6'))).toBe(true);
    expect(said.some((text) => text.includes('试验区') && text.includes('小学') && text.includes('2027年'))).toBe(true);
  });

  test('has a legend and a scale bar of a round length', () => {
    const said = texts(drawn(subject));
    expect(said.some((text) => /^(1|2|5)0* ?(km|m)$/.test(text))).toBe(true);
    expect(said.indexOf('数据来源：示范数据')).toBeGreaterThan(said.indexOf('北') + 1);
  });

  test('is complete in English', () => {
    const said = texts(drawn(subject, { locale: 'en' }));
    expect(said).toEqual(expect.arrayContaining(['N', 'Map approval no.: ________________']));
    const chinese = said.filter(
      (text) => /\p{Script=Han}/u.test(text) && !/小|一|上|村|地块|大湖|大道|测试|图/.test(text),
    );
    expect(chinese).toEqual([]);
  });
});

test('a length on the map is true to its scale bar, in every direction', () => {
  const svg = drawn('catchments');
  const bar = elementsOf(svg, 'text').find(({ text }) => /^\d+ km$/.test(text))!;
  const zero = elementsOf(svg, 'text').find(({ text }) => text === '0')!;
  const pixels = Number(bar.attributes.x) - Number(zero.attributes.x);
  const perPixel = (Number.parseFloat(bar.text) * 1000) / pixels;
  const circles = elementsOf(svg, 'circle').filter(
    ({ attributes }) => attributes.fill === '#FFFFFF' && attributes['stroke-width'] === '1.6',
  );
  const [a, b] = circles.map(({ attributes }) => [Number(attributes.cx), Number(attributes.cy)] as const);
  const onMap = Math.hypot(a![0] - b![0], a![1] - b![1]) * perPixel;
  const schools = source.now.plan.schools.map(({ location }) => location);
  const onGround = schools.flatMap((from, i) => schools.slice(i + 1).map((to) => distanceMetres(from, to)));
  expect(Math.min(...onGround.map((metres) => Math.abs(metres / onMap - 1)))).toBeLessThan(0.01);
});

test('a school is painted in the class of its seat pressure, and the percentage says the same without colour', () => {
  const { utilisation } = numbersAt(source.before.results, '东小', 'primary', 2027)!;
  const svg = drawn('pressure', { of: 'before' });
  const colour = classOf(PRESSURE_CLASSES, utilisation)!.colour;
  expect(elementsOf(svg, 'circle').some(({ attributes }) => attributes.fill === colour)).toBe(true);
  expect(texts(svg)).toContain(`${Math.round(utilisation * 100)}%`);
});

test('who changes school is counted at the arrow, but never one to four children', () => {
  const { moved } = comparisonOf(source.before.plan, source.before, source.now, 'primary', 2027);
  const [many, few] = moved.map(({ children }) => Math.round(children));
  expect(few).toBeLessThan(5);
  const said = texts(drawn('moved'));
  expect(said).toEqual(expect.arrayContaining([`约 ${10 * Math.round(many! / 10)}`, '<5']));
  expect(said).not.toContain(String(few));
  expect(said).not.toContain(String(many));
});

test('an arrow is no measure of how many of one to four children change school', () => {
  const widths = elementsOf(drawn('moved'), 'path').flatMap(({ attributes }) =>
    attributes.stroke === '#7A3E00' && attributes.d?.includes('Q') ? [Number(attributes['stroke-width'])] : [],
  );
  expect(widths).toHaveLength(2);
  expect(Math.min(...widths)).toBeCloseTo(1.4 + Math.sqrt(5) / 8, 2);
});

test('where many go with every arrow the number is told exactly', () => {
  const { before, now } = source;
  const base = before.plan;
  const plan = { ...now.plan, assignments: now.plan.assignments.filter(({ compoundId }) => compoundId !== '小村') };
  const of = { plan, results: simulatePlan(base, plan), findings: [] };
  const { moved } = comparisonOf(base, before, of, 'primary', 2027);
  expect(moved).toHaveLength(1);
  expect(texts(drawn('moved', { from: { before, now: of } }))).toContain(String(Math.round(moved[0]!.children)));
});

test('the use of a school with one to four pupils is not told', () => {
  const { enrolment, utilisation } = numbersAt(source.now.results, '新小', 'primary', 2027)!;
  expect(enrolment).toBeGreaterThan(0);
  expect(enrolment).toBeLessThan(5);
  const said = texts(drawn('pressure'));
  expect(said).toContain('新小');
  expect(said).not.toContain(`${Math.round(utilisation * 100)}%`);
});

describe('where older children stay at their school of before', () => {
  const catchment = (id: string, schoolId: string) => ({
    ...source.before.plan.catchments.find((each) => each.id === id)!,
    schoolIds: [schoolId],
  });
  /** 东一 beside 东小, and 西小 2.5 km away. */
  const base: Plan = {
    ...source.before.plan,
    schools: source.before.plan.schools.map((each) =>
      each.id === '西小' ? { ...each, location: [117.022, 36] } : each,
    ),
    compounds: source.before.plan.compounds.map((each) =>
      each.id === '东一' ? { ...each, point: [117.05, 36] } : each,
    ),
  };
  const plan: Plan = {
    ...base,
    catchments: [catchment('east', '西小'), catchment('west', '西小')],
    stays: [
      {
        compoundId: '东一',
        stage: 'primary',
        schools: [{ schoolId: '东小', share: 1 }],
        until: 2027,
        ends: 'by-grade',
      },
    ],
  };
  const results = simulatePlan(base, plan);
  const from: PictureSource = { before: source.before, base, now: { plan, results, findings: [] } };
  const at = plan.compounds.findIndex(({ id }) => id === '东一');
  const { walkMetres } = stageReachOf(base, plan, results, 'primary');
  const classIn = (year: number) =>
    heatClassAt(HEAT_SCALES.walk, walkMetres[at * results.years.length + results.years.indexOf(year)]!);

  test.each([2027, 2028, 2030, 2032])('a compound is painted by the walks of all its children in %i', (year) => {
    const block = { kind: 'map', id: 'w', caption: '', subject: 'walks', stage: 'primary', of: 'now', year } as const;
    const compounds = elementsOf(xmlTree(drawMap(block, from, aDossier()).svg), 'circle').filter(
      ({ attributes }) => attributes['stroke-width'] === '0.4',
    );
    expect(compounds[at]?.attributes.fill).toBe(HEAT_SCALES.walk.classes[classIn(year)]!.colour);
    expect(classIn(year) === classIn(2032)).toBe(year === 2032);
  });
});

test('what is built is named with its year and seats', () => {
  expect(texts(drawn('actions'))).toEqual(expect.arrayContaining(['新小', '2026年新建小学 540个学位']));
});

test('the used site has rings at the service radius and twice it', () => {
  const svg = drawn('sites');
  const rings = elementsOf(svg, 'circle').filter(
    ({ attributes }) => attributes['stroke-dasharray'] && attributes['fill-opacity'] === '0.05',
  );
  expect(rings).toHaveLength(2);
  expect(Number(rings[1]!.attributes.r) / Number(rings[0]!.attributes.r)).toBeCloseTo(2, 1);
});

test('names lie on nothing else: of two schools at one place one is named', () => {
  const crowded = aPictureSource();
  for (const school of crowded.now.plan.schools) school.location = [117, 36];
  const svg = drawn('catchments', { from: crowded });
  const named = ['东小', '西小', '新小'].filter((name) => texts(svg).includes(name));
  const boxes = named.map((name) => placeOf(svg, name));
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1)) expect(Math.abs(a.y - b.y) > 10 || Math.abs(a.x - b.x) > 10).toBe(true);
  expect(named.length).toBeGreaterThan(0);
});

test('a name with markup, control characters and half a letter is harmless', () => {
  const svg = drawn('pressure', {
    from: aPictureSource({ east: '<script>alert(1)</script>"\u0007\ud800 &', west: "=cmd|' /C calc'!A0" }),
  });
  expect(elementsOf(svg, 'script')).toEqual([]);
  expect(texts(svg)).toEqual(expect.arrayContaining(['<script>alert(1)</script>" &', "=cmd|' /C calc'!A0"]));
});

test('the letters of a slide are larger than those of a page', () => {
  const block: MapBlock = {
    kind: 'map',
    id: 'a',
    caption: '图',
    subject: 'pressure',
    stage: 'primary',
    year: 2027,
    of: 'now',
  };
  const largest = (svg: string) =>
    Math.max(...elementsOf(xmlTree(svg), 'text').map(({ attributes }) => Number(attributes['font-size'])));
  expect(largest(drawMap(block, source, aDossier(), SLIDE).svg)).toBeGreaterThan(
    largest(drawMap(block, source, aDossier()).svg) * 1.4,
  );
});
