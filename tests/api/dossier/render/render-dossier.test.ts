import { chineseNumeral, numeralOf } from '@xuetu/api/dossier/render/numeral-of';
import { renderDossier } from '@xuetu/api/dossier/render/render-dossier';
import type { LocalName } from '@xuetu/geodata/model';
import { expect, test } from 'vitest';
import { aDossier } from '../../../support/a-dossier.ts';
import { aPictureSource } from '../../../support/a-picture-source.ts';

test('progress names every picture before it is drawn and ends where all is done', async () => {
  const told: [number, number, LocalName][] = [];
  await renderDossier(aDossier(), 'docx', aPictureSource(), (done, of, what) => told.push([done, of, what]));
  expect(told.map(([done, of]) => [done, of])).toEqual([0, 1, 2, 3, 4, 5, 6].map((done) => [done, 6]));
  expect(told[0]![2]).toEqual({ zh: '正在绘图：规划区概况', en: 'Drawing: 规划区概况' });
  expect(told.at(-1)![2].zh).toBe('完成');
});

test('Chinese numerals count as headings do', () => {
  expect([1, 2, 10, 11, 19, 20, 21, 99].map(chineseNumeral)).toEqual([
    '一',
    '二',
    '十',
    '十一',
    '十九',
    '二十',
    '二十一',
    '九十九',
  ]);
});

test('an English heading of the third level without one of the second above it has no number', () => {
  expect([numeralOf('en', 3, [2, 0, 1]), numeralOf('en', 3, [2, 1, 1]), numeralOf('zh', 3, [2, 0, 1])]).toEqual([
    '',
    '2.1.1 ',
    '1. ',
  ]);
});
