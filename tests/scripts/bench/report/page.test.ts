import { describe, expect, test } from 'vitest';
import { page } from '../../../../scripts/bench/report/page.ts';
import type { Result } from '../../../../scripts/bench/report/results.ts';

function aResult(words: Partial<Result>): Result {
  return {
    family: 'sap',
    instance: 'zy_13a',
    n: 324,
    p: 13,
    objective: 101,
    lowerBound: 100,
    gapPercent: 0.9901,
    reference: 101,
    gapToReferencePercent: 0,
    seconds: 60,
    feasible: true,
    date: '2026-11-30',
    clock: 'cpu',
    seed: 1,
    timeLimit: 60,
    machine: '2 cores',
    ...words,
  };
}

/** The summary line of a family. */
function summaryOf(family: string, results: Result[]): string {
  return page(results, [])
    .split('\n')
    .find((line) => line.startsWith(`| ${family} |`))!;
}

describe('the page of benchmarks', () => {
  test('says that an aim is met where every instance keeps it', () => {
    expect(summaryOf('sap', [aResult({}), aResult({ instance: 'b', gapToReferencePercent: 0.1 })])).toContain(
      '| yes |',
    );
  });

  test('names the aims that are missed', () => {
    const far = aResult({ instance: 'b', gapToReferencePercent: 0.4 });
    expect(summaryOf('sap', [aResult({}), far])).toContain('no: mean <= 0.05, worst <= 0.25');
  });

  test('meets no aim with an answer that the checker refuses', () => {
    expect(summaryOf('sap', [aResult({ feasible: false })])).toContain('no: not all feasible');
  });

  test('says how many instances of how many it knows, and claims nothing of the others', () => {
    const text = page([aResult({})], [], () => 30);
    expect(text).toContain('| sap | 1 of 30 |');
    expect(text).toContain('| by those measured |');
  });

  test('has a table row for each instance, with how it was measured', () => {
    const text = page([aResult({})], []);
    expect(text).toContain('| zy_13a | 324 | 13 | 101 | 101 | 0.000 | 100 | 0.990 | 60.0 | yes |');
    expect(text).toContain('2 cores; clock cpu; 60 s for each instance; seed 1; 2026-11-30');
  });

  test('draws the growth where it was measured and says where 1 % was not reached', () => {
    const growth = { compounds: 300, schools: 30, sites: 12, gapPercent: 2, seconds: 9, timeLimit: 9, memoryMB: 200 };
    expect(page([], [{ ...growth, secondsToOnePercent: null }])).toContain('| 300 | 30 | 12 | not reached | 2.000 |');
  });

  test('says how far a city got that did not come to 1 % within its limit, and the memory that took', () => {
    const size = { compounds: 20_000, schools: 2000, sites: 800 };
    const growth = {
      ...size,
      secondsToOnePercent: null,
      gapPercent: 1.3,
      seconds: 1795,
      timeLimit: 1800,
      memoryMB: 1234,
    };
    expect(page([], [growth])).toContain('| 20000 | 2000 | 800 | not reached | 1.300 | 1795.0 | 1800 | 1234 |');
  });

  test('shows peak memory where it was measured', () => {
    const told = page([aResult({ memoryMB: 777 }), aResult({ instance: 'older' })], []);
    expect(told).toContain('| yes | 777 |');
    expect(told).toContain('| yes | - |');
    expect(page([aResult({})], [])).not.toContain('memory');
  });
});
