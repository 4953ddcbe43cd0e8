import type { BacktestLine } from '@xuetu/geodata/backtest';
import type { Locale, LocalName } from '@xuetu/geodata/model';
import { answered } from './answered.ts';
import type { Command } from './command.ts';
import { table } from './table.ts';
import { UsageError } from './usage.ts';

const LONGEST = 15;

/** Shows how well forecasts of past years would have done, beside last year's count and the median method. */
export const backtest: Command = {
  argument: { zh: '规划区', en: 'district' },
  options: { years: 'string' },
  async run({ connect, arguments: [district = ''], options, locale }) {
    const query = options.years === undefined ? {} : { holdOut: yearsOf(String(options.years)) };
    const client = await connect();
    const json = await answered(client.api.districts[':district'].backtest.$get({ param: { district }, query }));
    const titles = TITLES.map((title) => title[locale]);
    const columns = titles.map((title, at) => ({ title, align: at > 1 ? ('right' as const) : ('left' as const) }));
    const rows = json.lines.toSorted(inOrder).map((line) => rowOf(line, locale));
    const text = rows.length > 0 ? `${table(columns, rows)}\n\n${NOTE[locale]}` : NOTHING[locale];
    return { json, text };
  },
};

function yearsOf(typed: string): string {
  if (/^\d{1,2}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= LONGEST) return typed;
  throw new UsageError({
    zh: `--years 要 1 到 ${LONGEST} 的整数，而不是“${typed}”。`,
    en: `--years needs a whole number from 1 to ${LONGEST}, not "${typed}".`,
  });
}

const TITLES: LocalName[] = [
  { zh: '层级', en: 'level' },
  { zh: '指标', en: 'measure' },
  { zh: '提前年数', en: 'lead' },
  { zh: '样本', en: 'cases' },
  { zh: '本模型', en: 'ours' },
  { zh: '偏差', en: 'bias' },
  { zh: '沿用上年', en: 'naive' },
  { zh: '中位数法', en: 'median' },
];

const NOTE: LocalName = {
  zh: '平均绝对百分误差（MAPE）。每次预测只用起点年所知；各法比较同样的样本。中位数法：各校近五年比率的中位数。',
  en: 'Mean absolute percentage errors. Every forecast uses only what was known then; all are judged on the same cases. Median: of the last five ratios of each school.',
};

const NOTHING: LocalName = {
  zh: '往年的分年级在校生或出生人数不够，不能回测。',
  en: 'Too few past years with pupils by grade and births: no back-test.',
};

const LEVELS: Record<BacktestLine['level'], LocalName> = {
  district: { zh: '全区', en: 'district' },
  stage: { zh: '学段', en: 'stage' },
  school: { zh: '学校', en: 'school' },
};

const MEASURES: Record<BacktestLine['measure'], LocalName> = {
  pupils: { zh: '在校生', en: 'pupils' },
  entrants: { zh: '起始年级', en: 'entrants' },
};

const STAGE_NAMES: Record<NonNullable<BacktestLine['stage']>, LocalName> = {
  kindergarten: { zh: '幼儿园', en: 'kindergarten' },
  primary: { zh: '小学', en: 'primary' },
  junior: { zh: '初中', en: 'junior' },
  senior: { zh: '高中', en: 'senior' },
};

function inOrder(a: BacktestLine, b: BacktestLine): number {
  const rank = (line: BacktestLine) => [
    Object.keys(LEVELS).indexOf(line.level),
    line.stage ? Object.keys(STAGE_NAMES).indexOf(line.stage) : -1,
    Object.keys(MEASURES).indexOf(line.measure),
    line.lead,
  ];
  const [before, after] = [rank(a), rank(b)];
  const at = before.findIndex((each, i) => each !== after[i]);
  return at < 0 ? 0 : before[at]! - after[at]!;
}

function rowOf(line: BacktestLine, locale: Locale): (string | number)[] {
  const stage = line.stage ? ` ${STAGE_NAMES[line.stage][locale]}` : '';
  return [
    LEVELS[line.level][locale] + stage,
    MEASURES[line.measure][locale],
    line.lead,
    line.cases,
    percent(line.ours.mape),
    (line.ours.bias > 0 ? '+' : '') + percent(line.ours.bias),
    percent(line.naive.mape),
    percent(line.median.mape),
  ];
}

function percent(part: number): string {
  return `${(100 * part).toFixed(2)}%`;
}
