import { expect, test } from 'vitest';
import { alternativeRows, gapText, worstShortage } from '../../../web/src/panels/siting-panel/alternative-rows.ts';
import { wordsOf } from '../../../web/src/words/formats.ts';
import { anAlternative, aProposal } from '../../support/a-proposal.ts';

const words = wordsOf('zh');

const alternative = anAlternative({
  id: 'a',
  name: { zh: '投资最省', en: 'Cheapest' },
  rationale: { zh: '优先扩建', en: 'Extends first' },
  objective: 10_100,
  lowerBound: 10_000,
  gapPercent: 0.99,
  terms: {},
  costWan: 9_000,
  seatsAdded: 1_080,
  actions: [],
  shortage: [
    { year: 2025, before: 900, after: 900 },
    { year: 2027, before: 400, after: 0 },
    { year: 2028, before: 620, after: 15 },
  ],
  meanWalkMetres: { before: 830, after: 712 },
  pupilsMoved: 1240,
  seconds: 3.14,
  edits: [
    {
      label: '调整划片',
      putAssignments: [
        { compoundId: '锦绣家园', stage: 'primary', schools: [{ schoolId: '甲', share: 1 }], fromYear: 2027 },
        { compoundId: '锦绣家园', stage: 'primary', schools: [{ schoolId: '乙', share: 1 }], fromYear: 2030 },
        { compoundId: '清河苑', stage: 'primary', schools: [{ schoolId: '甲', share: 1 }], fromYear: 2027 },
      ],
    },
  ],
});

test('shortage that no action can reach in time is not held against an alternative', () => {
  expect(worstShortage(alternative, 2027)).toEqual({ before: 620, after: 15 });
});

test('a gap is rounded up, so that no more is promised than was proven', () => {
  expect(gapText(words, { gapPercent: 0 })).toBe('已证明最优');
  expect(gapText(words, { gapPercent: 0.91 })).toBe('不超过 1%');
  expect(gapText(words, { gapPercent: 0.31 })).toBe('不超过 0.4%');
  expect(gapText(words, { gapPercent: Number.POSITIVE_INFINITY })).toBe('未证明');
});

test('alternatives are compared with units', () => {
  const proposal = aProposal({ stages: ['primary'], alternatives: [alternative] });
  const rows = alternativeRows(words, proposal).map((row) => [row.label, row.cells[0]]);
  expect(rows).toContainEqual(['投资', '9,000 万元']);
  expect(rows).toContainEqual(['新增学位', '1,080 个学位']);
  expect(rows).toContainEqual(['调整划片的小区', '2 个']);
  expect(rows).toContainEqual(['平均步行距离', '830 米 → 710 米']);
});
