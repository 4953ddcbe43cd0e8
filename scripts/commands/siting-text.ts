import { type Locale, type LocalName, stageName } from '@xuetu/geodata/model';
import type {
  Alternative,
  Conflict,
  Coverage,
  MarginalValue,
  Proposal,
  StageRisk,
  ViewOutcome,
} from '@xuetu/geodata/siting';
import { table, tableColumns } from './table.ts';

/** Marginal values printed; all of them are in the JSON. */
const MOST_MARGINAL = 12;

/** A proposal for people: every alternative with its numbers, then what stands in the way, what one more would save, and the notes. */
export function sitingText(proposal: Proposal, saved: readonly string[], locale: Locale): string {
  const { alternatives, conflicts, coverage = [], marginal, notes, seed, inputHash } = proposal;
  const none = locale === 'zh' ? '没有可提的方案。' : 'There is nothing to propose.';
  const trace = locale === 'zh' ? `种子 ${seed}，输入摘要 ${inputHash}` : `seed ${seed}, input hash ${inputHash}`;
  return [
    ...(alternatives.length > 0 ? alternatives.map((each, at) => blockOf(each, at, saved[at], locale)) : [none]),
    ...conflicts.map((conflict) => conflictText(conflict, locale)),
    ...(coverage.length > 0 ? [coverageText(coverage, locale)] : []),
    ...(marginal.length > 0 ? [marginalText(marginal, locale)] : []),
    ...notes.map((note) => note[locale]),
    trace,
  ].join('\n\n');
}

function blockOf(each: Alternative, at: number, scenario: string | undefined, locale: Locale): string {
  const zh = locale === 'zh';
  const lines = [
    `${at + 1}. ${each.name[locale]}`,
    each.rationale[locale],
    ...summaryOf(each, locale),
    ...(scenario ? [`${zh ? '情景方案' : 'scenario'} ${scenario}`] : []),
  ];
  const tables = [
    each.actions.length > 0 ? actionsTable(each, locale) : undefined,
    each.views.length > 0 ? viewsTable(each.views, locale) : undefined,
    each.risks.length > 0 ? risksTable(each.risks, locale) : undefined,
  ];
  return [lines.join('\n'), ...tables.filter((each) => each !== undefined)].join('\n\n');
}

function summaryOf(each: Alternative, locale: Locale): string[] {
  const zh = locale === 'zh';
  const worst = (when: 'before' | 'after') => each.shortage.reduce((most, year) => Math.max(most, year[when]), 0);
  const [objective, bound, cost] = [each.objective, each.lowerBound, each.costWan].map(whole);
  const gap = each.gapPercent.toFixed(2);
  const terms = Object.entries(each.terms)
    .filter(([, wan]) => Math.abs(wan) >= 0.5)
    .sort(([a], [b]) => TERM_ORDER.indexOf(a) - TERM_ORDER.indexOf(b));
  const spending = each.spending.filter(({ wan }) => wan > 0);
  const findings = each.findings.filter(({ before, after }) => before !== after);
  const colon = zh ? '：' : ': ';
  const comma = zh ? '，' : ', ';
  const listed = (title: LocalName, parts: string[]) =>
    parts.length > 0 ? [title[locale] + colon + parts.join(comma)] : [];
  const { meanWalkMetres: walk, emptySeats: empty } = each;
  return [
    zh
      ? `目标值 ${objective}，下界 ${bound}，差距 ${gap}%；费用 ${cost} 万元，新增学位 ${each.seatsAdded} 个；最多缺学位 ${whole(worst('before'))} → ${whole(worst('after'))} 个`
      : `objective ${objective}, lower bound ${bound}, gap ${gap} %; cost ${cost} x 10,000 CNY, ${each.seatsAdded} seats added; most seats short ${whole(worst('before'))} -> ${whole(worst('after'))}`,
    ...listed(
      { zh: '目标值构成（万元）', en: 'objective by term (10,000 CNY)' },
      terms.map(([term, wan]) => `${TERMS[term]?.[locale] ?? term} ${whole(wan)}`),
    ),
    ...listed(
      { zh: '按年支出（万元）', en: 'spending by year (10,000 CNY)' },
      spending.map(({ year, wan }) => `${year} ${whole(wan)}`),
    ),
    ...listed({ zh: '影响', en: 'effect' }, [
      zh
        ? `平均上学距离 ${whole(walk.before)} → ${whole(walk.after)} 米`
        : `mean walk ${whole(walk.before)} -> ${whole(walk.after)} m`,
      zh ? `换校 ${whole(each.pupilsMoved)} 人` : `${whole(each.pupilsMoved)} pupils change school`,
      zh
        ? `末年空余学位 ${whole(empty.before)} → ${whole(empty.after)} 个`
        : `empty seats in the last year ${whole(empty.before)} -> ${whole(empty.after)}`,
      zh
        ? `年运行费增加 ${whole(each.runningWanPerYear)} 万元`
        : `running ${whole(each.runningWanPerYear)} x 10,000 CNY more a year`,
    ]),
    ...alongPathText(each, locale),
    ...listed(
      { zh: '预警变化', en: 'findings' },
      findings.map(({ name, before, after }) => `${name[locale]} ${before} → ${after}`),
    ),
  ];
}

