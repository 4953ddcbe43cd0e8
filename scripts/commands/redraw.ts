import { stageName } from '@xuetu/geodata/model';
import { planOf } from '@xuetu/geodata/scenario';
import { highsSolver } from '@xuetu/geodata/siting';
import {
  askedSites,
  groundOf,
  REDRAW_WEIGHTS,
  type RedrawGoal,
  type Redrawn,
  type RedrawnSites,
  redraw as search,
} from '@xuetu/geodata/siting/redraw';
import { answered } from './answered.ts';
import type { Command, CommandContext, Options } from './command.ts';
import type { Client } from './open-client.ts';
import { stageOf } from './stage-of.ts';
import { table, tableColumns } from './table.ts';
import { typedChoice, typedNumber, typedPairs, typedWords } from './typed-pairs.ts';
import { BadInput, UsageError } from './usage.ts';

/** Looks for catchments of one stage that keep every school within its seats; with --save they become a scenario. */
export const redraw: Command = {
  argument: { zh: '规划区', en: 'district' },
  options: {
    stage: 'string',
    scenario: 'string',
    year: 'string',
    weights: 'list',
    use: 'string',
    farthest: 'string',
    lock: 'list',
    sites: 'list',
    'most-sites': 'string',
    'build-weight': 'string',
    seed: 'string',
    seconds: 'string',
    save: 'boolean',
  },
  needed: ['stage'],
  async run(context) {
    const goal = goalOf(context.options);
    const client = await context.connect();
    const {
      arguments: [district = ''],
      options,
      locale,
    } = context;
    const base = await answered(client.api.districts[':district'].plan.$get({ param: { district } }));
    const edits = options.scenario ? await editsOf(client, district, String(options.scenario)) : [];
    const plan = planOf(base, { edits, cursor: edits.length });
    const found = await search(base, plan, groundOf(plan, goal.stage, askedSites(plan, goal)), goal, {
      clock: () => performance.now() / 1000,
      solver: highsSolver(),
    });
    if ('refused' in found) throw new BadInput(found.refused);
    const scenario = options.save ? await save(client, context, edits, found) : undefined;
    const { edits: _, ...told } = found;
    return { json: { ...told, ...(scenario && { scenario }) }, text: textOf(found, scenario, locale) };
  },
};

function goalOf(options: Options): RedrawGoal {
  const whole = (name: string) => typedNumber(name, String(options[name]), { isWhole: true });
  const listed = (name: string) => [options[name] ?? []].flat().map(String);
  const locks = listed('lock').map(lockOf);
  const weights = listed('weights').flatMap((text) => typedPairs('weights', text));
  const names = Object.keys(REDRAW_WEIGHTS) as (keyof typeof REDRAW_WEIGHTS)[];
  return {
    stage: stageOf(String(options.stage)),
    ...(options.year !== undefined && { year: whole('year') }),
    ...(weights.length > 0 && {
      weights: Object.fromEntries(
        weights.map(({ name, value }) => [typedChoice('weights', name, names), typedNumber('weights', value)]),
      ),
    }),
    ...(options.use !== undefined && { use: useOf(String(options.use)) }),
    ...(options.farthest !== undefined && {
      farthestMetres: typedNumber('farthest', String(options.farthest), { isPositive: true }),
    }),
    ...(locks.length > 0 && {
      lock: {
        compoundIds: locks.flatMap(({ compounds }) => compounds),
        schoolIds: locks.flatMap(({ schools }) => schools),
      },
    }),
    ...sitesOf(options),
    ...(options.seed !== undefined && { seed: whole('seed') }),
    ...(options.seconds !== undefined && {
      timeLimit: typedNumber('seconds', String(options.seconds), { isPositive: true }),
    }),
  };
}

/** `all`, or ids; how many and how dear only beside them. */
function sitesOf(options: Options): Pick<RedrawGoal, 'sites'> {
  const ids = [options.sites ?? []].flat().flatMap((text) => typedWords(String(text)));
  const [most, weight] = [options['most-sites'], options['build-weight']];
  if (ids.length === 0) {
    if (most === undefined && weight === undefined) return {};
    throw new UsageError({
      zh: '--most-sites 和 --build-weight 要与 --sites 同用。',
      en: '--most-sites and --build-weight go with --sites.',
    });
  }
  return {
    sites: {
      ...(!ids.includes('all') && { ids }),
      ...(most !== undefined && {
        most: typedNumber('most-sites', String(most), { isPositive: true, isWhole: true }),
      }),
      ...(weight !== undefined && { buildWeight: typedNumber('build-weight', String(weight)) }),
    },
  };
}

/** `0.8-1.05`: parts of the seats. */
function useOf(text: string): NonNullable<RedrawGoal['use']> {
  const [, least, most] = /^(\d*\.?\d+)-(\d*\.?\d+)$/.exec(text.trim()) ?? [];
  if (least === undefined || most === undefined || Number(least) > Number(most)) {
    throw new UsageError({
      zh: `--use 要写成 最低-最高（占学位的比例），如 0.8-1.05，现在是“${text}”。`,
      en: `--use is written as least-most, as parts of the seats, like 0.8-1.05; it is "${text}".`,
    });
  }
  return { least: Number(least), most: Number(most) };
}

