import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowsBuilder } from '../../../../geodata/src/siting/formulation/rows-builder.ts';
import { dualBound } from '../../../../geodata/src/siting/linear/dual-bound.ts';
import { firstOrder } from '../../../../geodata/src/siting/linear/first-order.ts';
import { transposed } from '../../../../geodata/src/siting/linear/transposed.ts';
import { highsSolver } from '../../../../geodata/src/siting/solving/highs-solver.ts';
import type { LinearModel } from '../../../../geodata/src/siting/solving/solver.ts';

const solver = highsSolver();

type Row = readonly [entries: (readonly [number, number])[], lower: number, upper: number];

function modelOf(cost: number[], upper: number[], rows: readonly Row[]): LinearModel {
  const builder = new RowsBuilder();
  for (const row of rows) builder.add(...row);
  return {
    cost: Float64Array.from(cost),
    lower: new Float64Array(cost.length),
    upper: Float64Array.from(upper),
    integer: new Uint8Array(cost.length),
    ...builder.build(),
  };
}

/** A random model with a point that keeps every row; the last column has no upper limit and pays for what is short. */
const anyModel = fc
  .record({
    columns: fc.array(fc.record({ cost: fc.integer({ min: -5, max: 9 }), at: fc.integer({ min: 0, max: 3 }) }), {
      minLength: 2,
      maxLength: 7,
    }),
    rows: fc.array(
      fc.record({
        entries: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 7, maxLength: 7 }),
        slack: fc.integer({ min: 0, max: 3 }),
        kind: fc.constantFrom('equal', 'most', 'least', 'short'),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ columns, rows }) => {
    const short = columns.length;
    return modelOf(
      [...columns.map(({ cost }) => cost), 20],
      [...columns.map(() => 3), Infinity],
      rows.map(({ entries, slack, kind }): Row => {
        const used = columns.map((_, j) => [j, entries[j]!] as const);
        const sum = columns.reduce((total, { at }, j) => total + at * entries[j]!, 0);
        if (kind === 'equal') return [used, sum, sum];
        if (kind === 'most') return [used, -Infinity, sum + slack];
        if (kind === 'least') return [used, sum - slack, Infinity];
        return [[...used, [short, -1]], -Infinity, sum - slack];
      }),
    );
  });

test('stopped after any number of steps, the first-order bound is never above the optimum', async () => {
  await fc.assert(
    fc.asyncProperty(anyModel, fc.constantFrom(0, 50, 200), async (model, steps) => {
      const { objective } = await solver.solve(model, { relativeGap: 0, seconds: 5 });
      const { bound } = firstOrder(model, { relativeGap: 0, steps });
      expect(bound).toBeLessThanOrEqual(objective + 1e-6 * Math.max(1, Math.abs(objective)));
    }),
    { numRuns: 60 },
  );
});

test('given steps enough, the first-order bound and objective come to the optimum', async () => {
  await fc.assert(
    fc.asyncProperty(anyModel, async (model) => {
      const { objective } = await solver.solve(model, { relativeGap: 0, seconds: 5 });
      const answer = firstOrder(model, { relativeGap: 1e-7, steps: 20_000 });
      expect(answer.bound).toBeGreaterThanOrEqual(objective - 1e-3 * Math.max(1, Math.abs(objective)));
      expect(Math.abs(answer.objective - objective)).toBeLessThanOrEqual(1e-3 * Math.max(1, Math.abs(objective)));
    }),
    { numRuns: 40 },
  );
});

test('any prices at all, even on the wrong side of a limit, give a valid bound', async () => {
  await fc.assert(
    fc.asyncProperty(anyModel, fc.array(fc.integer({ min: -30, max: 30 })), async (model, prices) => {
      const { objective } = await solver.solve(model, { relativeGap: 0, seconds: 5 });
      const given = Float64Array.from(model.rowLower, (_, row) => prices[row] ?? 0);
      const { bound } = dualBound(model, transposed(model.rows, model.cost.length), given);
      expect(bound).toBeLessThanOrEqual(objective + 1e-6 * Math.max(1, Math.abs(objective)));
    }),
    { numRuns: 60 },
  );
});

test('of two offers for ten seats the cheaper is taken, and one seat more costs its price', () => {
  const model = modelOf(
    [3, 5],
    [6, 20],
    [
      [
        [
          [0, 1],
          [1, 1],
        ],
        10,
        10,
      ],
    ],
  );
  const { bound, values, prices, reducedCosts } = firstOrder(model, { relativeGap: 1e-8, steps: 5000 });
  expect(bound).toBeCloseTo(6 * 3 + 4 * 5, 4);
  expect(values[0]).toBeCloseTo(6, 4);
  expect(prices[0]).toBeCloseTo(5, 4);
  expect(reducedCosts[0]).toBeCloseTo(-2, 4);
});

test('the same model gives the same answer', () => {
  const model = modelOf([1, 2, -1], [4, 4, 4], [[[...[0, 1, 2].map((j) => [j, 1] as const)], 5, 7]]);
  const limits = { relativeGap: 0, steps: 300 };
  expect(firstOrder(model, limits)).toEqual(firstOrder(model, limits));
});
