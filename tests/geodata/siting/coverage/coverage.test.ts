import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoverProblem } from '../../../../geodata/src/siting/coverage/cover-problem.ts';
import { maximalCoverage } from '../../../../geodata/src/siting/coverage/maximal-coverage.ts';
import { mediansWithin } from '../../../../geodata/src/siting/coverage/medians-within.ts';
import { pCenter } from '../../../../geodata/src/siting/coverage/p-center.ts';
import { highsSolver } from '../../../../geodata/src/siting/solving/highs-solver.ts';
import type { LinearModel } from '../../../../geodata/src/siting/solving/solver.ts';

const solver = highsSolver();
const effort = { relativeGap: 0, seed: 1, steps: 300, nodes: 200 };

/** Compounds [place, children] and possible sites along one street, in hundreds of metres. */
function alongAStreet(compounds: [number, number][], sites: number[], count: number): CoverProblem {
  return {
    count,
    sites: sites.length,
    demand: Float64Array.from(compounds, ([, children]) => children),
    distance: Float64Array.from(compounds.flatMap(([home]) => sites.map((site) => Math.abs(home - site)))),
  };
}

/** Children within a radius, children x distance, and the longest walk, each to the nearest open site. */
function judged({ sites, demand, distance }: CoverProblem, open: readonly number[], radius: number) {
  let [covered, sum, longest] = [0, 0, 0];
  for (const [c, children] of demand.entries()) {
    const walk = Math.min(...open.map((s) => distance[c * sites + s]!));
    if (children === 0) continue;
    if (walk <= radius) covered += children;
    sum += children * walk;
    longest = Math.max(longest, walk);
  }
  return { covered, sum, longest };
}

/** Every choice of `count` sites. */
function choices({ sites, count }: CoverProblem): number[][] {
  return Array.from({ length: 2 ** sites }, (_, code) =>
    Array.from({ length: sites }, (_, s) => s).filter((s) => code & (1 << s)),
  ).filter((open) => open.length === count);
}

/** Maximal coverage as a linear model: sites open, then customers left out. */
function asModel({ count, sites, demand, distance }: CoverProblem, radius: number): LinearModel {
  const rows = [...demand.keys()].map((c) => [
    ...Array.from({ length: sites }, (_, s) => s).filter((s) => distance[c * sites + s]! <= radius),
    sites + c,
  ]);
  const columns = [...rows.flat(), ...Array.from({ length: sites }, (_, s) => s)];
  const starts = [0];
  for (const row of rows) starts.push(starts.at(-1)! + row.length);
  return {
    cost: Float64Array.of(...new Float64Array(sites), ...demand),
    lower: new Float64Array(sites + demand.length),
    upper: new Float64Array(sites + demand.length).fill(1),
    integer: new Uint8Array(sites + demand.length).fill(1),
    rows: {
      starts: Int32Array.of(...starts, columns.length),
      columns: Int32Array.from(columns),
      values: new Float64Array(columns.length).fill(1),
    },
    rowLower: new Float64Array(rows.length + 1).fill(1, 0, rows.length),
    rowUpper: new Float64Array(rows.length + 1).fill(Infinity, 0, rows.length).fill(count, rows.length),
  };
}

const anyProblem = fc
  .record({
    compounds: fc.array(fc.tuple(fc.nat(60), fc.nat(9)), { maxLength: 12 }),
    sites: fc.array(fc.nat(60), { minLength: 1, maxLength: 8 }),
    part: fc.nat(100),
  })
  .map(({ compounds, sites, part }) => alongAStreet(compounds, sites, 1 + (part % sites.length)));

