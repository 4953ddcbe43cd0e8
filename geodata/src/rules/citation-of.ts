import type { LocalName } from '../model/index.ts';
import { counted } from './counted.ts';
import { percent } from './percent.ts';
import type { Rule, RuleUnit } from './rule.ts';

/** A rule with the end of the sentence of each of its findings, made once. */
export interface Citation {
  rule: Rule;
  /** The limit, the rule and its document: ，超过45人/班（…）; without the limit where there is either a way or none. */
  ending: LocalName;
  /** The same where the district names no town areas, so that a rule for the country cannot tell villages from towns. */
  endingOfUnknownPlace: LocalName;
}

const BREACH: Record<Rule['breach'], LocalName> = {
  above: { zh: '超过', en: 'above' },
  'at-least': { zh: '达到或超过', en: 'at or above' },
  below: { zh: '低于', en: 'below' },
};

const SHORTER: LocalName = { zh: '不足', en: 'below' };

const AMOUNT: Record<RuleUnit, (value: number) => LocalName> = {
  pupils: (value) => counted(value, 'pupils'),
  'pupils/class': (value) => ({ zh: `${value}人/班`, en: `${value} per class` }),
  classes: (value) => counted(value, 'classes'),
  share: (value) => ({ zh: percent(value), en: percent(value) }),
  metres: (value) => ({ zh: `${value}米`, en: `${value} m` }),
  minutes: (value) => ({ zh: `${value}分钟`, en: `${value} min` }),
  crossings: (value) => counted(value, 'crossings'),
  ways: (value) => counted(value, 'ways'),
  indicators: (value) => ({ zh: `${value}项`, en: `${value} indicators` }),
  'per 100 pupils': (value) => ({ zh: `${value}/百生`, en: `${value} per 100 pupils` }),
  'm2/pupil': (value) => ({ zh: `${value}㎡/生`, en: `${value} m² per pupil` }),
  'yuan/pupil': (value) => ({ zh: `${value}元/生`, en: `${value} yuan per pupil` }),
  ratio: (value) => ({ zh: value.toFixed(2), en: value.toFixed(2) }),
};

const UNKNOWN_PLACE: LocalName = { zh: '未提供城镇范围，城乡未分', en: 'no town areas given, towns not told apart' };

export function citationOf(rule: Rule): Citation {
  return {
    rule,
    ending: endingOf(rule, []),
    endingOfUnknownPlace: endingOf(rule, rule.place === 'not-town' ? [UNKNOWN_PLACE] : []),
  };
}

function endingOf(rule: Rule, notes: readonly LocalName[]): LocalName {
  const limit = limitOf(rule);
  const { zh, en } = rule.document;
  const number = rule.documentNo ? ` ${rule.documentNo}` : '';
  const said = [...notes, ...replacedBy(rule), ...verifying(rule)];
  const ofZh = [`${rule.name.zh}，${zh}${number}`, ...said.map((note) => note.zh)].join('，');
  const ofEn = [`${rule.name.en}; ${en}${number}`, ...said.map((note) => note.en)].join(', ');
  return {
    zh: [limit.zh, '（', ofZh, '）'].join(''),
    en: [limit.en, ' (', ofEn, ')'].join(''),
  };
}

/** ，超过45人/班; nothing where a rule asks whether there is any way at all. */
function limitOf({ unit, value, breach }: Rule): LocalName {
  if (unit === 'ways' && breach === 'below' && value <= 1) return { zh: '', en: '' };
  const said = breach === 'below' && unit === 'metres' ? SHORTER : BREACH[breach];
  const amount = AMOUNT[unit](value);
  return { zh: `，${said.zh}${amount.zh}`, en: `, ${said.en} ${amount.en}` };
}

function replacedBy({ replaces }: Rule): LocalName[] {
  if (!replaces) return [];
  const limit = AMOUNT[replaces.unit](replaces.value);
  const number = replaces.documentNo ? ` ${replaces.documentNo}` : '';
  return [
    {
      zh: `替代${replaces.document.zh}${number}的${limit.zh}`,
      en: `instead of ${limit.en} of ${replaces.document.en}${number}`,
    },
  ];
}

function verifying({ mark }: Rule): LocalName[] {
  return mark === 'M' ? [{ zh: '待核实', en: 'to be verified' }] : [];
}
