import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacitatedPMedian } from '../../../../geodata/src/siting/capacitated-medians/capacitated-p-median.ts';
import type { CapacitatedProblem } from '../../../../geodata/src/siting/capacitated-medians/capacitated-problem.ts';
import { highsSolver } from '../../../../geodata/src/siting/solving/highs-solver.ts';

const effort = { seed: 1, steps: 200, rounds: 40, moves: 4000, nodes: 50, solver: highsSolver() };

/** Units [place, load, capacity] along one street; each costs its way. */
function alongAStreet(units: [number, number, number][], count: number): CapacitatedProblem {
  return {
    count,
    load: Float64Array.from(units, ([, load]) => load),
    capacity: Float64Array.from(units, ([, , capacity]) => capacity),
    cost: Float64Array.from(units.flatMap(([a]) => units.map(([b]) => Math.abs(a - b)))),
    isWhole: true,
  };
}

/** The cost of a plan; Infinity where it uses too many sites or fills one beyond its capacity. */
function judged({ count, load, capacity, cost }: CapacitatedProblem, site: ArrayLike<number>): number {
  const held = new Map<number, number>();
  let sum = 0;
  for (const [u, each] of load.entries()) {
    held.set(site[u]!, (held.get(site[u]!) ?? 0) + each);
    sum += cost[u * load.length + site[u]!]!;
  }
  const isWithin = held.size <= count && [...held].every(([s, each]) => each <= capacity[s]!);
  return isWithin ? sum : Infinity;
}

/** Every plan, tried. */
function cheapest(problem: CapacitatedProblem): number {
  const units = problem.load.length;
  let best = Infinity;
  for (let code = 0; code < units ** units; code++) {
    const site = Array.from({ length: units }, (_, u) => Math.floor(code / units ** u) % units);
    best = Math.min(best, judged(problem, site));
  }
  return best;
}

const anyProblem = fc
  .record({
    units: fc.array(fc.tuple(fc.nat(40), fc.nat(9), fc.nat(30)), { minLength: 1, maxLength: 5 }),
    part: fc.nat(100),
  })
  .map(({ units, part }) => alongAStreet(units, 1 + (part % units.length)));

describe('choosing so many sites with room for all', () => {
  it('opens one site in each village where both have room, and sends one unit over where one has not', async () => {
    const street = (capacity: number): [number, number, number][] =>
      [0, 1, 2, 10, 11].map((place) => [place, 10, capacity]);
    expect(await capacitatedPMedian(alongAStreet(street(30), 2), effort)).toMatchObject({ cost: 3, over: 0 });
    const tight: [number, number, number][] = street(30).map(([place, load]) => [place, load, place < 5 ? 20 : 30]);
    expect(await capacitatedPMedian(alongAStreet(tight, 2), effort)).toMatchObject({ cost: 1 + 8 + 1, over: 0 });
  });

  it('finds the best of all plans, within every capacity, and never a bound above it', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, async (problem) => {
        const best = cheapest(problem);
        const { site, cost, over, lowerBound } = await capacitatedPMedian(problem, effort);
        expect(lowerBound).toBeLessThanOrEqual(best + 1e-6);
        if (best === Infinity) expect(over).toBeGreaterThan(0);
        else {
          expect(judged(problem, site)).toBe(cost);
          expect(cost).toBe(best);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds the only way to fill two sites to the last place, where moves find none, and says where there is no way', async () => {
    const full = (capacity: number[]): CapacitatedProblem => ({
      count: 2,
      load: Float64Array.of(1, 2, 5),
      capacity: Float64Array.from(capacity),
      cost: new Float64Array(9),
      isWhole: true,
    });
    const found = await capacitatedPMedian(full([7, 0, 1]), effort);
    expect(found).toMatchObject({ cost: 0, over: 0 });
    expect(found.lowerBound).toBeCloseTo(0, 6);
    expect(judged(full([7, 0, 1]), found.site)).toBe(0);
    const none = await capacitatedPMedian(full([4, 0, 4]), effort);
    expect(none.lowerBound).toBe(Infinity);
    expect(none.over).toBeGreaterThan(0);
  });

  it('puts the one site of a long street where all walks together are shortest', async () => {
    const anyStreet = fc.array(fc.tuple(fc.nat(90), fc.nat(9)), { minLength: 20, maxLength: 26 });
    await fc.assert(
      fc.asyncProperty(anyStreet, async (compounds) => {
        const problem = alongAStreet(
          compounds.map(([place, load]) => [place, load, 300]),
          1,
        );
        const sums = compounds.map(([site]) => compounds.reduce((sum, [home]) => sum + Math.abs(home - site), 0));
        const least = Math.min(...sums);
        expect(await capacitatedPMedian(problem, effort)).toMatchObject({ cost: least, lowerBound: least, over: 0 });
      }),
      { numRuns: 20 },
    );
  });

  it('gives the same answer for the same seed', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, async (problem) => {
        expect(await capacitatedPMedian(problem, effort)).toEqual(await capacitatedPMedian(problem, effort));
      }),
      { numRuns: 20 },
    );
  });

  it('keeps a plan whenever it is stopped', async () => {
    const units = Array.from({ length: 60 }, (_, u): [number, number, number] => [(u * 37) % 101, 1 + (u % 7), 40]);
    const problem = alongAStreet(units, 8);
    for (const looks of [0, 1, 10, 100]) {
      let looked = 0;
      const { site, cost, over } = await capacitatedPMedian(problem, {
        ...effort,
        isStopped: () => looked++ >= looks,
      });
      expect(judged(problem, site)).toBe(over > 0 ? Infinity : cost);
    }
  });

  it('refuses what is no number, naming where', async () => {
    const problem = alongAStreet(
      [
        [0, 1, 5],
        [3, 1, 5],
      ],
      1,
    );
    const refusals: [Partial<CapacitatedProblem>, string][] = [
      [{ cost: Float64Array.of(0, 3, NaN, 0) }, 'the cost of unit 1 at site 0 is NaN'],
      [{ load: Float64Array.of(1, -1) }, 'unit 1 has a load of -1'],
      [{ capacity: Float64Array.of(NaN, 5) }, 'site 0 has a capacity of NaN'],
      [{ count: 3 }, 'cannot open 3 of 2 sites'],
    ];
    for (const [wrong, message] of refusals) {
      await expect(capacitatedPMedian({ ...problem, ...wrong }, effort)).rejects.toThrow(message);
    }
  });
});
