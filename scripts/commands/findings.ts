import { SEVERITY_NAMES } from '@xuetu/geodata/dossier';
import { type LocalName, stageName } from '@xuetu/geodata/model';
import { answered } from './answered.ts';
import type { Command } from './command.ts';
import { stageOf } from './stage-of.ts';
import { table, tableColumns } from './table.ts';

/** Lists what a district or one of its scenarios breaks, each with its sentence. */
export const findings: Command = {
  argument: { zh: '规划区', en: 'district' },
  options: { scenario: 'string', stage: 'string', year: 'string', rule: 'string' },
  async run({ connect, arguments: [district = ''], options, locale }) {
    const named = (['scenario', 'year', 'rule'] as const).filter((name) => options[name] !== undefined);
    const query = {
      ...Object.fromEntries(named.map((name) => [name, String(options[name])])),
      ...(options.stage !== undefined && { stage: stageOf(String(options.stage)) }),
    };
    const client = await connect();
    const json = await answered(client.api.districts[':district'].findings.$get({ param: { district }, query }));
    const rows = json.findings.map((each) => [
      each.year,
      stageName(each.stage)[locale],
      SEVERITY_NAMES[each.severity][locale],
      each.sentence[locale],
    ]);
    const titles = TITLES.map((title) => title[locale]);
    const list = rows.length > 0 ? table(tableColumns(titles, titles.length), rows) : NONE[locale];
    const failed = json.failures.map(({ reason, times }) => `${reason[locale]} (x${times})`);
    return { json, text: [list, ...(failed.length > 0 ? ['', ...failed] : [])].join('\n') };
  },
};

const TITLES: LocalName[] = [
  { zh: '年份', en: 'year' },
  { zh: '学段', en: 'stage' },
  { zh: '程度', en: 'severity' },
  { zh: '说明', en: 'sentence' },
];
const NONE: LocalName = { zh: '没有预警。', en: 'No findings.' };