/** `compounds:A,B` or `schools:C`. */
function lockOf(text: string): { compounds: string[]; schools: string[] } {
  const [what = '', ids = ''] = text.split(/[:：]/, 2);
  const word = typedChoice('lock', what.trim(), ['compounds', 'schools']);
  return { compounds: [], schools: [], [word]: typedWords(ids) };
}

async function editsOf(client: Client, district: string, id: string) {
  const { scenario } = await answered(
    client.api.districts[':district'].scenarios[':scenario'].$get({ param: { district, scenario: id } }),
  );
  return scenario.edits.slice(0, scenario.cursor);
}

async function save(
  client: Client,
  { arguments: [district = ''], locale }: CommandContext,
  before: Redrawn['edits'],
  { stage, edits }: Redrawn,
): Promise<string> {
  const all = [...before, ...edits];
  const name = { zh: `重新划片：${stageName(stage).zh}`, en: `Redrawn catchments: ${stageName(stage).en}` }[locale];
  const json = { name, description: '', edits: all, cursor: all.length };
  const { scenario } = await answered(client.api.districts[':district'].scenarios.$post({ param: { district }, json }));
  return scenario.id;
}

function textOf(found: Redrawn, scenario: string | undefined, locale: 'zh' | 'en'): string {
  const { objective, lowerBound, splitBound, gapPercent, shortage, compoundsMoved, pupilsMoved } = found;
  const number = (value: number | null) => (value === null ? '-' : value.toFixed(1));
  const short = shortage[0] ?? { before: 0, after: 0 };
  const [mean, p90] = [found.meanWalkMetres, found.p90WalkMetres];
  const head =
    locale === 'zh'
      ? [
          `${found.year} 年起${stageName(found.stage).zh}学区：${compoundsMoved} 个小区、${Math.round(pupilsMoved)} 名学生换学校。`,
          `缺学位 ${Math.round(short.before)} → ${Math.round(short.after)}；平均路程 ${mean.before} → ${mean.after} 米，九成不超过 ${p90.before} → ${p90.after} 米。`,
          `综合代价 ${number(objective.after)} 人·公里，理论下限 ${number(lowerBound)}（只分学位 ${number(splitBound)}），差距 ${gapPercent === null ? '-' : gapPercent.toFixed(2)} %，${found.seconds.toFixed(1)} 秒。`,
        ]
      : [
          `Catchments of ${stageName(found.stage).en} from ${found.year}: ${compoundsMoved} compounds with ${Math.round(pupilsMoved)} pupils change school.`,
          `Seats short ${Math.round(short.before)} -> ${Math.round(short.after)}; mean way ${mean.before} -> ${mean.after} m, nine of ten within ${p90.before} -> ${p90.after} m.`,
          `Objective ${number(objective.after)} pupil-km, lower bound ${number(lowerBound)} (seats alone ${number(splitBound)}), gap ${gapPercent === null ? '-' : gapPercent.toFixed(2)} %, ${found.seconds.toFixed(1)} s.`,
        ];
  const titles = locale === 'zh' ? ['学区', '学位', '现在', '划后'] : ['catchment', 'seats', 'now', 'then'];
  const rows = found.catchments.map(({ name, seats, pupilsBefore, pupilsAfter }) => [
    name,
    seats === null ? null : Math.round(seats),
    Math.round(pupilsBefore),
    Math.round(pupilsAfter),
  ]);
  const said = [...found.obstacles, ...found.notes].map((each) => each[locale]);
  const saved = scenario && { zh: `已存为情景方案 ${scenario}`, en: `Kept as scenario ${scenario}` }[locale];
  const sites = found.sites && sitesText(found.sites, locale);
  return [head.join('\n'), sites, table(tableColumns(titles, 1), rows), said.join('\n'), saved]
    .filter(Boolean)
    .join('\n\n');
}

/** The schools that open, each with why, and the sites that could not. */
function sitesText({ candidates, opened, refused }: RedrawnSites, locale: 'zh' | 'en'): string {
  const zh = locale === 'zh';
  const head = zh
    ? `${candidates} 处候选地块中新建 ${opened.length} 所。`
    : `${opened.length} new schools on ${candidates} sites that could open.`;
  const titles = zh
    ? ['新学校', '班数', '学位', '学生', '一次投入(万元)', '每年(万元)']
    : ['new school', 'classes', 'seats', 'pupils', 'once (10k yuan)', 'a year (10k yuan)'];
  const rows = opened.map(({ name, action, wanPerYear, pupils }) => [
    name[locale],
    action.classes,
    action.seats,
    Math.round(pupils),
    Math.round(action.costWan),
    Math.round(wanPerYear),
  ]);
  const colon = zh ? '：' : ': ';
  const why = opened.flatMap(({ name, reasons }) => reasons.map((reason) => name[locale] + colon + reason[locale]));
  const not = refused.map(({ name, reason }) => name + colon + reason[locale]);
  const refusedHead = zh ? '不能选用的候选地块：' : 'Sites that could not be chosen:';
  return [
    head,
    ...(rows.length > 0 ? [table(tableColumns(titles, 1), rows), ...why] : []),
    ...(not.length > 0 ? [refusedHead, ...not] : []),
  ].join('\n');
}
