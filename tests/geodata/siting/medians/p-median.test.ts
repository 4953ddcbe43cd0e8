import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pMedian } from '../../../../geodata/src/siting/medians/p-median.ts';
import type { PMedianProblem } from '../../../../geodata/src/siting/medians/p-median-problem.ts';

const effort = { relativeGap: 0, seed: 1, steps: 300, nodes: 200 };

/** Compounds and possible schools along one street, in whole hundreds of metres. */
function alongAStreet(compounds: number[], sites: number[], count: number): PMedianProblem {
  const cost = compounds.flatMap((home) => sites.map((site) => Math.abs(home - site)));
  return {
    customers: compounds.length,
    sites: sites.length,
    count,
    cost: Float64Array.from(cost),
    isWhole: true,
  };
}

/** Every choice of sites, tried. */
function cheapest({ customers, sites, count, cost }: PMedianProblem): number {
  let best = Infinity;
  for (let code = 0; code < 2 ** sites; code++) {
    const open = Array.from({ length: sites }, (_, s) => s).filter((s) => code & (1 << s));
    if (open.length !== count) continue;
    let total = 0;
    for (let c = 0; c < customers; c++) total += Math.min(...open.map((s) => cost[c * sites + s]!));
    best = Math.min(best, total);
  }
  return best;
}

const anyProblem = fc
  .record({
    compounds: fc.array(fc.nat(60), { minLength: 1, maxLength: 14 }),
    sites: fc.array(fc.nat(60), { minLength: 1, maxLength: 9 }),
    part: fc.nat(100),
  })
  .map(({ compounds, sites, part }) => alongAStreet(compounds, sites, 1 + (part % sites.length)));

describe('choosing so many sites that children walk least', () => {
  it('opens the middle of each of two villages', () => {
    const answer = pMedian(alongAStreet([0, 1, 2, 50, 51, 52], [0, 1, 2, 50, 51, 52], 2), effort);
    expect(answer).toEqual({ open: [1, 4], objective: 4, lowerBound: 4 });
  });

  it('finds and proves the best of all choices', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const { open, objective, lowerBound } = pMedian(problem, effort);
        const best = cheapest(problem);
        expect(open).toHaveLength(problem.count);
        expect(objective).toBe(best);
        expect(lowerBound).toBeLessThanOrEqual(best);
        expect(lowerBound).toBeGreaterThan(best - 1);
      }),
    );
  });

  it('gives the same answer for the same seed', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        expect(pMedian(problem, effort)).toEqual(pMedian(problem, effort));
      }),
    );
  });

  it('refuses to open more sites than there are', () => {
    expect(() => pMedian(alongAStreet([1], [1, 2], 3), effort)).toThrow('cannot open 3 of 2 sites');
  });
});
