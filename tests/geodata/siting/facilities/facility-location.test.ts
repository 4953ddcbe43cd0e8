import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facilityLocation } from '../../../../geodata/src/siting/facilities/facility-location.ts';
import type { FacilityAnswer, FacilityProblem } from '../../../../geodata/src/siting/facilities/facility-problem.ts';
import { serveFrom } from '../../../../geodata/src/siting/facilities/serve-from.ts';
import { highsSolver } from '../../../../geodata/src/siting/solving/highs-solver.ts';
import type { LinearModel } from '../../../../geodata/src/siting/solving/solver.ts';

const solver = highsSolver();
const effort = { relativeGap: 1e-9, steps: 200, nodes: 500 };

/** A site along a street: place, then [seats, fixed cost] of each size it may be built in. */
type Site = [place: number, ...sizes: [seats: number, cost: number][]];

/** Compounds [place, children] and sites along one street; each child costs its walk. */
function alongAStreet(compounds: [number, number][], sites: Site[]): FacilityProblem {
  const options = sites.flatMap(([, ...sizes], site) => sizes.map(([seats, cost]) => ({ site, seats, cost })));
  return {
    demand: Float64Array.from(compounds, ([, children]) => children),
    options: {
      site: Int32Array.from(options, ({ site }) => site),
      capacity: Float64Array.from(options, ({ seats }) => seats),
      fixedCost: Float64Array.from(options, ({ cost }) => cost),
    },
    cost: Float64Array.from(
      compounds.flatMap(([home, children]) => sites.map(([site]) => children * Math.abs(home - site))),
    ),
    sites: sites.length,
  };
}

/** Every choice of options, tried; one of a site at most. */
function cheapest(problem: FacilityProblem): number {
  const { site } = problem.options;
  let best = Infinity;
  for (let code = 0; code < 2 ** site.length; code++) {
    const open = [...site.keys()].filter((o) => code & (1 << o));
    if (new Set(open.map((o) => site[o])).size < open.length) continue;
    best = Math.min(best, serveFrom(problem, open)?.objective ?? Infinity);
  }
  return best;
}

const anySize = fc.tuple(fc.nat(150), fc.nat(900));
const anyProblem = fc
  .record({
    compounds: fc.array(fc.tuple(fc.nat(50), fc.nat(40)), { maxLength: 10 }),
    sites: fc.array(
      fc
        .tuple(fc.nat(50), fc.array(anySize, { minLength: 1, maxLength: 3 }))
        .map(([place, sizes]): Site => [place, ...sizes]),
      { maxLength: 4 },
    ),
  })
  .map(({ compounds, sites }) => alongAStreet(compounds, sites));

/** The same as a linear model with whole numbers: options open, then parts served. */
function asModel({ demand, options, cost, sites }: FacilityProblem): LinearModel {
  const many = options.site.length;
  const rows: { entries: [column: number, value: number][]; least: number; most: number }[] = [];
  const part = (c: number, s: number) => many + c * sites + s;
  for (const c of demand.keys()) {
    rows.push({ entries: Array.from({ length: sites }, (_, s) => [part(c, s), 1]), least: 1, most: 1 });
  }
  for (let s = 0; s < sites; s++) {
    const own = [...options.site.keys()].filter((o) => options.site[o] === s);
    rows.push({ entries: own.map((o) => [o, 1]), least: 0, most: 1 });
    const seats = own.map((o): [number, number] => [o, -options.capacity[o]!]);
    rows.push({
      entries: [...seats, ...[...demand].map((each, c): [number, number] => [part(c, s), each])],
      least: -Infinity,
      most: 0,
    });
    for (const c of demand.keys()) {
      rows.push({
        entries: [[part(c, s), 1], ...own.map((o): [number, number] => [o, -1])],
        least: -Infinity,
        most: 0,
      });
    }
  }
  const starts = [0];
  for (const { entries } of rows) starts.push(starts.at(-1)! + entries.length);
  return {
    cost: Float64Array.of(...options.fixedCost, ...cost),
    lower: new Float64Array(many + cost.length),
    upper: new Float64Array(many + cost.length).fill(1),
    integer: new Uint8Array(many + cost.length).fill(1, 0, many),
    rows: {
      starts: Int32Array.from(starts),
      columns: Int32Array.from(rows.flatMap(({ entries }) => entries.map(([column]) => column))),
      values: Float64Array.from(rows.flatMap(({ entries }) => entries.map(([, value]) => value))),
    },
    rowLower: Float64Array.from(rows, ({ least }) => least),
    rowUpper: Float64Array.from(rows, ({ most }) => most),
  };
}

