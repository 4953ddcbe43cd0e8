import { type Comparison, comparisonOf, type Pair } from '../../compare/index.ts';
import { type Stage, stageName } from '../../model/index.ts';
import { seatsLacking } from '../../siting/index.ts';
import {
  heading,
  list,
  listed,
  map,
  paragraph,
  type Say,
  sayIn,
  stageIn,
  stageTitle,
  table,
  whole,
} from '../blocks.ts';
import { changedAssumptions } from '../changed-assumptions.ts';
import type { ChartBlock, Column } from '../dossier.ts';
import type { DossierSource } from '../dossier-source.ts';
import type { Headcount } from '../headcount.ts';
import { known } from '../known.ts';
import { touchedSchoolYears } from '../scenario-effect.ts';
import { leadingStages, type StageShortage, stageShortages } from '../shortages.ts';
import { partOf, type ToldBlock, type ToldChapter } from '../told-block.ts';
import { toldEffect } from '../told-effect.ts';
import { unknownSentence, unknownStages } from '../unknown-stages.ts';

/** Lines that a paper prints of the effect on schools. */
const PRINTED_LINES = 48;

/** 实施效果: seats short, walks, findings and every school's numbers before and after. */
export function effectChapter(source: DossierSource): ToldChapter {
  const say = sayIn(source.locale);
  const shortages = stageShortages(source);
  const leading = leadingStages(source);
  const unknown = unknownStages(source.now.results);
  const comparisons = (
    shortages.length > 0 ? shortages.map(({ stage, worstAhead }) => ({ stage, year: worstAhead.year })) : leading
  ).map(({ stage, year }) => comparisonOf(source.before.plan, source.before, source.now, stage, year));
  const assumed = changedAssumptions(source, say);
  const blocks: ToldBlock[] = [
    ...(assumed.length > 0 ? [paragraph(assumedSentence(assumed, say))] : []),
    ...(shortages.length > 0
      ? [...list(shortages.map((each) => effectSentence(each, say))), shortTable(source, shortages, say)]
      : [
          unknown.length > 0
            ? paragraph(
                say(
                  '实施前后，在能推算的学段和年份中都不缺学位。',
                  'No stage is short of seats before or after in the years that could be worked out.',
                ),
              )
            : paragraph(say('实施前后各学段都不缺学位。', 'No stage is short of seats before or after.')),
        ]),
    ...(unknown.length > 0 ? [paragraph(unknownSentence(unknown, say))] : []),
    ...mostChanged(shortages).map((each) => shortChart(each, say)),
    ...leading.flatMap(({ stage, year }, at) => pressureMaps(stage, year, at > 0, say)),
    heading(say('前后对照', 'Before and after')),
    comparisonTable(comparisons, say),
    heading(say('逐校逐年', 'School by school')),
    schoolTable(source, say),
  ];
  return { id: 'effect', title: say('实施效果', 'The effect'), blocks };
}

/** Differences are not of the actions alone where the two plans assume otherwise. */
function assumedSentence(assumed: readonly string[], say: Say): string {
  const names = listed(assumed, say);
  return say(
    `本情景方案还改了推算假设（${names}）：下列前后差异不只是措施的效果，也含假设改变的影响。`,
    `The scenario also changes assumptions (${names}): what differs before and after is not the effect of the actions alone.`,
  );
}

/** The stage of which most seats come or go over the years; the first one where nothing changes. */
function mostChanged(shortages: readonly StageShortage[]): StageShortage[] {
  const change = ({ years }: StageShortage) =>
    years.reduce((sum, { before, after }) => sum + Math.abs(before - after), 0);
  return shortages.toSorted((a, b) => change(b) - change(a)).slice(0, 1);
}

function effectSentence(
  { stage, worstAhead: { year, before, after }, leftAhead: left }: StageShortage,
  say: Say,
): string {
  const name = stageIn(stage, say);
  const rest =
    Math.round(left.after) === 0
      ? say('此后各年都不缺学位', 'no year to come is short')
      : say(
          `各年中最多缺 ${whole(left.after)} 个（${left.year}年）`,
          `at most ${whole(left.after)} are short (${left.year})`,
        );
  return say(
    `${name}：${year}年缺口由 ${whole(before)} 个变为 ${whole(after)} 个；实施后${rest}。`,
    `${stageTitle(stage, say)}: seats short in ${year} go from ${whole(before)} to ${whole(after)}; afterwards ${rest}.`,
  );
}

function shortTable({ now, before }: DossierSource, shortages: readonly StageShortage[], say: Say): ToldBlock {
  const lacking = (stage: Stage, year: number) => seatsLacking(now.results, before.plan, now.plan, stage, year);
  const hasTemporary = shortages.some(({ stage, years }) =>
    years.some(({ year, after }) => after - lacking(stage, year) > 0.5),
  );
  const seats = say('个', 'seats');
  return table(
    'short-before-after',
    say('逐年学位缺口，实施前后', 'Seats short by year, before and after'),
    [
      { title: say('学段', 'Stage') },
      { title: say('年份', 'Year'), form: 'year' },
      { title: say('实施前', 'Before'), unit: seats },
      { title: say('实施后', 'After'), unit: seats },
      { title: say('减少', 'Fewer'), unit: seats },
      ...(hasTemporary ? [{ title: say('计入临时班后', 'With temporary classes'), unit: seats }] : []),
    ],
    shortages.flatMap(({ stage, years }) =>
      years.map(({ year, before: was, after: is }) => [
        stageIn(stage, say),
        year,
        known(was, 0),
        known(is, 0),
        (known(was, 0) ?? 0) - (known(is, 0) ?? 0),
        ...(hasTemporary ? [known(lacking(stage, year), 0)] : []),
      ]),
    ),
  );
}

