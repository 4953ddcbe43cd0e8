import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatchmentProblem } from '../../../../geodata/src/siting/catchments/catchment-problem.ts';
import { drawCatchments } from '../../../../geodata/src/siting/catchments/draw-catchments.ts';
import { splitBound } from '../../../../geodata/src/siting/catchments/split-bound.ts';
import { highsSolver } from '../../../../geodata/src/siting/highs-solver.ts';
import { checkCatchments } from '../../../../scripts/bench/siting/check-catchments.ts';

const effort = { seed: 1, rounds: 5, moves: 4000, solver: highsSolver() };

interface Town {
  /** Blocks in a row of the street grid. */
  width: number;
  /** Children of each block, row by row. */
  children: number[];
  /** Blocks with a school, and its seats. */
  schools: { block: number; seats: number; least?: number }[];
  /** Blocks that no street leads to. */
  islands?: number[];
}

/** Blocks on a grid; each child costs the steps it walks. */
function aTown({ width, children, schools, islands = [] }: Town): CatchmentProblem {
  const near = children.map((_, u) =>
    [u % width > 0 ? u - 1 : -1, u % width < width - 1 ? u + 1 : -1, u - width, u + width].filter(
      (v) => v >= 0 && v < children.length && !islands.includes(u) && !islands.includes(v),
    ),
  );
  const steps = (a: number, b: number) =>
    Math.abs((a % width) - (b % width)) + Math.abs(Math.floor(a / width) - Math.floor(b / width));
  const starts = new Int32Array(children.length + 1);
  for (const [u, others] of near.entries()) starts[u + 1] = starts[u]! + others.length;
  return {
    load: Float64Array.from(children),
    capacity: Float64Array.from(schools, ({ seats }) => seats),
    least: Float64Array.from(schools, ({ least }) => least ?? 0),
    cost: Float64Array.from(children.flatMap((load, u) => schools.map(({ block }) => load * steps(u, block)))),
    starts,
    units: Int32Array.from(near.flat()),
    home: Int32Array.from(schools, ({ block }) => block),
  };
}

/** Every way to send blocks to schools, tried and judged by the checker; Infinity where none keeps all limits. */
function cheapest(problem: CatchmentProblem): number {
  const [units, schools] = [problem.load.length, problem.capacity.length];
  let best = Infinity;
  for (let code = 0; code < schools ** units; code++) {
    const school = Array.from({ length: units }, (_, u) => Math.floor(code / schools ** u) % schools);
    const { cost, broken } = checkCatchments(problem, school);
    if (broken.length === 0 && cost < best) best = cost;
  }
  return best;
}

const anyTown = fc
  .record({
    width: fc.integer({ min: 2, max: 4 }),
    children: fc.array(fc.nat(30), { minLength: 4, maxLength: 9 }),
    blocks: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 2 }),
    seats: fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })),
  })
  .map(({ width, children, blocks, seats }) => {
    const schools = [...new Set(blocks.map((block) => block % children.length))].map((block, s) => ({
      block,
      seats: seats[s]!,
    }));
    return aTown({ width, children, schools });
  });

describe('drawing catchments', () => {
  it('gives each of two schools the half of the street beside it', async () => {
    const street = aTown({
      width: 6,
      children: [10, 10, 10, 10, 10, 10],
      schools: [
        { block: 0, seats: 40 },
        { block: 5, seats: 40 },
      ],
    });
    const { school, cost, over } = await drawCatchments(street, effort);
    expect([...school]).toEqual([0, 0, 0, 1, 1, 1]);
    expect({ cost, over }).toEqual({ cost: 60, over: 0 });
  });

  it('keeps a catchment in one piece where it would be cheaper in two', async () => {
    const street = aTown({
      width: 5,
      children: [5, 20, 10, 10, 10],
      schools: [
        { block: 1, seats: 35 },
        { block: 4, seats: 30 },
      ],
    });
    const { school } = await drawCatchments(street, effort);
    expect(checkCatchments(street, school).broken).toEqual([]);
    expect([...school]).toEqual([0, 0, 0, 1, 1]);
  });

  it('finds catchments that keep every limit, at the least cost of all, and never below its bound', async () => {
    await fc.assert(
      fc.asyncProperty(anyTown, async (town) => {
        const best = cheapest(town);
        const { school, cost, over, lowerBound } = await drawCatchments(town, effort);
        const judged = checkCatchments(town, school);
        expect(lowerBound).toBeLessThanOrEqual(best + 1e-6);
        if (best === Infinity) expect(over).toBeGreaterThan(0);
        else {
          expect(judged.broken).toEqual([]);
          expect(judged.cost).toBeCloseTo(cost, 6);
          expect(cost).toBeCloseTo(best, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same answer for the same seed', async () => {
    await fc.assert(
      fc.asyncProperty(anyTown, async (town) => {
        expect(await drawCatchments(town, effort)).toEqual(await drawCatchments(town, effort));
      }),
      { numRuns: 10 },
    );
  });

  it('leaves whole catchments whenever it is stopped, or says how many children have no seat', async () => {
    const side = 12;
    const city = aTown({
      width: side,
      children: Array.from({ length: side * side }, (_, u) => 1 + ((u * 7) % 23)),
      schools: [14, 40, 75, 100, 130].map((block) => ({ block, seats: 360 })),
    });
    for (const looks of [0, 1, 2, 5, 20, 60]) {
      let looked = 0;
      const isStopped = () => looked++ >= looks;
      const { school, over } = await drawCatchments(city, { ...effort, isStopped });
      const { broken } = checkCatchments(city, school);
      expect(broken.filter((each) => !each.includes('seats'))).toEqual([]);
      expect(broken.length > 0).toBe(over > 0);
    }
  });

  it('sends children of an island to the cheapest school, and says by its bound when seats are too few', async () => {
    const town = aTown({ width: 3, children: [5, 5, 5], schools: [{ block: 0, seats: 20 }], islands: [2] });
    expect([...(await drawCatchments(town, effort)).school]).toEqual([0, 0, 0]);
    const full = aTown({ width: 3, children: [5, 5, 5], schools: [{ block: 0, seats: 12 }] });
    expect(await drawCatchments(full, effort)).toMatchObject({ over: 3, lowerBound: Infinity });
  });

  it('lets a school without seats stand in a block without children', async () => {
    const town = aTown({
      width: 4,
      children: [0, 5, 5, 5],
      schools: [
        { block: 0, seats: 0 },
        { block: 3, seats: 15 },
      ],
    });
    const { school, over } = await drawCatchments(town, effort);
    expect([...school]).toEqual([0, 1, 1, 1]);
    expect(over).toBe(0);
  });

  it('refuses costs and children that are no numbers, naming where', async () => {
    const town = aTown({ width: 2, children: [1, 2], schools: [{ block: 0, seats: 5 }] });
    await expect(drawCatchments({ ...town, cost: Float64Array.of(0, NaN) }, effort)).rejects.toThrow(
      'the cost of unit 1 at school 0 is NaN',
    );
    await expect(drawCatchments({ ...town, load: Float64Array.of(1, -2) }, effort)).rejects.toThrow(
      'unit 1 has -2 children',
    );
  });
});

describe('the split bound', () => {
  it('fills the nearest school and sends the rest on: 15 of 20 children walk two steps instead of none', () => {
    const town = aTown({
      width: 3,
      children: [20, 20, 0],
      schools: [
        { block: 0, seats: 25 },
        { block: 2, seats: 40 },
      ],
    });
    expect(splitBound(town)).toMatchObject({ lowerBound: 20, isFeasible: true });
  });
});