function alongPathText({ alongPath }: Alternative, locale: Locale): string[] {
  if (!alongPath) return [];
  const { path, worstShortage, year } = alongPath;
  const [before, after] = [whole(worstShortage.before), whole(worstShortage.after)];
  const ends = path.map(({ stage, year: by, classSize }) => ({
    zh: `${stageName(stage).zh} ${by} 年 ${classSize} 人`,
    en: `${stageName(stage).en} ${classSize} pupils by ${by}`,
  }));
  const said = ends.map((each) => each[locale]).join(locale === 'zh' ? '、' : ', ');
  return [
    locale === 'zh'
      ? `若班额逐步缩小（${said}）：最多缺学位 ${before} → ${after} 个（${year} 年）`
      : `should classes shrink (${said}): most seats short ${before} -> ${after} (${year})`,
  ];
}

function actionsTable({ actions }: Alternative, locale: Locale): string {
  const titles =
    locale === 'zh'
      ? ['类型', '学段', '名称', '年份', '班', '学位', '万元']
      : ['kind', 'stage', 'name', 'year', 'classes', 'seats', '10,000 CNY'];
  const rows = actions.map((action) => [
    ACTIONS[action.kind][locale],
    stageName(action.stage)[locale],
    action.name,
    action.until === undefined ? action.year : `${action.year}-${action.until}`,
    action.classes,
    action.seats,
    whole(action.costWan),
  ]);
  return table(tableColumns(titles, 3), rows);
}

function viewsTable(views: readonly ViewOutcome[], locale: Locale): string {
  const titles =
    locale === 'zh'
      ? ['出生情景', '概率', '目标值', '遗憾值', '最多缺学位', '末年空余学位']
      : ['births', 'weight', 'objective', 'regret', 'most seats short', 'empty seats in the last year'];
  const rows = views.map((view) => [
    view.name[locale],
    view.weight,
    whole(view.objectiveWan),
    whole(view.regretWan),
    whole(view.worstShortage),
    whole(view.emptySeats),
  ]);
  return table(tableColumns(titles, 1), rows);
}

function risksTable(risks: readonly StageRisk[], locale: Locale): string {
  const titles =
    locale === 'zh'
      ? ['学段', '最紧年份', '缺学位的可能', '平均缺', '偏紧（P90）缺']
      : ['stage', 'tightest year', 'chance of a shortage', 'short on average', 'short at P90'];
  const rows = risks.map((risk) => [
    stageName(risk.stage)[locale],
    risk.year,
    `${Math.round(risk.chance * 100)} %`,
    whole(risk.meanShort),
    whole(risk.p90Short),
  ]);
  return table(tableColumns(titles, 1), rows);
}

function conflictText({ stage, text, relax }: Conflict, locale: Locale): string {
  const title = locale === 'zh' ? `做不到（${stageName(stage).zh}）：` : `Cannot be met (${stageName(stage).en}): `;
  return [title + text[locale], ...relax.map((limit) => `  - ${limit.text[locale]}`)].join('\n');
}

function coverageText(values: readonly Coverage[], locale: Locale): string {
  const zh = locale === 'zh';
  const titles = zh
    ? ['学段', '新校', '半径（米）', '学生', '半径内', '至多', '最远步行（米）', '至少']
    : ['stage', 'new schools', 'radius (m)', 'pupils', 'within it', 'at most', 'longest walk (m)', 'at least'];
  const rows = values.map((each) => [
    stageName(each.stage)[locale],
    each.newSchools,
    whole(each.radiusMetres),
    whole(each.pupils),
    whole(each.covered),
    whole(each.coveredAtMost),
    whole(each.farthestMetres),
    whole(each.farthestAtLeast),
  ]);
  return `${zh ? '新校对就近入学最多有多大帮助' : 'What new schools can do for walks at best'}\n${table(tableColumns(titles, 1), rows)}`;
}

function marginalText(values: readonly MarginalValue[], locale: Locale): string {
  const zh = locale === 'zh';
  const titles = zh
    ? ['多一个', '学段', '名称', '学位', '可省（万元）']
    : ['one more', 'stage', 'name', 'seats', 'saves (10,000 CNY)'];
  const best = [...values].sort((a, b) => b.savesWan - a.savesWan).slice(0, MOST_MARGINAL);
  const rows = best.map(({ kind, stage, name, seats, savesWan }) => [
    MORE[kind][locale],
    stageName(stage)[locale],
    name,
    whole(seats),
    whole(savesWan),
  ]);
  return `${zh ? '边际价值' : 'Marginal values'}\n${table(tableColumns(titles, 3), rows)}`;
}

function whole(value: number): string {
  return (Math.round(value) || 0).toLocaleString('en-US');
}

const ACTIONS: Record<Alternative['actions'][number]['kind'], LocalName> = {
  build: { zh: '新建', en: 'build' },
  extend: { zh: '扩建', en: 'extend' },
  convert: { zh: '改办', en: 'convert' },
  close: { zh: '撤并', en: 'close' },
  temporary: { zh: '临时班', en: 'temporary' },
};

const MORE: Record<MarginalValue['kind'], LocalName> = {
  class: { zh: '班', en: 'class' },
  site: { zh: '地块', en: 'site' },
};

const TERMS: Record<string, LocalName> = {
  build: { zh: '新建', en: 'building' },
  extend: { zh: '扩建', en: 'extending' },
  convert: { zh: '改办', en: 'converting' },
  land: { zh: '土地', en: 'land' },
  temporary: { zh: '临时班', en: 'temporary classes' },
  running: { zh: '运行', en: 'running' },
  walking: { zh: '上学路程', en: 'walking' },
  moving: { zh: '换校', en: 'changing school' },
  shortage: { zh: '缺学位', en: 'seats short' },
  empty: { zh: '空余学位', en: 'empty seats' },
  regret: { zh: '最坏情景的遗憾值超出平均', en: 'worst regret above the mean' },
};

const TERM_ORDER = Object.keys(TERMS);
