import { MARK_NAMES, UNIT_NAMES } from '@xuetu/geodata/dossier';
import { type Locale, type LocalName, stageName } from '@xuetu/geodata/model';
import type { Rule, RuleEntry } from '@xuetu/geodata/rules';
import { answered } from './answered.ts';
import type { Command } from './command.ts';
import { table, tableColumns } from './table.ts';

/** Lists the rules a district is judged by, pack by pack, with the document of each. */
export const rules: Command = {
  argument: { zh: '规划区', en: 'district' },
  options: { scenario: 'string' },
  async run({ connect, arguments: [district = ''], options, locale }) {
    const query = options.scenario ? { scenario: String(options.scenario) } : {};
    const client = await connect();
    const json = await answered(client.api.districts[':district'].rules.$get({ param: { district }, query }));
    const entries: RuleEntry[] = json.rules;
    const blocks = [...Map.groupBy(entries, ({ pack }) => pack.id).values()].map((ofPack) => {
      const { id, version, name } = ofPack[0]!.pack;
      const head = locale === 'zh' ? `${name.zh}（${id}，第 ${version} 版）` : `${name.en} (${id}, version ${version})`;
      const titles = TITLES.map((title) => title[locale]);
      return `${head}\n${table(
        tableColumns(titles, titles.length),
        ofPack.map((entry) => rowOf(entry, locale)),
      )}`;
    });
    return { json, text: blocks.join('\n\n') };
  },
};

const TITLES: LocalName[] = [
  { zh: '规则', en: 'rule' },
  { zh: '名称', en: 'name' },
  { zh: '限值', en: 'limit' },
  { zh: '学段', en: 'stages' },
  { zh: '范围', en: 'scope' },
  { zh: '来源', en: 'mark' },
  { zh: '施行', en: 'from' },
  { zh: '依据', en: 'document' },
];

function rowOf({ rule, published }: RuleEntry, locale: Locale): string[] {
  const zh = locale === 'zh';
  const before = published ? `${zh ? '（公布值 ' : ' (published '}${limitOf(published, locale)}${zh ? '）' : ')'}` : '';
  const off = rule.off ? (zh ? '（已停用）' : ' (off)') : '';
  return [
    rule.id,
    rule.name[locale],
    limitOf(rule, locale) + before + off,
    rule.stages.map((stage) => stageName(stage)[locale]).join(zh ? '、' : ', '),
    rule.scope[locale],
    MARK_NAMES[rule.mark][locale],
    rule.effectiveFrom ?? '-',
    [rule.document[locale], rule.documentNo].filter(Boolean).join(' '),
  ];
}

const BREACH: Record<Rule['breach'], LocalName> = {
  above: { zh: '不超过', en: 'at most' },
  'at-least': { zh: '低于', en: 'below' },
  below: { zh: '不低于', en: 'at least' },
};

/** The limit as what is allowed. */
function limitOf({ breach, value, unit }: Rule, locale: Locale): string {
  const shown =
    unit === 'share' ? `${Number((value * 100).toFixed(2))}%` : `${value}${gap(locale)}${unitName(unit, locale)}`;
  return `${BREACH[breach][locale]}${gap(locale)}${shown}`;
}

function unitName(unit: Rule['unit'], locale: Locale): string {
  return UNIT_NAMES[unit]?.[locale] ?? unit;
}

function gap(locale: Locale): string {
  return locale === 'zh' ? '' : ' ';
}