describe('choosing sites by how far children walk', () => {
  const street = alongAStreet(
    [
      [0, 10],
      [4, 10],
      [20, 1],
    ],
    [2, 0, 20, 11],
    1,
  );

  it('covers the 20 children of two compounds rather than the 1 far out, and all 21 with a second site', () => {
    expect(maximalCoverage(street, 2, effort)).toEqual({ open: [0], covered: 20, upperBound: 20 });
    expect(maximalCoverage({ ...street, count: 2 }, 2, effort)).toEqual({ open: [0, 2], covered: 21, upperBound: 21 });
  });

  it('puts one site in the middle where the longest walk counts, 11, and two so that nobody walks more than 2', () => {
    expect(pCenter(street, effort)).toEqual({ open: [3], radius: 11, lowerBound: 11 });
    expect(pCenter({ ...street, count: 2 }, effort)).toEqual({ open: [0, 2], radius: 2, lowerBound: 2 });
  });

  it('gives up the shortest walks for a limit of 11 on each: 189 together instead of 58', () => {
    expect(mediansWithin(street, 99, effort)).toEqual({ open: [0], objective: 20 + 20 + 18, lowerBound: 58 });
    expect(mediansWithin(street, 11, effort)).toEqual({ open: [3], objective: 110 + 70 + 9, lowerBound: 189 });
    expect(mediansWithin(street, 10, effort)).toEqual({ open: [], objective: Infinity, lowerBound: Infinity });
  });

  it('finds and proves the best of all choices', () => {
    fc.assert(
      fc.property(anyProblem, fc.nat(30), (problem, radius) => {
        const all = choices(problem).map((open) => judged(problem, open, radius));
        const most = Math.max(...all.map(({ covered }) => covered));
        const coverage = maximalCoverage(problem, radius, effort);
        expect(coverage).toMatchObject({ covered: most, upperBound: most });
        expect(judged(problem, coverage.open, radius).covered).toBe(most);

        const shortest = Math.min(...all.map(({ longest }) => longest));
        const center = pCenter(problem, effort);
        expect(center).toMatchObject({ radius: shortest, lowerBound: shortest });
        expect(judged(problem, center.open, radius).longest).toBe(shortest);

        const within = all.filter(({ longest }) => longest <= radius);
        const least = Math.min(...within.map(({ sum }) => sum));
        const medians = mediansWithin(problem, radius, effort);
        expect(medians).toMatchObject({ objective: least, lowerBound: least });
        if (least < Infinity) expect(judged(problem, medians.open, radius)).toMatchObject({ sum: least });
      }),
    );
  });

  it('covers what an exact solver says', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, fc.nat(30), async (problem, radius) => {
        fc.pre(problem.demand.length > 0);
        const { covered } = maximalCoverage(problem, radius, effort);
        const { objective } = await solver.solve(asModel(problem, radius), { relativeGap: 0, seconds: 10 });
        expect(problem.demand.reduce((sum, each) => sum + each, 0) - covered).toBeCloseTo(objective, 6);
      }),
      { numRuns: 40 },
    );
  });

  it('has sites and a bound that holds whenever it is stopped', () => {
    fc.assert(
      fc.property(anyProblem, fc.nat(30), fc.nat(30), (problem, radius, looks) => {
        const all = choices(problem).map((open) => judged(problem, open, radius));
        let looked = 0;
        const stopping = { ...effort, isStopped: () => looked++ >= looks };
        const coverage = maximalCoverage(problem, radius, stopping);
        expect(judged(problem, coverage.open, radius).covered).toBe(coverage.covered);
        expect(coverage.upperBound).toBeGreaterThanOrEqual(Math.max(...all.map(({ covered }) => covered)));
        looked = 0;
        const center = pCenter(problem, stopping);
        expect(judged(problem, center.open, radius).longest).toBe(center.radius);
        expect(center.lowerBound).toBeLessThanOrEqual(Math.min(...all.map(({ longest }) => longest)));
      }),
    );
  });

  it('says that nobody can be reached where there is no way', () => {
    const apart = { ...street, count: 1, distance: street.distance.map((each) => (each > 10 ? Infinity : each)) };
    expect(pCenter(apart, effort)).toMatchObject({ radius: Infinity, lowerBound: Infinity });
    expect(mediansWithin(apart, Infinity, effort)).toEqual({ open: [], objective: Infinity, lowerBound: Infinity });
    expect(pCenter({ ...apart, count: 2 }, effort)).toMatchObject({ open: [0, 2], radius: 2 });
  });

  it('refuses what is no number and what cannot be, naming where', () => {
    const refusals: [Partial<CoverProblem>, string][] = [
      [{ demand: Float64Array.of(1, -2, 3) }, 'customer 1 has a demand of -2'],
      [{ distance: street.distance.map((each, at) => (at === 5 ? NaN : each)) }, 'from customer 1 to site 1 it is NaN'],
      [{ count: 5 }, 'cannot open 5 of 4 sites'],
      [{ sites: 0 }, 'cannot open 1 of 0 sites'],
    ];
    for (const [wrong, message] of refusals) {
      expect(() => pCenter({ ...street, ...wrong }, effort)).toThrow(message);
    }
    expect(() => maximalCoverage(street, NaN, effort)).toThrow('the radius is NaN');
    expect(() => mediansWithin(street, -1, effort)).toThrow('the limit on walks is -1');
  });
});
