import { expect, test } from 'vitest';
import { ANSWER_WORDS } from '../../../web/src/words/answer-words.ts';
import { COMMON_WORDS } from '../../../web/src/words/common-words.ts';
import { COMPARE_WORDS } from '../../../web/src/words/compare-words.ts';
import { DECISION_WORDS } from '../../../web/src/words/decision-words.ts';
import { EVIDENCE_WORDS } from '../../../web/src/words/evidence-words.ts';
import { EXPORT_WORDS } from '../../../web/src/words/export-words.ts';
import { wordsOf } from '../../../web/src/words/formats.ts';
import { GOAL_WORDS } from '../../../web/src/words/goal-words.ts';
import { INSPECTOR_WORDS } from '../../../web/src/words/inspector-words.ts';
import { LIST_WORDS } from '../../../web/src/words/list-words.ts';
import { MEETING_WORDS } from '../../../web/src/words/meeting-words.ts';
import { NOTICE_WORDS } from '../../../web/src/words/notice-words.ts';
import { NUMBER_WORDS } from '../../../web/src/words/number-words.ts';
import { OPERATION_WORDS } from '../../../web/src/words/operation-words.ts';
import { PAGE_WORDS } from '../../../web/src/words/page-words.ts';
import { PEN_WORDS } from '../../../web/src/words/pen-words.ts';
import { PLACE_WORDS } from '../../../web/src/words/place-words.ts';
import { REASON_WORDS } from '../../../web/src/words/reason-words.ts';
import { REDRAW_WORDS } from '../../../web/src/words/redraw-words.ts';
import { REPAIR_WORDS } from '../../../web/src/words/repair-words.ts';
import { SCENARIO_WORDS } from '../../../web/src/words/scenario-words.ts';
import { shortagePhrase } from '../../../web/src/words/shortage-phrase.ts';
import { SITE_WORDS } from '../../../web/src/words/site-words.ts';
import { SITING_WORDS } from '../../../web/src/words/siting-words.ts';
import { STORY_WORDS } from '../../../web/src/words/story-words.ts';
import { TOP_BAR_WORDS } from '../../../web/src/words/top-bar-words.ts';
import { translate } from '../../../web/src/words/translate.ts';
import { WORDS } from '../../../web/src/words/words.ts';
import { YEAR_WORDS } from '../../../web/src/words/year-words.ts';

const PARTS = [
  COMMON_WORDS,
  NUMBER_WORDS,
  TOP_BAR_WORDS,
  LIST_WORDS,
  INSPECTOR_WORDS,
  PLACE_WORDS,
  YEAR_WORDS,
  NOTICE_WORDS,
];
const APART = [
  EVIDENCE_WORDS,
  REASON_WORDS,
  SITING_WORDS,
  REDRAW_WORDS,
  SCENARIO_WORDS,
  STORY_WORDS,
  DECISION_WORDS,
  OPERATION_WORDS,
  COMPARE_WORDS,
  PAGE_WORDS,
  PEN_WORDS,
  EXPORT_WORDS,
  MEETING_WORDS,
  REPAIR_WORDS,
];
const entries = [WORDS, ...APART].flatMap((each) => Object.entries(each));
const CJK = /[\u2e80-\u9fff\uff00-\uffef]/;

function withoutParameters(text: string): string {
  return text.replace(/\{[^}]*\}/g, '');
}

function parametersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]!))].sort();
}

test('no Chinese text holds Latin words', () => {
  expect(entries.filter(([, text]) => /[A-Za-z]/.test(withoutParameters(text.zh)))).toEqual([]);
});

test('no English text holds Chinese characters or punctuation', () => {
  expect(entries.filter(([, text]) => CJK.test(text.en))).toEqual([]);
});

test('both languages of a text take the same parameters', () => {
  expect(entries.filter(([, text]) => String(parametersOf(text.zh)) !== String(parametersOf(text.en)))).toEqual([]);
});

test('no text is shouted and none is empty', () => {
  expect(entries.filter(([, text]) => /[!！]/.test(text.zh + text.en) || !text.zh.trim() || !text.en.trim())).toEqual(
    [],
  );
});

test('no key is used for two texts', () => {
  for (const each of APART) expect(Object.keys(each).filter((key) => key in WORDS)).toEqual([]);
  const siting = [GOAL_WORDS, SITE_WORDS, ANSWER_WORDS].flatMap((each) => Object.keys(each));
  expect(new Set(siting).size).toBe(siting.length);
  expect(Object.keys(WORDS)).toHaveLength(PARTS.reduce((sum, part) => sum + Object.keys(part).length, 0));
});

test('English counts take the singular for one and the plural otherwise', () => {
  expect(translate('en', 'shortSeats', { count: 1 })).toBe('1 seat short');
  expect(translate('en', 'shortSeats', { count: 1420 })).toBe('1,420 seats short');
  expect(translate('zh', 'shortSeats', { count: 1420 })).toBe('缺 1,420 个学位');
});

test('a shortage is said with its unit, year, stage and comparison', () => {
  const fact = { short: 420.3, year: 2029, baseShort: 240.4, baseYear: 2026, stage: 'junior' } as const;
  expect(shortagePhrase(wordsOf('zh'), fact)).toBe('缺 420 个学位 · 2029年 · 初中（比 2026年 多 180）');
  expect(shortagePhrase(wordsOf('en'), fact)).toBe('420 seats short · 2029 · Junior (180 more than in 2026)');
});

test('a shortage of nothing is said as enough seats, and the base year is compared with nothing', () => {
  const words = wordsOf('zh');
  expect(shortagePhrase(words, { short: 0.2, year: 2030, baseShort: 12, baseYear: 2026, stage: 'primary' })).toBe(
    '学位充足 · 2030年 · 小学（比 2026年 少 12）',
  );
  expect(shortagePhrase(words, { short: 12, year: 2026, baseShort: 12, baseYear: 2026, stage: 'primary' })).toBe(
    '缺 12 个学位 · 2026年 · 小学',
  );
});

test('a number that was not computed is said to be so and never shown as zero', () => {
  expect(wordsOf('zh').count(Number.NaN)).toBe('未计算');
  expect(wordsOf('en').percent(Number.NaN)).toBe('Not computed');
});

test('distances, areas and money take the unit people use for their size', () => {
  const words = wordsOf('zh');
  expect(words.distance(846)).toBe('850 米');
  expect(words.distance(1240)).toBe('1.2 公里');
  expect(words.area(26_783)).toBe('2.7 公顷');
  expect(words.wan(12_345)).toBe('12,345 万元');
  expect(wordsOf('en').wan(12_345)).toBe('¥123.5 million');
});

test('grades are named as the schools name them', () => {
  const words = wordsOf('zh');
  expect(['k1', 'g1', 'g9', 'g10', 'g12'].map((grade) => words.grade(grade as 'k1'))).toEqual([
    '小班',
    '一年级',
    '九年级',
    '高一',
    '高三',
  ]);
});
