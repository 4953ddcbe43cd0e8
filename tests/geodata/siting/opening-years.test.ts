import { expect, test } from 'vitest';
import { openingYears } from '../../../geodata/src/siting/programmes/opening-years.ts';

const years = [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033];

test('where no seat is short near by a place opens as soon as it can', () => {
  expect(openingYears(years, [0, 0, 0, 0, 0, 0, 0, 0], 2028)).toEqual([2028]);
});

test('a place opens when seats get short near by, or as soon as it can after that', () => {
  expect(openingYears(years, [0, 0, 0, 50, 50, 50, 0, 0], 2026)).toEqual([2029]);
  expect(openingYears(years, [0, 50, 50, 50, 50, 0, 0, 0], 2028)).toEqual([2028]);
});

test('a place may also open for a wave that comes three years later or more', () => {
  expect(openingYears(years, [10, 20, 30, 90, 300, 300, 300, 300], 2026)).toEqual([2026, 2030]);
  expect(openingYears(years, [10, 200, 300, 300, 300, 300, 300, 300], 2026)).toEqual([2026]);
});

test('nothing opens after the forecast ends', () => {
  expect(openingYears(years, [9, 9, 9, 9, 9, 9, 9, 9], 2040)).toEqual([]);
});
