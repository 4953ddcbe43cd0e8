import { answered } from './answered.ts';
import type { Command } from './command.ts';
import { table } from './table.ts';

/** Simulates a district or one of its scenarios. As text: the sums by stage and year; everything is in the JSON. */
export const simulate: Command = {
  argument: { zh: '规划区', en: 'district' },
  options: { scenario: 'string' },
  async run({ connect, arguments: [district = ''], options, locale }) {
    const query = options.scenario ? { scenario: String(options.scenario) } : {};
    const client = await connect();
    const json = await answered(client.api.districts[':district'].simulation.$get({ param: { district }, query }));
    const stages = [...new Set(json.schools.map(({ stage }) => stage))];
    const rows = stages.flatMap((stage) =>
      json.years.map((year) => {
        const schools = json.schools.filter((each) => each.stage === stage && each.year === year);
        const over = schools.filter(({ utilisation }) => utilisation !== null && utilisation > 1);
        const findings = schools.reduce((sum, each) => sum + each.findings.length, 0);
        return [
          stage,
          year,
          sumOf(schools.map(({ enrolment }) => enrolment)),
          sumOf(schools.map(({ seats }) => seats)),
          over.length,
          findings,
        ];
      }),
    );
    const titles =
      locale === 'zh'
        ? ['学段', '年份', '在校生', '学位', '超员学校', '预警']
        : ['stage', 'year', 'enrolment', 'seats', 'schools over', 'findings'];
    const columns = titles.map((title, at) => ({ title, align: at > 1 ? ('right' as const) : ('left' as const) }));
    const missing = json.missing.map(({ what, because, stage }) => `${what}: ${because}${stage ? ` (${stage})` : ''}`);
    const note = locale === 'zh' ? '因缺数据没有计算：' : 'Not computed for want of data: ';
    const notes = missing.length > 0 ? `\n\n${note}${[...new Set(missing)].join('; ')}` : '';
    return { json, text: table(columns, rows) + notes };
  },
};

/** Nothing where no school has a number. */
function sumOf(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.round(known.reduce((sum, value) => sum + value, 0));
}
