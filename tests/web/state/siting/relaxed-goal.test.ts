import type { Conflict, LimitToRelax } from '@xuetu/geodata/siting';
import { expect, test } from 'vitest';
import { relaxedGoal } from '../../../../web/src/state/siting/relaxed-goal.ts';

const conflict: Conflict = {
  stage: 'junior',
  schoolIds: [],
  year: 2030,
  seatsShort: 420,
  text: { zh: '缺 420 个学位', en: '420 seats short' },
  relax: [],
};
const limit = (kind: LimitToRelax['kind'], by = 0): LimitToRelax => ({ kind, by, text: { zh: '放宽', en: 'Relax' } });

test('a budget is raised by what is missing, to whole hundreds of 万元', () => {
  expect(relaxedGoal({ stage: null, budgetWan: 5000 }, conflict, limit('budget', 1230))?.budgetWan).toBe(6300);
});

test('of budgets by year the last one before the shortage is raised', () => {
  const budgetByYear = [
    { year: 2028, wan: 100 },
    { year: 2029, wan: 200 },
    { year: 2031, wan: 300 },
  ];
  const relaxed = relaxedGoal({ stage: null, budgetByYear }, conflict, limit('budget-year', 250));
  expect(relaxed?.budgetByYear).toEqual([
    { year: 2028, wan: 100 },
    { year: 2029, wan: 500 },
    { year: 2031, wan: 300 },
  ]);
});

test('locks and forbidden places are let go', () => {
  const draft = { stage: null, lock: { all: true }, forbidden: [{ siteId: '东地块' }] };
  expect(relaxedGoal(draft, conflict, limit('lock'))).toEqual({ ...draft, lock: undefined });
  expect(relaxedGoal(draft, conflict, limit('forbidden'))).toEqual({ ...draft, forbidden: undefined });
});

test('a limit that the form does not hold cannot be relaxed in it', () => {
  expect(relaxedGoal({ stage: null }, conflict, limit('budget', 10))).toBeUndefined();
  expect(relaxedGoal({ stage: null }, conflict, limit('school-size', 2))).toBeUndefined();
});
