import type { LocalName } from '../model/index.ts';
import { percent } from './metrics/utilisation.ts';
import type { Rule } from './rule.ts';

const BREACH: Record<Rule['breach'], LocalName> = {
  above: { zh: '超过', en: 'above' },
  'at-least': { zh: '达到或超过', en: 'at or above' },
  below: { zh: '低于', en: 'below' },
};

const UNIT: Record<Rule['unit'], (value: number) => LocalName> = {
  pupils: (value) => ({ zh: `${value}人`, en: `${value} pupils` }),
  'pupils/class': (value) => ({ zh: `${value}人/班`, en: `${value} per class` }),
  classes: (value) => ({ zh: `${value}班`, en: `${value} classes` }),
  share: (value) => ({ zh: percent(value), en: percent(value) }),
  metres: (value) => ({ zh: `${value}米`, en: `${value} m` }),
};

/** The one sentence of a finding: who, when, the arithmetic, the limit, the rule and its document; 待核实 where it is to be verified. */
export function sentenceOf(subject: LocalName, year: number, working: LocalName, rule: Rule): LocalName {
  const limit = UNIT[rule.unit](rule.value);
  const breach = BREACH[rule.breach];
  const source = citationOf(rule);
  return {
    zh: `${subject.zh} ${year}年 ${working.zh}，${breach.zh}${limit.zh}（${source.zh}）`,
    en: `${subject.en}, ${year}, ${working.en}, ${breach.en} ${limit.en} (${source.en})`,
  };
}

function citationOf({ name, document, documentNo, mark }: Rule): LocalName {
  const number = documentNo ? ` ${documentNo}` : '';
  const verify = mark === 'M' ? { zh: '，待核实', en: ', to be verified' } : { zh: '', en: '' };
  return {
    zh: `${name.zh}，${document.zh}${number}${verify.zh}`,
    en: `${name.en}; ${document.en}${number}${verify.en}`,
  };
}
