import { type Stage, stageName } from '../../model/index.ts';
import { gradeName } from '../../rules/index.ts';
import { heading, paragraph, type Say, sayIn, stageIn, stageTitle, table, whole } from '../blocks.ts';
import { commonYears } from '../common-years.ts';
import type { ChartBlock } from '../dossier.ts';
import { chosenAlternative, type DossierSource } from '../dossier-source.ts';
import { toldSentence } from '../headcount.ts';
import { known } from '../known.ts';
import { leadingStages } from '../shortages.ts';
import { DRAWS } from '../studies.ts';
import type { ToldBlock, ToldChapter } from '../told-block.ts';

/** Limits that a paper prints. */
const PRINTED_LIMITS = 25;

/** 风险与敏感性: how sure the seats are, what low and high births would do, and which limits break first. */
export function risksChapter(source: DossierSource): ToldChapter {
  const say = sayIn(source.locale);
  const blocks: ToldBlock[] = [
    heading(say('不确定性', 'How sure it is')),
    risksTable(source, say),
    heading(say('出生人数不同', 'Other births')),
    birthsTable(source, say),
    birthsChart(source, say),
    heading(say('其他假设不同', 'Other assumptions')),
    whatIfsTable(source, say),
    ...viewsBlocks(source, say),
    ...alongPathBlocks(source, say),
    heading(say('最先突破的限制', 'The limits that break first')),
    limitsTable(source, say),
  ];
  return { id: 'risks', title: say('风险与敏感性', 'Risks and sensitivity'), blocks };
}

function risksTable({ studies: { risks } }: DossierSource, say: Say): ToldBlock {
  const then = new Map(risks.before.map((risk) => [risk.stage, risk]));
  const seats = say('个', 'seats');
  return table(
    'risks',
    say(`${DRAWS} 种可能的未来中缺学位的情况`, `Seats short over ${DRAWS} drawn futures`),
    [
      { title: say('学段', 'Stage') },
      { title: say('实施前最差年', 'Worst year before'), form: 'year' },
      { title: say('可能性', 'Chance'), form: 'percent' },
      { title: say('P90 缺口', 'P90 short'), unit: seats },
      { title: say('实施后最差年', 'Worst year after'), form: 'year' },
      { title: say('可能性', 'Chance'), form: 'percent' },
      { title: say('平均缺口', 'Mean short'), unit: seats },
      { title: say('P90 缺口', 'P90 short'), unit: seats },
    ],
    risks.now.map(({ stage, year, chance, meanShort, p90Short }) => {
      const was = then.get(stage);
      return [
        stageIn(stage, say),
        was?.year ?? null,
        known(was?.chance, 4),
        known(was?.p90Short, 0),
        year,
        known(chance, 4),
        known(meanShort, 0),
        known(p90Short, 0),
      ];
    }),
    {
      notes: [
        say(
          '最差年为 P90 缺口最大的一年；可能性指该年任何一所学校缺学位的概率；十种未来中有九种缺口不超过 P90。临时班计为有学位。',
          'The worst year is that of the largest P90; the chance is that any school is short of seats in it; nine futures in ten are short of no more than P90. Temporary classes count as seats.',
        ),
      ],
    },
  );
}

function birthsTable({ studies: { births } }: DossierSource, say: Say): ToldBlock {
  const seats = say('个', 'seats');
  return table(
    'births-cases',
    say('各出生情景下的学位缺口', 'Seats short under each view of births'),
    [
      { title: say('出生情景', 'Births') },
      { title: say('学段', 'Stage') },
      { title: say('实施前最差年', 'Worst year before'), form: 'year' },
      { title: say('缺口', 'Short'), unit: seats },
      { title: say('实施后最差年', 'Worst year after'), form: 'year' },
      { title: say('缺口', 'Short'), unit: seats },
      { title: say('末年空余学位', 'Empty seats at the end'), unit: seats },
    ],
    births.flatMap(({ name, isChosen, stages }) =>
      stages.map(({ stage, short, emptyInLastYear }) => {
        const ahead = short.slice(1);
        const was = ahead.reduce((most, each) => (each.before > most.before ? each : most));
        const is = ahead.reduce((most, each) => (each.after > most.after ? each : most));
        return [
          isChosen ? say(`${name.zh}（采用）`, `${name.en} (chosen)`) : say(name.zh, name.en),
          stageIn(stage, say),
          was.before > 0 ? was.year : null,
          known(was.before, 0),
          is.after > 0 ? is.year : null,
          known(is.after, 0),
          known(emptyInLastYear, 0),
        ];
      }),
    ),
  );
}

