import { comparisonOf } from '@xuetu/geodata/compare';
import {
  type Chapter,
  type ChapterId,
  type Dossier,
  dossierOf,
  scenarioActions,
  type TableBlock,
} from '@xuetu/geodata/dossier';
import { STAGES } from '@xuetu/geodata/model';
import { extendSchool, openSchool } from '@xuetu/geodata/scenario';
import { compoundPupilsAt, numbersAt, seatShortage } from '@xuetu/geodata/simulation';
import { beforeAll, describe, expect, test } from 'vitest';
import { shortSentence } from '../../../geodata/src/dossier/short-sentence.ts';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';
import { aDossierSource } from '../../support/a-dossier-source.ts';
import { done } from '../../support/two-schools.ts';

const base = aCrowdedDistrict();
const extension = done(extendSchool(base, { schoolId: '西小学', stage: 'primary', year: 2027, classes: 6 }));
const opening = done(
  openSchool(base, {
    where: { siteId: '中地块' },
    name: '中小学',
    year: 2028,
    offers: [{ stage: 'primary', classes: 12 }],
  }),
);
const moving = {
  label: '西四改上东小学',
  putAssignments: [
    { compoundId: '西四', stage: 'primary' as const, schools: [{ schoolId: '东小学', share: 1 }], fromYear: 2027 },
  ],
};
const source = aDossierSource(base, [extension, opening, moving]);
let dossier: Dossier;

beforeAll(() => {
  dossier = dossierOf(source);
});

const { now, before } = source;
const years = now.results.years;
const rounded = (value: number, decimals = 0) => Number(value.toFixed(decimals));

function chapter(id: ChapterId, of: Dossier = dossier): Chapter {
  return of.chapters.find((each) => each.id === id)!;
}

function tableIn(id: string, of: Dossier = dossier): TableBlock {
  const found = of.chapters.flatMap(({ blocks }) => blocks).find((each) => each.kind === 'table' && each.id === id);
  if (found?.kind !== 'table') throw new Error(`no table ${id}`);
  return found;
}

