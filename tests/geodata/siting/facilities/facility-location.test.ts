import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facilityLocation } from '../../../../geodata/src/siting/facilities/facility-location.ts';
import type { FacilityProblem } from '../../../../geodata/src/siting/facilities/facility-problem.ts';
import { serveFrom } from '../../../../geodata/src/siting/facilities/serve-from.ts';

const effort = { relativeGap: 1e-9, steps: 200, nodes: 500 };

/** Compounds [place, children] and sites [place, seats, fixed cost] along one street; each child costs its walk. */
function alongAStreet(compounds: [number, number][], sites: [number, number, number][]): FacilityProblem {
  return {
    demand: Float64Array.from(compounds, ([, children]) => children),
    capacity: Float64Array.from(sites, ([, seats]) => seats),
    fixedCost: Float64Array.from(sites, ([, , cost]) => cost),
    cost: Float64Array.from(
      compounds.flatMap(([home, children]) => sites.map(([site]) => children * Math.abs(home - site))),
    ),
  };
}

/** Every choice of sites, tried. */
function cheapest(problem: FacilityProblem): number {
  let best = Infinity;
  for (let code = 1; code < 2 ** problem.capacity.length; code++) {
    const open = [...problem.capacity.keys()].filter((s) => code & (1 << s));
    best = Math.min(best, serveFrom(problem, open)?.objective ?? Infinity);
  }
  return best;
}

const anyProblem = fc
  .record({
    compounds: fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 10 }),
    sites: fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 150 }), fc.nat(900)), {
      minLength: 1,
      maxLength: 7,
    }),
  })
  .map(({ compounds, sites }) => alongAStreet(compounds, sites));

describe('opening schools with so many seats at a cost', () => {
  it('opens the second school where its cost is less than the walks it saves', () => {
    const compounds: [number, number][] = [
      [0, 100],
      [10, 30],
    ];
    const dear = alongAStreet(compounds, [
      [0, 200, 500],
      [10, 200, 301],
    ]);
    expect(facilityLocation(dear, effort)).toMatchObject({ open: [0], objective: 500 + 30 * 10 });
    const cheap = { ...dear, fixedCost: Float64Array.of(500, 299) };
    expect(facilityLocation(cheap, effort)).toMatchObject({ open: [0, 1], objective: 799 });
  });

  it('splits a compound where the nearest school is full: 60 of 100 stay, 40 walk on', () => {
    const problem = alongAStreet(
      [[0, 100]],
      [
        [0, 60, 10],
        [5, 60, 10],
      ],
    );
    const { served, objective } = facilityLocation(problem, effort);
    expect([...served]).toEqual([0.6, 0.4]);
    expect(objective).toBe(20 + 40 * 5);
  });

  it('finds and proves the best of all choices, serves everybody and fills no school beyond its seats', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const { objective, lowerBound, served, open } = facilityLocation(problem, effort);
        const best = cheapest(problem);
        if (best === Infinity) {
          expect({ objective, open }).toEqual({ objective: Infinity, open: [] });
          return;
        }
        expect(objective).toBeCloseTo(best, 6);
        expect(lowerBound).toBeLessThanOrEqual(best + 1e-6);
        expect(lowerBound).toBeGreaterThanOrEqual(best * (1 - 1e-8) - 1e-6);
        const sites = problem.capacity.length;
        for (const [s, capacity] of problem.capacity.entries()) {
          const load = problem.demand.reduce((sum, each, c) => sum + each * served[c * sites + s]!, 0);
          expect(load).toBeLessThanOrEqual((open.includes(s) ? capacity : 0) + 1e-6);
        }
        for (const c of problem.demand.keys()) {
          const parts = served.subarray(c * sites, (c + 1) * sites);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9);
        }
      }),
    );
  });
});