function birthsChart(source: DossierSource, say: Say): ChartBlock {
  const { studies } = source;
  const stage = widestSpread(studies.births) ?? leadingStages(source)[0]!.stage;
  const { zh } = stageName(stage);
  return {
    kind: 'chart',
    id: 'chart-births',
    caption: say(
      `各出生情景下${zh}的学位缺口（实施后）`,
      `${stageTitle(stage, say)}: seats short under each view of births (after)`,
    ),
    form: 'lines',
    unit: say('个', 'seats'),
    labels: commonYears(source).map(String),
    series: studies.births.map(({ name, stages }) => ({
      name: say(name.zh, name.en),
      values: (stages.find((each) => each.stage === stage)?.short ?? []).map(({ after }) => known(after, 0)),
    })),
    limits: [],
    countedUpTo: 0,
  };
}

/** The worst year of each stage where children come in other numbers, or dwellings at other times, than is assumed. */
function whatIfsTable({ studies: { whatIfs } }: DossierSource, say: Say): ToldBlock {
  const seats = say('个', 'seats');
  return table(
    'what-ifs',
    say('就读比例和住宅交付不同时的学位缺口', 'Seats short if other shares come, or dwellings at other times'),
    [
      { title: say('假设', 'Assumption'), width: 2.4 },
      { title: say('学段', 'Stage') },
      { title: say('实施前最差年', 'Worst year before'), form: 'year' },
      { title: say('缺口', 'Short'), unit: seats },
      { title: say('实施后最差年', 'Worst year after'), form: 'year' },
      { title: say('缺口', 'Short'), unit: seats },
    ],
    whatIfs.flatMap(({ name, stages }) =>
      stages.map(({ stage, short }) => {
        const ahead = short.slice(1);
        const was = ahead.reduce((most, each) => (each.before > most.before ? each : most));
        const is = ahead.reduce((most, each) => (each.after > most.after ? each : most));
        return [
          say(name.zh, name.en),
          stageIn(stage, say),
          was.before > 0 ? was.year : null,
          known(was.before, 0),
          is.after > 0 ? is.year : null,
          known(is.after, 0),
        ];
      }),
    ),
    {
      notes: [
        say(
          '每次只改一项假设，基准年及以前的数据不变；临时班计为有学位。',
          'One assumption is changed at a time, the data up to the base year stay; temporary classes count as seats.',
        ),
      ],
    },
  );
}

/** The stage whose seats short after differ most between the views of births in some year; undefined where they never differ. */
function widestSpread(births: DossierSource['studies']['births']): Stage | undefined {
  const spreads = (births[0]?.stages ?? []).map(({ stage, short }) => {
    const of = births.map(({ stages }) => stages.find((each) => each.stage === stage)?.short ?? []);
    const byYear = short.map((_, at) => of.map((years) => years[at]?.after ?? 0));
    return { stage, spread: Math.max(0, ...byYear.map((values) => Math.max(...values) - Math.min(...values))) };
  });
  const widest = spreads.reduce((most, each) => (each.spread > (most?.spread ?? 0.5) ? each : most), spreads[-1]);
  return widest?.stage;
}

