import type { Plan } from '@xuetu/geodata/model';
import { applyEdit } from '@xuetu/geodata/scenario';
import { expect, test } from 'vitest';
import { refusalText } from '../../../web/src/map/pen/refusal-text.ts';
import { aHand } from '../../support/a-hand.ts';
import { done, twoSchools } from '../../support/two-schools.ts';

/** 西小 has an English name, 东小 has none. */
function plan(): Plan {
  const both = twoSchools();
  return {
    ...both,
    schools: both.schools.map((each) => (each.id === '西小' ? { ...each, nameEn: 'West School' } : each)),
  };
}

test('a catchment is called by its schools where they have English names, else as the data calls it', () => {
  const { label, names } = done(aHand('dissolve', plan()).tap([116.95, 36.02]).edit!);
  expect(label).toBe('撤销学区「西片」，9 个小区划入相邻学区');
  expect(names?.en).toBe('Dissolve “West School”, 9 compounds go to its neighbours');
  const merged = aHand('merge', plan());
  merged.tap([116.95, 36.02]);
  expect(done(merged.tap([117.05, 36.02]).edit!).names?.en).toBe('Merge “West School” and “东片”');
});

test('locking, unlocking and what a lock refuses are said in English too', () => {
  const locking = done(aHand('lock', plan()).tap([116.95, 36]).edit!);
  expect(locking.names).toEqual({ zh: '锁定「西片」的学区', en: 'Lock the catchment “West School”' });
  const locked = applyEdit(plan(), locking);
  const { refusal } = aHand('dissolve', locked).tap([116.95, 36.02]);
  expect(refusalText('en', locked, refusal!)).toBe('West School is locked. Unlock it with the Lock tool first.');
  expect(done(aHand('lock', locked).tap([116.95, 36]).edit!).names?.en).toBe('Unlock the catchment “West School”');
  const border = done(aHand('lock', plan()).tap([117.0005, 36.03]).edit!);
  expect(border.names?.en).toBe('Lock the border “东片 | West School”');
});
