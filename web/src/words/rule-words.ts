import type { LocalName } from '@xuetu/geodata/model';

/** Words of rules and assumptions that say why something cannot be chosen, and of what. */
export const RULE_WORDS = {
  pathNotHere: {
    zh: '本区没有采用国家或山东省规则，不知道各校学位按多大班额核定，不能按更小的班额折算，所以不能选用。',
    en: 'Not offered here: neither the national nor the Shandong rules are in force, so the class size that the published seats were counted by is not known.',
  },
  birthsNoData: {
    zh: '本区没有出生人口数据，改变出生人数不会影响推算，所以不能选用。',
    en: 'Not offered here: births are not provided, so another view of them would change nothing.',
  },
  birthsNoGrades: {
    zh: '本区没有分年级人数，没有推算今后各年，改变出生人数不会有影响，所以不能选用。',
    en: 'Not offered here: pupils by grade are not provided, so later years are not computed and births would change nothing.',
  },
  limitEmpty: { zh: '请填写限值', en: 'Give a number' },
  limitNotPositive: {
    zh: '限值须大于 0；不需要这条规则时请停用',
    en: 'Must be above 0; switch the rule off where it is not wanted',
  },
  limitNotWhole: { zh: '须为整数', en: 'Must be a whole number' },
  firesAbove: { zh: '超过', en: 'above' },
  firesFrom: { zh: '达到', en: 'at or above' },
  firesBelow: { zh: '不足', en: 'below' },
  firesNone: { zh: '没有通路', en: 'no way' },
  firesNote: {
    zh: '每条规则右侧是触发预警的条件。',
    en: 'To the right of each rule: when it gives a finding.',
  },
  viewNote: { zh: '{note}（{month}）', en: '{note} ({month})' },
} as const satisfies Record<string, LocalName>;