/** What the siting job says of the alternative under each view; only where the scenario is still that alternative. */
function viewsBlocks(source: DossierSource, say: Say): ToldBlock[] {
  const views = source.siting?.isAsProposed ? (chosenAlternative(source)?.views ?? []) : [];
  if (views.length === 0) return [];
  const wan = say('万元', '10,000 CNY');
  const worst = views.reduce((most, each) => (each.regretWan > most.regretWan ? each : most));
  return [
    paragraph(
      worst.regretWan < 0.5
        ? say(
            '无论出生走哪个情景，本方案都是各备选方案中目标值最小的。',
            'Whichever view of births comes true, the scenario has the lowest objective of all alternatives.',
          )
        : say(
            `若出生走“${worst.name.zh}”，本方案比该情景下最好的备选方案多花 ${whole(worst.regretWan)} 万元，是各情景中最多的。`,
            `Should births follow "${worst.name.en}", the scenario costs ${whole(worst.regretWan)} x 10,000 CNY more than the best alternative then, which is the most of all views.`,
          ),
    ),
    table(
      'births-views',
      say('本方案在各出生情景下的目标值', 'The objective of this scenario under each view of births'),
      [
        { title: say('出生情景', 'Births') },
        { title: say('目标值', 'Objective'), unit: wan },
        { title: say('比当时最好的备选方案多', 'More than the best alternative then'), unit: wan },
        { title: say('最差年缺口', 'Short in the worst year'), unit: say('个', 'seats') },
        { title: say('末年空余学位', 'Empty seats at the end'), unit: say('个', 'seats') },
      ],
      views.map(({ name, objectiveWan, regretWan, worstShortage, emptySeats }) => [
        say(name.zh, name.en),
        known(objectiveWan, 0),
        known(regretWan, 0),
        known(worstShortage, 0),
        known(emptySeats, 0),
      ]),
    ),
  ];
}

/** What smaller classes would do to the seats of the alternative; only where the scenario is still that alternative. */
function alongPathBlocks(source: DossierSource, say: Say): ToldBlock[] {
  const told = source.siting?.isAsProposed ? chosenAlternative(source)?.alongPath : undefined;
  if (!told) return [];
  const { path, worstShortage, year } = told;
  const ends = path.map(({ stage, year: by, classSize }) =>
    say(
      `${stageName(stage).zh}到 ${by} 年每班 ${classSize} 人`,
      `${stageTitle(stage, say)}: ${classSize} a class by ${by}`,
    ),
  );
  const [before, after] = [whole(worstShortage.before), whole(worstShortage.after)];
  return [
    heading(say('班额缩小', 'Smaller classes')),
    paragraph(
      say(
        `若班额按上级规划逐年缩小（${ends.join('，')}），缺学位最多的一年由 ${before} 个变为 ${after} 个（${year} 年）；本方案按现行班额求解。`,
        `Should classes shrink as the authorities plan (${ends.join('; ')}), most seats short in a year change from ${before} to ${after} (in ${year}); the scenario is solved at the class sizes of today.`,
      ),
    ),
  ];
}

function limitsTable(source: DossierSource, say: Say): ToldBlock {
  const { studies, now, locale } = source;
  const { plan, results } = now;
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  const broken = studies.limits.flatMap(({ schoolId, stage, firstBroken, limits }) => {
    const school = schools.get(schoolId);
    if (!school || !firstBroken) return [];
    const name = limits.find(({ limit }) => limit === firstBroken.limit)?.name[locale] ?? firstBroken.limit;
    return [{ school, stage, firstBroken, name }];
  });
  broken.sort((a, b) => a.firstBroken.year - b.firstBroken.year);
  return table(
    'limits',
    say('各校最先突破的限制（实施后）', 'The limit that breaks first at each school (after)'),
    [
      { title: say('学校', 'School'), width: 2.4 },
      { title: say('学段', 'Stage') },
      { title: say('限制', 'Limit'), width: 1.4 },
      { title: say('9月', 'September of'), form: 'year' },
      { title: say('年级', 'Grade') },
      { title: say('说明', 'Why'), width: 5 },
    ],
    broken.map(({ school, stage, firstBroken, name }) => {
      const row = results.rowIndex.get(`${school.id}/${stage}`) ?? 0;
      const at = results.years.indexOf(firstBroken.year);
      const pupils = known(results.enrolment[row * results.years.length + at], 1);
      return [
        say(school.name, school.nameEn ?? school.name),
        stageIn(stage, say),
        name,
        firstBroken.year,
        firstBroken.grade ? gradeName(firstBroken.grade)[locale] : null,
        toldSentence([pupils, firstBroken.fewestPupils], firstBroken.sentence, locale),
      ];
    }),
    { printedRows: PRINTED_LIMITS },
  );
}
