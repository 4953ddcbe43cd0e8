import fc from 'fast-check';
import { expect, test } from 'vitest';
import { worstYears } from '../../../geodata/src/siting/stage-problem/worst-years.ts';

const row = (year: number, pupils: number[], seats: number) => ({
  year,
  columns: pupils.map((_, i) => i),
  pupils,
  seats,
});

test('a year with fewer pupils from everywhere and no fewer seats is left out', () => {
  expect(worstYears([row(0, [10, 20], 25), row(1, [12, 20], 25), row(2, [30, 5], 25)]).map(({ year }) => year)).toEqual(
    [1, 2],
  );
});

test('of two equal years one stays', () => {
  expect(worstYears([row(0, [10], 5), row(1, [10], 5)]).map(({ year }) => year)).toEqual([0]);
});

test('a year with fewer seats stays even with fewer pupils', () => {
  expect(worstYears([row(0, [10], 9), row(1, [8], 7)])).toHaveLength(2);
});

test('a year in which a way brings pupils elsewhere stays unless another year has them all', () => {
  const some = { year: 0, columns: [1], pupils: [10], seats: 5 };
  const more = { year: 1, columns: [0, 1], pupils: [4, 10], seats: 5 };
  expect(worstYears([some, more])).toEqual([more]);
  expect(worstYears([{ ...some, seats: 4 }, more])).toHaveLength(2);
});

test('a year in which a programme adds more seats does not stand for one in which it adds fewer', () => {
  const few = { year: 0, columns: [0, 1], pupils: [10, -90], seats: 5 };
  const many = { year: 1, columns: [0, 1], pupils: [10, -100], seats: 5 };
  expect(worstYears([few, many])).toEqual([few]);
});

test('whoever keeps the worst years keeps them all', () => {
  const rows = fc.array(
    fc.tuple(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), fc.integer({ min: 0, max: 12 })),
    { minLength: 1, maxLength: 8 },
  );
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(rows, shares, (specs, x) => {
      const all = specs.map(([pupils, seats], year) => row(year, pupils, seats));
      const short = ({ pupils, seats }: (typeof all)[number]) =>
        pupils.reduce((sum, p, i) => sum + p * x[i]!, 0) - seats;
      expect(Math.max(...worstYears(all).map(short))).toBeCloseTo(Math.max(...all.map(short)), 9);
    }),
  );
});
