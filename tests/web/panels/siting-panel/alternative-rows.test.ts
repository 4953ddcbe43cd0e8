import { expect, test } from 'vitest';
import { alternativeRows } from '../../../../web/src/panels/siting-panel/answer/alternative-rows.ts';
import { gapSaid, gapText } from '../../../../web/src/panels/siting-panel/answer/gap-text.ts';
import { worstShortage } from '../../../../web/src/panels/siting-panel/answer/measures.ts';
import { sitingWordsOf } from '../../../../web/src/words/use-siting-words.ts';
import { anAnswer } from '../../../support/an-answer.ts';

const words = sitingWordsOf('zh');
const shortage = [
  { year: 2025, before: 900, after: 900 },
  { year: 2027, before: 400, after: 0 },
  { year: 2028, before: 620, after: 15 },
];
const assignment = (compoundId: string, schoolId: string, fromYear: number) => ({
  compoundId,
  stage: 'primary' as const,
  schools: [{ schoolId, share: 1 }],
  fromYear,
});
const dear = anAnswer({
  shortage,
  costWan: 9000,
  meanWalkMetres: { before: 830, after: 712 },
  edits: [
    {
      label: '调整划片',
      putAssignments: [
        assignment('锦绣家园', '甲', 2027),
        assignment('锦绣家园', '乙', 2030),
        assignment('清河苑', '甲', 2027),
      ],
    },
  ],
});
const cheap = anAnswer({
  id: 'cheapest',
  name: { zh: '投资最省', en: 'Cheapest' },
  shortage,
  costWan: 7000,
  meanWalkMetres: { before: 830, after: 768 },
});

test('shortage that no action can reach in time is not held against an alternative', () => {
  expect(worstShortage(dear)).toEqual({ before: 620, after: 15 });
});

test('a gap is rounded up, so that no more is promised than was proven', () => {
  expect(gapText(words, { gapPercent: 0 })).toBe('已证明最优');
  expect(gapText(words, { gapPercent: 0.91 })).toBe('≤ 1%');
  expect(gapText(words, { gapPercent: 0.31 })).toBe('≤ 0.4%');
  expect(gapText(words, { gapPercent: Number.POSITIVE_INFINITY })).toBe('未证明');
});

test('alternatives stand beside the present plan, with units in the names of the rows', () => {
  const rows = alternativeRows(words, [dear, cheap]).map((row) => [
    row.label,
    row.before,
    ...row.cells.map((each) => each.text),
  ]);
  expect(rows).toContainEqual(['投资（万元）', '', '9,000', '7,000']);
  expect(rows).toContainEqual(['最多缺学位（个）', '620', '15', '15']);
  expect(rows).toContainEqual(['平均步行（米）', '830', '710', '770']);
  expect(rows).toContainEqual(['改划小区（个）', '', '2', '0']);
});

test('the best of a row is marked, but not where all are equal and not where more seats are no merit', () => {
  const rows = new Map(
    alternativeRows(words, [dear, cheap]).map((row) => [row.key, row.cells.map((each) => each.isBest)]),
  );
  expect(rows.get('cost')).toEqual([false, true]);
  expect(rows.get('walk')).toEqual([true, false]);
  expect(rows.get('short')).toEqual([false, false]);
  expect(rows.get('seats')).toEqual([false, false]);
});

test('regret is a row only where an alternative was tried under low births, and a dash where another was not', () => {
  expect(alternativeRows(words, [dear, cheap]).map((row) => row.key)).not.toContain('regret');
  const low = {
    births: 'low',
    name: { zh: '低方案', en: 'Low' },
    weight: 0.3,
    objectiveWan: 9000,
    worstShortage: 0,
    emptySeats: 10,
  };
  const tried = anAnswer({ views: [{ ...low, regretWan: 340 }] });
  const regret = alternativeRows(words, [tried, cheap]).find((row) => row.key === 'regret');
  expect(regret?.cells.map((each) => each.text)).toEqual(['340', '–']);
});

test('money is said in millions of yuan in English', () => {
  const cost = alternativeRows(sitingWordsOf('en'), [dear]).find((row) => row.key === 'cost');
  expect([cost?.label, cost?.cells[0]?.text]).toEqual(['One-off cost (million yuan)', '90']);
});

const lowBirths = (worstShortage: number, regretWan: number) => [
  {
    births: 'low',
    name: { zh: '低方案', en: 'Low' },
    weight: 0,
    objectiveWan: 1,
    regretWan,
    worstShortage,
    emptySeats: 0,
  },
];

test('what an alternative would cost more under low births is no number where it leaves seats short', () => {
  const row = alternativeRows(words, [
    anAnswer({ views: lowBirths(0, 5504) }),
    anAnswer({ views: lowBirths(913, 5_666_437) }),
  ]).find(({ key }) => key === 'regret');
  expect(row?.cells.map(({ text }) => text)).toEqual(['5,504', '有缺口']);
});

test('an alternative that leaves more seats short is not the best in cost, and its shortage is marked', () => {
  const enough = anAnswer({ costWan: 9000, shortage: [{ year: 2028, before: 620, after: 0 }] });
  const dearer = anAnswer({ costWan: 9500, shortage: [{ year: 2028, before: 620, after: 0 }] });
  const tooFew = anAnswer({ costWan: 3000, shortage: [{ year: 2028, before: 620, after: 400 }] });
  const rows = new Map(alternativeRows(words, [enough, dearer, tooFew]).map((row) => [row.key, row.cells]));
  expect(rows.get('cost')?.map(({ isBest }) => isBest)).toEqual([true, false, false]);
  expect(rows.get('short')?.map(({ isBad }) => isBad)).toEqual([false, false, true]);
});

test('a gap says what it is where no row names it', () => {
  expect(gapSaid(words, { gapPercent: 12 })).toBe('距最优\u00a0≤\u00a012%');
  expect(gapSaid(words, { gapPercent: 0 })).toBe('已证明最优');
});
