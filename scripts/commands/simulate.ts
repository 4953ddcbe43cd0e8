import { type Locale, stageName } from '@xuetu/geodata/model';
import { answered } from './answered.ts';
import type { Command } from './command.ts';
import { bandsTable, limitsTable, overflowTable } from './report-tables.ts';
import { type Simulation, stageYears } from './stage-years.ts';
import { table, tableColumns } from './table.ts';
import { UsageError } from './usage.ts';

/** Simulates a district or one of its scenarios. As text: the sums by stage and year, and the reports; everything is in the JSON. */
export const simulate: Command = {
  argument: { zh: '规划区', en: 'district' },
  options: { scenario: 'string', bands: 'number?', limits: 'boolean', overflow: 'boolean' },
  async run({ connect, arguments: [district = ''], options, locale }) {
    const include = REPORTS.filter((name) => options[name] !== undefined);
    const query = {
      ...(options.scenario && { scenario: String(options.scenario) }),
      ...(include.length > 0 && { include: include.join(',') }),
      ...(options.bands && { draws: drawsOf(String(options.bands)) }),
    };
    const client = await connect();
    const json = await answered(client.api.districts[':district'].simulation.$get({ param: { district }, query }));
    const blocks = [
      stagesTable(json, locale),
      missingNote(json, locale),
      failuresNote(json, locale),
      json.bands && bandsTable(json.bands, locale),
      json.limits && limitsTable(json.limits, locale),
      json.overflow && overflowTable(json.overflow, locale),
    ];
    return { json, text: blocks.filter((block) => block !== undefined).join('\n\n') };
  },
};

const REPORTS = ['bands', 'limits', 'overflow'] as const;

function drawsOf(typed: string): string {
  if (/^\d+$/.test(typed)) return typed;
  throw new UsageError({
    zh: `--bands 后面只能是整数，现在是“${typed}”。`,
    en: `--bands takes a whole number; it is "${typed}".`,
  });
}

function stagesTable(json: Simulation, locale: Locale): string {
  const titles =
    locale === 'zh'
      ? ['学段', '年份', '在校生', '学位', '超员学校', '预警']
      : ['stage', 'year', 'enrolment', 'seats', 'schools over', 'findings'];
  const rows = stageYears(json).map(({ stage, year, enrolment, seats, schoolsOver, findings }) => [
    stageName(stage)[locale],
    year,
    enrolment,
    seats,
    schoolsOver,
    findings,
  ]);
  return table(tableColumns(titles, 2), rows);
}

function missingNote({ missing }: Simulation, locale: Locale): string | undefined {
  if (missing.length === 0) return undefined;
  const told = missing.map(({ what, because, stage }) => `${what}: ${because}${stage ? ` (${stage})` : ''}`);
  const note = locale === 'zh' ? '因缺数据没有计算：' : 'Not computed for want of data: ';
  return note + [...new Set(told)].join('; ');
}

function failuresNote({ failures }: Simulation, locale: Locale): string | undefined {
  if (failures.length === 0) return undefined;
  return failures.map(({ reason, times }) => `${reason[locale]} (x${times})`).join('\n');
}
