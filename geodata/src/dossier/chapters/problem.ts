import { stageName } from '../../model/index.ts';
import { type Finding, rulesOf } from '../../rules/index.ts';
import { heading, list, map, paragraph, type Say, sayIn, stageIn, table } from '../blocks.ts';
import type { ChartBlock } from '../dossier.ts';
import type { DossierSource } from '../dossier-source.ts';
import { groupedBy } from '../grouped-by.ts';
import { type Headcount, headcount, toldSentence } from '../headcount.ts';
import { known } from '../known.ts';
import { rowNumbers, toldNumbers } from '../row-numbers.ts';
import { SEVERITY_NAMES } from '../rule-words.ts';
import { shortSentence } from '../short-sentence.ts';
import { leadingStages, type StageShortage, stageShortages } from '../shortages.ts';
import { partOf, type ToldBlock, type ToldChapter } from '../told-block.ts';
import { unknownSentence, unknownStages } from '../unknown-stages.ts';

/** Rules that a paper prints of those broken. */
const PRINTED_RULES = 24;
/** Schools that a paper prints of those short of seats. */
const PRINTED_SCHOOLS = 15;

/** 存在问题: what happens if nothing is done: seats short, rules broken, the fullest schools. */
export function problemChapter(source: DossierSource): ToldChapter {
  const { before, locale } = source;
  const say = sayIn(locale);
  const { plan, results } = before;
  const shortages = stageShortages({ now: before, before });
  const unknown = unknownStages(results);
  const [lead] = leadingStages({ now: before, before });
  const { stage, year } = lead!;
  const blocks: ToldBlock[] = [
    paragraph(introduction(source, say)),
    map({
      id: 'map-overview',
      caption: say(
        `${plan.district.name.zh}学校、小区与候选地块分布`,
        `${plan.district.name.en}: schools, compounds and sites`,
      ),
      subject: 'overview',
      stage,
      year: plan.district.baseYear,
      of: 'before',
    }),
    heading(say('学位缺口', 'Seats short')),
    ...(shortages.length > 0
      ? [
          ...list(shortages.map((each) => shortSentence(each, plan.district.baseYear, say))),
          shortageChart(shortages, results.years, say),
          shortageTable(shortages, results.years, say),
        ]
      : [
          unknown.length > 0
            ? paragraph(
                say(
                  '在能推算的学段和年份中都不缺学位。',
                  'No stage is short of seats in the years that could be worked out.',
                ),
              )
            : paragraph(say('预测期内各学段都不缺学位。', 'No stage is short of seats in any year of the forecast.')),
        ]),
    ...(unknown.length > 0 ? [paragraph(unknownSentence(unknown, say))] : []),
    map({
      id: 'map-pressure-problem',
      caption: say(
        `${year}年${stageName(stage).zh}学位使用率（不采取措施）`,
        `Use of ${stageName(stage).en} seats in ${year} if nothing is done`,
      ),
      subject: 'pressure',
      stage,
      year,
      of: 'before',
    }),
    heading(say('最紧张的学校', 'The fullest schools')),
    crowdedSchools(source, say),
    heading(say('违反的规则', 'Rules broken')),
    findingsByRule(source, say),
  ];
  return { id: 'problem', title: say('存在问题', 'The problem'), blocks };
}

function introduction({ before: { plan, results } }: DossierSource, say: Say): string {
  const { district, assumptions } = plan;
  const last = results.years.at(-1)!;
  return say(
    `${district.name.zh}现有学校 ${plan.schools.length} 所、小区 ${plan.compounds.length} 个。以 ${district.baseYear}年秋季学籍为起点，逐校、逐年级、逐年推算到 ${last}年（${assumptions.horizonYears}年）。以下为不采取任何措施时的结果。`,
    `${district.name.en} has ${plan.schools.length} schools and ${plan.compounds.length} compounds. From the enrolment of autumn ${district.baseYear} every school, grade and year is worked out up to ${last} (${assumptions.horizonYears} years). This is what happens if nothing is done.`,
  );
}

function shortageChart(shortages: readonly StageShortage[], years: readonly number[], say: Say): ChartBlock {
  return {
    kind: 'chart',
    id: 'chart-short',
    caption: say('各学段学位缺口（不采取措施）', 'Seats short by stage if nothing is done'),
    form: 'stacked-bars',
    unit: say('个', 'seats'),
    labels: years.map(String),
    series: shortages.map((each) => ({
      name: stageIn(each.stage, say),
      values: each.years.map(({ before }) => known(before, 0)),
    })),
    limits: [],
    countedUpTo: 0,
  };
}

function shortageTable(shortages: readonly StageShortage[], years: readonly number[], say: Say): ToldBlock {
  return table(
    'short-by-year',
    say('逐年学位缺口（不采取措施）', 'Seats short by year if nothing is done'),
    [
      { title: say('年份', 'Year'), form: 'year' },
      ...shortages.map(({ stage }) => ({
        title: stageIn(stage, say),
        unit: say('个', 'seats'),
      })),
    ],
    years.map((year, at) => [year, ...shortages.map((each) => known(each.years[at]!.before, 0))]),
    {
      notes: [
        say(
          '缺口：各校超出学位的学生数与没有学校接收的学生数之和。',
          'Short: pupils beyond the seats of their school, summed over schools, and pupils without a school.',
        ),
      ],
    },
  );
}

