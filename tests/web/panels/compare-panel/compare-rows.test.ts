import { type Comparison, comparisonOf } from '@xuetu/geodata/compare';
import { expect, test } from 'vitest';
import { compareRows } from '../../../../web/src/panels/compare-panel/compare-rows.ts';
import { seatsNotes } from '../../../../web/src/panels/compare-panel/seats-notes.ts';
import { momentText } from '../../../../web/src/panels/scenario/moment-text.ts';
import { COMPARE_WORDS } from '../../../../web/src/words/compare-words.ts';
import { wordsOf } from '../../../../web/src/words/formats.ts';
import { filled } from '../../../../web/src/words/translate.ts';
import type { CompareText } from '../../../../web/src/words/use-compare-words.ts';
import { aCrowdedPlan } from '../../../support/a-crowded-plan.ts';
import { simulated } from '../../../support/a-view.ts';

const said: CompareText = (key, ...params) => filled('zh', key, COMPARE_WORDS[key], params[0] ?? {});
const plan = aCrowdedPlan();
const base = simulated(plan);
const same = comparisonOf(plan, base, base, 'primary', 2026);
const rowsOf = (comparison: Comparison) =>
  Object.fromEntries(compareRows(comparison, wordsOf('zh'), said).map((row) => [row.key, row]));

test('fewer seats short, shorter walks and fewer findings are better, and what is the same is neither', () => {
  const better = rowsOf({
    ...same,
    short: [{ year: 2026, before: 60, after: 20 }],
    walks: { before: { ...same.walks.before, meanMetres: 900 }, after: { ...same.walks.after, meanMetres: 1200 } },
  });
  expect(better.short).toMatchObject({ before: '60', after: '20', tone: 'good' });
  expect(better.mean).toMatchObject({ before: '900 米', after: '1,200 米', tone: 'bad' });
  expect(better.findings).not.toHaveProperty('tone');
});

test('what was not computed is said to be so, and how full the emptiest school is is never judged', () => {
  const { mean, emptiest } = rowsOf({
    ...same,
    walks: { ...same.walks, before: { ...same.walks.before, meanMetres: Number.NaN } },
    balance: { before: same.balance.before, after: { ...same.balance.after, emptiest: 0.9 } },
  });
  expect(mean!.before).toBe('未计算');
  expect(mean).not.toHaveProperty('tone');
  expect(emptiest).not.toHaveProperty('tone');
});

test('seats kept are told with the last autumn, and only where somebody is enrolled when a school changes', () => {
  const change = { compoundId: '甲', year: 2027, enrolled: 50, kept: 40, lost: 10, siblings: 0 };
  const held = { ...change, keptByYear: [{ year: 2027, children: 40 }], keptUntil: 2031 };
  expect(rowsOf(same)).not.toHaveProperty('kept');
  expect(rowsOf({ ...same, seatsHeld: { before: [], after: [held] } }).kept).toMatchObject({
    before: '–',
    after: '40 · 至2031年',
  });
  expect(seatsNotes([held], wordsOf('zh'), said).get('甲')).toBe('在读：留 40 至2031年，转 10');
});

test('a moment of today is a time, an earlier one has its day', () => {
  const now = new Date(2026, 10, 30, 18, 0);
  expect(momentText(new Date(2026, 10, 30, 14, 5).toISOString(), 'zh', now)).toBe('14:05');
  expect(momentText(new Date(2026, 9, 2, 14, 5).toISOString(), 'zh', now)).toMatch(/10月2日.*14:05/);
});
