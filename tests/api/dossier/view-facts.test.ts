import { viewFacts } from '@xuetu/api/dossier/story/view-facts';
import { expect, test } from 'vitest';
import { aStoryView } from '../../support/a-meeting-view.ts';
import { aPictureSource } from '../../support/a-picture-source.ts';

const { now: side } = aPictureSource();
const { view } = aStoryView('a');

test('beside a map stand the seats that are short and the schools that are over', () => {
  expect(viewFacts(side, view, 'zh', false)[1]).toMatch(/^东小：学位使用率 1\d\d%▲▲$/);
});

test('where pupils or seats of no school are known it is not said that seats suffice', () => {
  const { results } = side;
  const unknown = { ...side, results: { ...results, seats: results.seats.map(() => Number.NaN) } };
  expect(viewFacts(unknown, view, 'zh', false)).toEqual(['2026年小学缺多少学位没有算出：学生或学位数据不全']);
  expect(viewFacts(unknown, view, 'en', false)[0]).toContain('not computed');
});