/** Schools short of seats in some year, in their worst year, most pupils beyond seats first. */
function crowdedSchools({ before: { plan, results } }: DossierSource, say: Say): ToldBlock {
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  const Y = results.years.length;
  const crowded = results.rows.flatMap(({ schoolId, stage }, row) => {
    const school = schools.get(schoolId);
    const short = results.years.map((_, at) => results.enrolment[row * Y + at]! - results.seats[row * Y + at]!);
    const at = short.reduce((worst, each, index) => (each > (short[worst] || 0) ? index : worst), 0);
    return school && short[at]! >= 0.5 ? [{ school, stage, at, row, short: short[at]! }] : [];
  });
  crowded.sort((a, b) => b.short - a.short);
  const rows = crowded.map(({ school, stage, at, row, short }) => {
    const numbers = rowNumbers(results, row, at);
    const { enrolment, seats, utilisation, largestClass } = toldNumbers(numbers);
    const year = results.years[at]!;
    const part = (count: Headcount) => partOf(count, `${school.id}/${stage}/${year}`, `${stage}/${year}`);
    const stageIs = stageIn(stage, say);
    const shown = headcount(numbers.enrolment, known(short, 0));
    return [
      say(school.name, school.nameEn ?? school.name),
      stageIs,
      year,
      part(enrolment),
      seats,
      part(shown),
      part(utilisation),
      part(largestClass),
    ];
  });
  return table(
    'crowded-schools',
    say('缺学位的学校及其最紧张的一年', 'Schools short of seats, in their worst year'),
    [
      { title: say('学校', 'School'), width: 3 },
      { title: say('学段', 'Stage') },
      { title: say('年份', 'Year'), form: 'year' },
      { title: say('在校生', 'Pupils'), unit: say('人', 'pupils') },
      { title: say('学位', 'Seats'), unit: say('个', 'seats') },
      { title: say('缺', 'Short'), unit: say('个', 'seats') },
      { title: say('使用率', 'Use'), form: 'percent' },
      { title: say('最大班额', 'Largest class'), unit: say('人', 'pupils') },
    ],
    rows,
    { printedRows: PRINTED_SCHOOLS },
  );
}

/** One line for each stage and rule that is broken: how many subjects, when, and the worst of them with its arithmetic. */
function findingsByRule(source: DossierSource, say: Say): ToldBlock {
  const { before, locale } = source;
  const order = new Map(rulesOf(before.plan).map(({ rule }, at) => [rule.id, at]));
  const broken = before.findings.filter(({ severity }) => severity !== 'info');
  const groups = groupedBy(broken, ({ stage, rule }) => `${stage}/${rule}`);
  groups.sort((a, b) => rank(a[0]!) - rank(b[0]!) || (order.get(a[0]!.rule) ?? 0) - (order.get(b[0]!.rule) ?? 0));
  const rows = groups.map((findings) => {
    const [first] = findings;
    const worst = findings.reduce((most, each) => (beyond(each) > beyond(most) ? each : most));
    const years = findings.map(({ year }) => year);
    return [
      stageIn(first!.stage, say),
      first!.ruleName[locale],
      SEVERITY_NAMES[first!.severity][locale],
      new Set(findings.map(({ subject }) => subject.id)).size,
      Math.min(...years),
      Math.max(...years),
      sentenceOf(worst, locale),
    ];
  });
  return table(
    'findings-by-rule',
    say('预测期内违反的规则，按学段和规则汇总', 'Rules broken over the forecast, by stage and rule'),
    [
      { title: say('学段', 'Stage') },
      { title: say('规则', 'Rule'), width: 2 },
      { title: say('程度', 'Severity') },
      { title: say('涉及', 'Subjects'), unit: say('处', 'schools or compounds') },
      { title: say('最早', 'First'), form: 'year' },
      { title: say('最晚', 'Last'), form: 'year' },
      { title: say('最严重的一例', 'The worst of them'), width: 6 },
    ],
    rows,
    { printedRows: PRINTED_RULES },
  );
}

/** A sentence is no part of a sum; that of a school goes where the school's own numbers are withheld. */
function sentenceOf({ subject, stage, year, sentence, fewestPupils }: Finding, locale: DossierSource['locale']) {
  const told = toldSentence([fewestPupils], sentence, locale);
  const isOfPupils = subject.kind === 'school' && fewestPupils !== undefined;
  return isOfPupils ? partOf(told, `${subject.id}/${stage}/${year}`) : told;
}

const SEVERITIES = ['severe', 'over', 'warning', 'info'];

function rank({ severity, stage }: Finding): number {
  return SEVERITIES.indexOf(severity) * 10 + ['primary', 'junior', 'senior', 'kindergarten'].indexOf(stage);
}

/** How far a value is past its limit, as a part of it. */
function beyond({ value, limit }: Finding): number {
  return Math.abs(value - limit) / (limit || 1);
}
