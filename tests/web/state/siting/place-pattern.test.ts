import { expect, test } from 'vitest';
import { patternAt, patternOf, withLock, withPattern } from '../../../../web/src/state/siting/place-pattern.ts';
import { anAction } from '../../../support/an-answer.ts';

const EMPTY = { stage: null };
const east = { siteId: '东地块' };

test('nothing can be done at a compound or catchment', () => {
  expect(patternAt({ kind: 'site', id: '东地块' })).toEqual(east);
  expect(patternAt({ kind: 'school', id: '甲' })).toEqual({ schoolId: '甲' });
  expect(patternAt({ kind: 'compound', id: '锦绣家园' })).toBeUndefined();
  expect(patternAt({ kind: 'catchment', id: '甲' })).toBeUndefined();
});

test('a place put on a list a second time is taken from it', () => {
  const once = withPattern(EMPTY, 'required', east);
  expect(once.required).toEqual([east]);
  expect(withPattern(once, 'required', east).required).toEqual([]);
});

test('a place that must be used is no longer one that may not', () => {
  const forbidden = withPattern(EMPTY, 'forbidden', east);
  const required = withPattern(forbidden, 'required', east);
  expect([required.required, required.forbidden]).toEqual([[east], []]);
});

test('an action is fixed with its year and size, beside the place as a whole', () => {
  const exact = patternOf(anAction());
  expect(exact).toEqual({ kind: 'build', stage: 'primary', siteId: '东地块', year: 2028, classes: 24 });
  const both = withPattern(withPattern(EMPTY, 'required', east), 'required', exact);
  expect(both.required).toEqual([east, exact]);
});

test('schools and compounds are locked one by one, which ends the lock of all', () => {
  const some = withLock(withLock({ stage: null, lock: { all: true } }, { kind: 'school', id: '甲' }), {
    kind: 'compound',
    id: '锦绣家园',
  });
  expect(some.lock).toEqual({ all: undefined, schoolIds: ['甲'], compoundIds: ['锦绣家园'] });
  expect(withLock(some, { kind: 'school', id: '甲' }).lock?.schoolIds).toEqual([]);
  expect(withLock(some, { kind: 'site', id: '东地块' })).toBe(some);
});