describe('every number of a dossier is one of the simulation', () => {
  test('seats short by year if nothing is done', () => {
    const { rows } = tableIn('short-by-year');
    expect(rows).toEqual(years.map((year) => [year, rounded(seatShortage(before.results, 'primary', year))]));
    expect(Math.max(...rows.map(([, short]) => Number(short)))).toBeGreaterThan(0);
  });

  test('the fullest schools in their worst year', () => {
    const { rows } = tableIn('crowded-schools');
    expect(rows.map(([name]) => name)).toEqual(['西小学']);
    const [[, , year, pupils, seats, short, use, largest]] = rows as [(string | number)[]];
    const numbers = numbersAt(before.results, '西小学', 'primary', Number(year))!;
    expect([pupils, seats, short, use, largest]).toEqual([
      rounded(numbers.enrolment, 1),
      rounded(numbers.seats),
      rounded(numbers.enrolment - numbers.seats),
      rounded(numbers.utilisation, 4),
      rounded(numbers.largestClass, 1),
    ]);
    const worst = Math.max(...years.map((each) => numbersAt(before.results, '西小学', 'primary', each)!.enrolment));
    expect(numbers.enrolment).toBe(worst);
  });

  test('findings by stage and rule', () => {
    const { rows } = tableIn('findings-by-rule');
    const told = before.findings.filter(({ severity }) => severity !== 'info');
    expect(rows).toHaveLength(new Set(told.map(({ stage, rule }) => `${stage}/${rule}`)).size);
    for (const [stage, rule, , subjects, first, last, sentence] of rows) {
      const own = told.filter((each) => each.ruleName.en === rule && each.stage === stage);
      expect(subjects).toBe(new Set(own.map(({ subject }) => subject.id)).size);
      expect([first, last]).toEqual([
        Math.min(...own.map(({ year }) => year)),
        Math.max(...own.map(({ year }) => year)),
      ]);
      expect(own.map((each) => each.sentence.en)).toContain(sentence);
    }
  });

  test('the forecast of a stage is the sum of its schools, with its bands', () => {
    const { bands } = source.studies;
    const at = (year: number) => STAGES.indexOf('primary') * years.length + years.indexOf(year);
    const expected = years.map((year) => {
      const schools = now.plan.schools.map(({ id }) => numbersAt(now.results, id, 'primary', year)!);
      const without = now.results.unassigned[at(year)]!;
      return [
        year,
        rounded(schools.reduce((sum, each) => sum + each.enrolment, without)),
        rounded(bands.now.stages.p10[at(year)]!),
        rounded(bands.now.stages.p90[at(year)]!),
        rounded(schools.reduce((sum, each) => sum + each.seats, 0)),
        rounded(seatShortage(now.results, 'primary', year)),
        rounded(bands.now.stageShortageProbability[at(year)]!, 4),
      ];
    });
    expect(tableIn('pupils-primary').rows).toEqual(expected);
  });

  test('seats short before and after', () => {
    const expected = years.map((year) => {
      const [was, is] = [before, now].map(({ results }) => rounded(seatShortage(results, 'primary', year)));
      return ['primary', year, was, is, was! - is!];
    });
    expect(tableIn('short-before-after').rows).toEqual(expected);
    expect(expected.some(([, , was, is]) => Number(was) > Number(is))).toBe(true);
  });

  test('every school and year before and after', () => {
    const { rows } = tableIn('effect-by-school');
    expect(new Set(rows.map(([name]) => name))).toEqual(new Set(['西小学', '东小学', '中小学']));
    for (const [name, , year, ...told] of rows) {
      const school = now.plan.schools.find((each) => each.name === name)!;
      const [was, is] = [before, now].map(({ results }) => numbersAt(results, school.id, 'primary', Number(year)));
      const numbers = (['enrolment', 'seats', 'utilisation', 'largestClass'] as const).flatMap((key) =>
        [was, is].map((each) => {
          const value = each?.[key] ?? Number.NaN;
          const decimals = { enrolment: 1, seats: 0, utilisation: 4, largestClass: 1 }[key];
          return Number.isFinite(value) ? rounded(value, decimals) : null;
        }),
      );
      expect(told, `${name} ${year}`).toEqual(numbers);
    }
  });

  test('the comparison in the worst year', () => {
    const [[, year]] = tableIn('comparison').rows as [(string | number)[]];
    const { walks, findings, short } = comparisonOf(base, before, now, 'primary', Number(year));
    const now_ = short.find((each) => each.year === year)!;
    expect(
      tableIn('comparison')
        .rows.map((row) => row.slice(4))
        .slice(0, 4),
    ).toEqual([
      [rounded(now_.before), rounded(now_.after)],
      [rounded(walks.before.meanMetres), rounded(walks.after.meanMetres)],
      [rounded(walks.before.p90Metres), rounded(walks.after.p90Metres)],
      [findings.before, findings.after],
    ]);
  });

  test('compounds that change school, with the pupils of the first year', () => {
    const index = now.plan.compounds.findIndex(({ id }) => id === '西四');
    const pupils = rounded(compoundPupilsAt(now.results, index, 'primary', 2027), 1);
    expect(tableIn('moved').rows).toEqual([['西四', 'primary', 2027, '西小学', '东小学', pupils]]);
  });

  test('risks and births cases come from the studies', () => {
    const [risk] = source.studies.risks.now;
    expect(tableIn('risks').rows[0]!.slice(4)).toEqual([
      risk!.year,
      rounded(risk!.chance, 4),
      rounded(risk!.meanShort),
      rounded(risk!.p90Short),
    ]);
    const high = tableIn('births-cases').rows.find(([name]) => name === 'High (chosen)')!;
    const ahead = years.slice(1);
    expect(high[5]).toBe(rounded(Math.max(...ahead.map((year) => seatShortage(now.results, 'primary', year)))));
  });

  test('actions with year, classes, seats and cost at the assumed rates', () => {
    const { extendCostWanPerSeat, buildCostWanPerSeat } = base.assumptions;
    expect(tableIn('actions').rows).toEqual([
      ['extend', '西小学', 'primary', 2027, 6, 270, rounded(270 * extendCostWanPerSeat.primary), null],
      ['build', '中小学', 'primary', 2028, 12, 540, rounded(540 * buildCostWanPerSeat.primary + 500), null],
    ]);
  });
});

