import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_WEIGHTS } from '@xuetu/geodata/siting';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formulate } from '../../../geodata/src/siting/formulation/formulate.ts';
import { firstOrder } from '../../../geodata/src/siting/linear/first-order.ts';
import { generatedPeriods } from '../../../scripts/bench/siting/generated-periods.ts';
import { PERIODS_DIRECTORY, periods } from '../../../scripts/bench/siting/periods.ts';
import { readPeriods, writePeriods } from '../../../scripts/bench/siting/periods-instance.ts';
import { readTable } from '../../../scripts/bench/siting/read-table.ts';
import { PERIODS_WEIGHTS, provenOptimum, stageProblemOfPeriods } from '../../../scripts/bench/siting/solve-periods.ts';

/** Those that HiGHS proves in about a second. */
const QUICK = ['periods-02', 'periods-03'];

const table = readTable(PERIODS_DIRECTORY, 'optima.csv');
const optimumOf = (name: string) => Number(table.find(({ instance }) => instance === name)!.optimum);
const instanceOf = (name: string) => readPeriods(readFileSync(join(PERIODS_DIRECTORY, `${name}.txt`), 'utf8'));

test('an instance that is written is read as it was, comments left out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
      const instance = generatedPeriods(seed);
      expect(readPeriods(writePeriods(instance, ['a comment', 'another 7']))).toEqual(instance);
    }),
    { numRuns: 20 },
  );
});

test('an instance with a number missing or left over is refused', () => {
  expect(() => readPeriods('1 1 1\n0 0 5\n3')).toThrow('number 8');
  expect(() => readPeriods('1 1 1\n0 0 5\n3 100 4')).toThrow('1 numbers are left over');
});

test('twenty instances are kept, each with its optimum and its size', () => {
  expect(table).toHaveLength(20);
  for (const { instance, units, places, years } of table) {
    const read = instanceOf(instance!);
    expect([read.units.length, read.places.length, read.years].map(String)).toEqual([units, places, years]);
  }
});

test.each(QUICK)(
  'the optimum of %s is what HiGHS proves',
  async (name) => {
    const { optimum } = await provenOptimum(instanceOf(name));
    expect(optimum).toBeCloseTo(optimumOf(name), 2);
  },
  60_000,
);

test.each(QUICK)(
  'the siting engine reaches the optimum of %s, and its bound is not above',
  async (name) => {
    const begun = process.cpuUsage();
    const clock = () => process.cpuUsage(begun).user / 1e6;
    const { objective, lowerBound, isFeasible } = await periods
      .read(PERIODS_DIRECTORY, name)
      .solve({ seconds: 60, clock, seed: 1 });
    expect(isFeasible).toBe(true);
    expect(objective).toBeCloseTo(optimumOf(name), 1);
    expect(lowerBound).toBeLessThanOrEqual(optimumOf(name) + 0.01);
  },
  120_000,
);

test('the first-order bound of every instance is below its optimum, and not at nothing', () => {
  for (const { instance } of table) {
    const problem = stageProblemOfPeriods(instanceOf(instance!));
    const { model } = formulate([problem], { ...DEFAULT_WEIGHTS, ...PERIODS_WEIGHTS }, {});
    const { bound } = firstOrder(model, { relativeGap: 1e-3, steps: 2000 });
    expect(bound).toBeLessThanOrEqual(optimumOf(instance!) + 0.01);
    expect(bound).toBeGreaterThan(0.5 * optimumOf(instance!));
  }
});