function shortChart({ stage, years }: StageShortage, say: Say): ChartBlock {
  const { zh } = stageName(stage);
  return {
    kind: 'chart',
    id: `chart-short-${stage}`,
    caption: say(`${zh}学位缺口，实施前后`, `${stageTitle(stage, say)}: seats short before and after`),
    form: 'bars',
    unit: say('个', 'seats'),
    labels: years.map(({ year }) => String(year)),
    series: [
      { name: say('实施前', 'Before'), values: years.map(({ before }) => known(before, 0)) },
      { name: say('实施后', 'After'), values: years.map(({ after }) => known(after, 0)) },
    ],
    limits: [],
  };
}

function pressureMaps(stage: Stage, year: number, withBefore: boolean, say: Say): ToldBlock[] {
  const { zh, en } = stageName(stage);
  const one = (of: 'now' | 'before') =>
    map({
      id: `map-pressure-${stage}-${of}`,
      caption: say(
        `${year}年${zh}学位使用率（${of === 'now' ? '实施后' : '实施前'}）`,
        `Use of ${en} seats in ${year} (${of === 'now' ? 'after' : 'before'})`,
      ),
      subject: 'pressure',
      stage,
      year,
      of,
    });
  return withBefore ? [one('before'), one('now')] : [one('now')];
}

/** One line for each number that a comparison makes, before and after, in the worst year of each stage. */
function comparisonTable(comparisons: readonly Comparison[], say: Say): ToldBlock {
  const rows = comparisons.flatMap((comparison) => {
    const { stage, year, short, walks, findings, balance } = comparison;
    const now = short.find((each) => each.year === year);
    const line = (title: string, pair: Pair | undefined, decimals: number, unit: string) => [
      stageIn(stage, say),
      year,
      title,
      unit,
      known(pair?.before, decimals),
      known(pair?.after, decimals),
    ];
    const of = (read: (walk: Comparison['walks']['before']) => number): Pair => ({
      before: read(walks.before),
      after: read(walks.after),
    });
    return [
      line(say('学位缺口', 'Seats short'), now, 0, say('个', 'seats')),
      line(
        say('平均步行', 'Mean walk'),
        of(({ meanMetres }) => meanMetres),
        0,
        say('米', 'm'),
      ),
      line(
        say('九成学生步行不超过', 'Nine in ten walk at most'),
        of(({ p90Metres }) => p90Metres),
        0,
        say('米', 'm'),
      ),
      line(say('预警条数（全部年份）', 'Findings over all years'), findings, 0, say('条', 'findings')),
      line(
        say('学位使用率差异系数', 'Variation of the use of seats'),
        { before: balance.before.variation, after: balance.after.variation },
        3,
        '',
      ),
    ];
  });
  return table(
    'comparison',
    say('各学段最紧张一年的前后对照', 'Before and after in the worst year of each stage'),
    [
      { title: say('学段', 'Stage') },
      { title: say('年份', 'Year'), form: 'year' },
      { title: say('指标', 'Measure'), width: 3 },
      { title: say('单位', 'Unit') },
      { title: say('实施前', 'Before'), decimals: 2 },
      { title: say('实施后', 'After'), decimals: 2 },
    ],
    rows,
  );
}

function schoolTable(source: DossierSource, say: Say): ToldBlock {
  const pair = (title: string, more: Omit<Column, 'title'>): Column[] => [
    { title: say(`${title}前`, `${title} before`), ...more },
    { title: say(`${title}后`, `${title} after`), ...more },
  ];
  const pupils = { unit: say('人', 'pupils') };
  const told = toldEffect(source);
  return table(
    'effect-by-school',
    say('受影响学校逐年对照', 'The schools that change, year by year'),
    [
      { title: say('学校', 'School'), width: 3 },
      { title: say('学段', 'Stage') },
      { title: say('年份', 'Year'), form: 'year' },
      ...pair(say('在校生', 'Pupils'), pupils),
      ...pair(say('学位', 'Seats'), { unit: say('个', 'seats') }),
      ...pair(say('使用率', 'Use'), { form: 'percent' }),
      ...pair(say('最大班额', 'Largest class'), pupils),
    ],
    touchedSchoolYears(source).map((effect) => {
      const { school, stage, year } = effect;
      const { before, after } = told(effect);
      const part = (count: Headcount) => partOf(count, `${school.id}/${stage}/${year}`, `${stage}/${year}`);
      const partAfter = (count: Headcount) =>
        partOf(count, `${school.id}/${stage}/${year}/after`, `${stage}/${year}/after`);
      return [
        say(school.name, school.nameEn ?? school.name),
        stageIn(stage, say),
        year,
        part(before.enrolment),
        partAfter(after.enrolment),
        before.seats,
        after.seats,
        part(before.utilisation),
        partAfter(after.utilisation),
        part(before.largestClass),
        partAfter(after.largestClass),
      ];
    }),
    { printedRows: PRINTED_LINES },
  );
}