describe('a dossier is whole', () => {
  test('a scenario has all eleven chapters, the base plan five', () => {
    const all = [
      'problem',
      'forecast',
      'alternatives',
      'actions',
      'sites',
      'effect',
      'moved',
      'risks',
      'compounds',
      'method',
      'recipe',
    ];
    expect(dossier.chapters.map(({ id }) => id)).toEqual(all);
    const plain = dossierOf(aDossierSource(base));
    expect(plain.chapters.map(({ id }) => id)).toEqual(['problem', 'forecast', 'compounds', 'method', 'recipe']);
    expect(plain.summary.at(-1)).toMatch(/no scenario is open/);
  });

  test('a scenario made by hand says in a sentence that there are no alternatives', () => {
    expect(chapter('alternatives').blocks).toEqual([
      { kind: 'paragraph', text: expect.stringMatching(/made by hand/) },
    ]);
  });

  test('tables, maps and charts have names of their own, and rows as wide as their columns', () => {
    const blocks = dossier.chapters.flatMap((each) => each.blocks);
    const ids = blocks.flatMap((each) => ('id' in each ? [each.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    for (const block of blocks) {
      if (block.kind === 'table')
        for (const row of block.rows) expect(row, block.id).toHaveLength(block.columns.length);
      if (block.kind === 'chart' && block.form !== 'points')
        for (const each of block.series) expect(each.values, block.id).toHaveLength(block.labels.length);
    }
    const count = (kind: string) => blocks.filter((each) => each.kind === kind).length;
    expect(count('map')).toBeGreaterThanOrEqual(9);
    expect(count('chart')).toBeGreaterThanOrEqual(5);
  });

  test('both languages say the same numbers', () => {
    const numbersOf = (of: Dossier) =>
      of.chapters.flatMap(({ blocks }) =>
        blocks.flatMap((each) =>
          each.kind === 'table' ? each.rows.flat().filter((cell) => typeof cell === 'number') : [],
        ),
      );
    const chinese = dossierOf({ ...source, locale: 'zh' });
    expect(numbersOf(chinese)).toEqual(numbersOf(dossier));
    expect(JSON.stringify(chinese.chapters.map(({ title }) => title))).not.toMatch(/[a-z]{4}/);
    expect(JSON.stringify(dossier.chapters.map(({ title }) => title))).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test('in English every table calls a school by its English name', () => {
    const named = { ...base, schools: base.schools.map((school) => ({ ...school, nameEn: `School ${school.id}` })) };
    const extended = done(extendSchool(named, { schoolId: '西小学', stage: 'primary', year: 2027, classes: 6 }));
    const english = dossierOf({ ...aDossierSource(named, [extended, moving]), locale: 'en' });
    const cells = english.chapters
      .filter(({ id }) => id === 'actions' || id === 'moved')
      .flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'table' && block.id !== 'edits' ? block.rows.flat() : [])),
      );
    expect(cells).toContain('School 西小学');
    expect(cells).toContain('School 东小学');
    expect(cells).not.toContain('东小学');
  });

  test('the summary tells what is short in the worst year', () => {
    const short = years.map((year) => seatShortage(before.results, 'primary', year));
    const worst = Math.max(...short);
    const chinese = dossierOf({ ...source, locale: 'zh' });
    expect(chinese.summary[0]).toBe(
      `不采取措施，小学 ${years[short.indexOf(worst)]}年缺学位最多，缺 ${rounded(worst)} 个，即基准年。`,
    );
  });

  test('a worst year to come is held against the base year', () => {
    const line = { year: 2029, before: 419.6, after: 0 };
    const year = { year: 2026, before: 240.2, after: 240.2 };
    const shortage = { stage: 'junior' as const, years: [year, line], worst: line, worstAhead: line, leftAhead: line };
    expect(shortSentence(shortage, 2026, (zh) => zh)).toBe(
      '不采取措施，初中 2029年缺学位最多，缺 420 个，比 2026年多 180 个。',
    );
  });
});

test('the school of every compound is told for a year in which nobody stays by a phase-in', () => {
  const staying = {
    label: '过渡',
    putStays: [
      {
        compoundId: '西四',
        stage: 'primary' as const,
        schools: [{ schoolId: '西小学', share: 1 }],
        until: 2030,
        ends: 'by-grade' as const,
      },
    ],
  };
  const phased = dossierOf(aDossierSource(base, [moving, staying]));
  const rows = tableIn('compounds', phased).rows.filter(([, id]) => id === '西四');
  expect(tableIn('compounds', phased).caption).toContain('2030');
  expect(rows.map((row) => row.at(-1))).toContain('东小学');
});

test.each([
  ['longer', 3],
  ['shorter', -3],
])('a scenario with a %s horizon is held against the years of the base plan only', (_, more) => {
  const { assumptions } = base;
  const horizon = {
    label: '预测年限',
    setAssumptions: { ...assumptions, horizonYears: assumptions.horizonYears + more },
  };
  const from = aDossierSource(base, [extension, horizon]);
  expect(scenarioActions(from).map(({ kind, name, year }) => [kind, name, year])).toEqual([['extend', '西小学', 2027]]);
  const other = dossierOf(from);
  const common = years.slice(0, years.length + Math.min(more, 0));
  expect(tableIn('short-before-after', other).rows.map(([, year, before]) => [year, before])).toEqual(
    common.map((year) => [year, rounded(seatShortage(source.before.results, 'primary', year))]),
  );
  const bySchool = tableIn('effect-by-school', other).rows;
  expect(new Set(bySchool.map(([name]) => name))).toEqual(new Set(['西小学']));
  expect(bySchool.map(([, , year]) => year)).toEqual(common);
});
