import type { Stage } from '@xuetu/geodata/model';
import type { Words } from './formats.ts';

/** A shortage of one stage in one year and in the year it is compared with. */
export interface ShortageFact {
  short: number;
  year: number;
  baseShort: number;
  baseYear: number;
  stage: Stage;
}

/** “缺 420 个学位 · 2029年 · 初中（比 2026年 多 180）”; without comparison in the base year itself. */
export function shortagePhrase(words: Words, fact: ShortageFact): string {
  const what = shortageAmount(words, fact.short);
  const when = words.year(fact.year);
  const stage = words.stage(fact.stage);
  if (fact.year === fact.baseYear || Number.isNaN(fact.short) || Number.isNaN(fact.baseShort)) {
    return words.t('headlineBase', { what, year: when, stage });
  }
  return words.t('headline', {
    what,
    year: when,
    stage,
    comparison: comparisonPhrase(words, fact.short, fact.baseShort, fact.baseYear),
  });
}

/** “缺 420 个学位”, “学位充足” or “未计算”. */
export function shortageAmount(words: Words, short: number): string {
  if (Number.isNaN(short)) return words.t('notComputed');
  return Math.round(short) === 0 ? words.t('noShortage') : words.t('shortSeats', { count: Math.round(short) });
}

/** “比 2026年 多 180”. Compares the rounded numbers that people see. */
export function comparisonPhrase(words: Words, value: number, before: number, beforeYear: number): string {
  const change = Math.round(value) - Math.round(before);
  const year = words.year(beforeYear);
  if (change === 0) return words.t('sameAsBase', { year });
  return change > 0
    ? words.t('moreThanBase', { year, count: change })
    : words.t('fewerThanBase', { year, count: -change });
}