describe('opening schools with so many seats at a cost', () => {
  it('opens the second school where its cost is less than the walks it saves', () => {
    const compounds: [number, number][] = [
      [0, 100],
      [10, 30],
    ];
    const dear = alongAStreet(compounds, [
      [0, [200, 500]],
      [10, [200, 301]],
    ]);
    expect(facilityLocation(dear, effort)).toMatchObject({ open: [0], objective: 500 + 30 * 10 });
    const options = { ...dear.options, fixedCost: Float64Array.of(500, 299) };
    const cheap = { ...dear, options };
    expect(facilityLocation(cheap, effort)).toMatchObject({ open: [0, 1], objective: 799 });
  });

  it('splits a compound where the nearest school is full: 60 of 100 stay, 40 walk on', () => {
    const problem = alongAStreet(
      [[0, 100]],
      [
        [0, [60, 10]],
        [5, [60, 10]],
      ],
    );
    const { served, objective } = facilityLocation(problem, effort);
    expect([...served]).toEqual([0.6, 0.4]);
    expect(objective).toBe(20 + 40 * 5);
  });

  it('builds the larger of two sizes only where its 40 more seats cost less than the walks to the next school', () => {
    const compounds: [number, number][] = [[0, 100]];
    const sites = (larger: number): Site[] => [
      [0, [60, 100], [100, larger]],
      [5, [60, 1]],
    ];
    expect(facilityLocation(alongAStreet(compounds, sites(302)), effort)).toMatchObject({
      open: [0, 2],
      objective: 301,
    });
    expect(facilityLocation(alongAStreet(compounds, sites(300)), effort)).toMatchObject({ open: [1], objective: 300 });
  });

  it('finds and proves the best of all choices, serves everybody and fills no school beyond its seats', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const answer = facilityLocation(problem, effort);
        const best = cheapest(problem);
        expect(answer.lowerBound).toBeLessThanOrEqual(best + 1e-6);
        if (best === Infinity) {
          expect(answer).toMatchObject({ objective: Infinity, lowerBound: Infinity, open: [] });
          return;
        }
        expect(answer.objective).toBeCloseTo(best, 6);
        expect(answer.lowerBound).toBeGreaterThanOrEqual(best * (1 - 1e-8) - 1e-6);
        expectKept(problem, answer);
      }),
    );
  });

  it('costs what an exact solver says', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, async (problem) => {
        fc.pre(problem.sites > 0 && problem.demand.length > 0);
        const { objective } = facilityLocation(problem, effort);
        const exact = await solver.solve(asModel(problem), { relativeGap: 0, seconds: 10 });
        if (exact.status === 'infeasible') expect(objective).toBe(Infinity);
        else expect(objective).toBeCloseTo(exact.objective, 4);
      }),
      { numRuns: 15 },
    );
  });

  it('has an answer that serves everybody whenever it is stopped', () => {
    fc.assert(
      fc.property(anyProblem, fc.nat(60), (problem, looks) => {
        let looked = 0;
        const answer = facilityLocation(problem, { ...effort, isStopped: () => looked++ >= looks });
        const best = cheapest(problem);
        if (best === Infinity) expect(answer.objective).toBe(Infinity);
        else expectKept(problem, answer);
        expect(answer.lowerBound).toBeLessThanOrEqual(best + 1e-6);
      }),
    );
  });

  it('refuses what is no number and what cannot be, naming where', () => {
    const street = alongAStreet([[0, 10]], [[1, [20, 5]]]);
    const refusals: [Partial<FacilityProblem>, string][] = [
      [{ demand: Float64Array.of(-1) }, 'customer 0 has a demand of -1'],
      [{ cost: Float64Array.of(NaN) }, 'the cost of customer 0 at site 0 is NaN'],
      [{ options: { ...street.options, fixedCost: Float64Array.of(NaN) } }, 'option 0 has a fixed cost of NaN'],
      [{ options: { ...street.options, capacity: Float64Array.of(-5) } }, 'option 0 has a capacity of -5'],
      [{ options: { ...street.options, site: Int32Array.of(1) } }, 'option 0 is of site 1, of 1 sites'],
    ];
    for (const [wrong, message] of refusals) {
      expect(() => facilityLocation({ ...street, ...wrong }, effort)).toThrow(message);
    }
  });
});

/** Everybody is served whole, by open sites within their seats, at the cost that is said. */
function expectKept({ demand, options, cost, sites }: FacilityProblem, { open, served, objective }: FacilityAnswer) {
  const seats = new Float64Array(sites);
  let sum = 0;
  for (const o of open) {
    seats[options.site[o]!]! += options.capacity[o]!;
    sum += options.fixedCost[o]!;
  }
  for (let s = 0; s < sites; s++) {
    const load = demand.reduce((all, each, c) => all + each * served[c * sites + s]!, 0);
    expect(load).toBeLessThanOrEqual(seats[s]! + 1e-6);
  }
  for (const c of demand.keys()) {
    const parts = served.subarray(c * sites, (c + 1) * sites);
    expect(parts.reduce((all, part) => all + part, 0)).toBeCloseTo(1, 9);
    for (const [s, part] of parts.entries()) sum += part * cost[c * sites + s]!;
  }
  expect(new Set(open.map((o) => options.site[o])).size).toBe(open.length);
  expect(objective).toBeCloseTo(sum, 6);
}
