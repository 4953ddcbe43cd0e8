import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawCatchments } from '../../../../geodata/src/siting/catchments/draw-catchments.ts';
import { splitBound } from '../../../../geodata/src/siting/catchments/split-bound.ts';
import { highsSolver } from '../../../../geodata/src/siting/solving/highs-solver.ts';
import { checkCatchments } from '../../../../scripts/bench/siting/check-catchments.ts';
import { aBlockTown, anyBlockTown, cheapestCatchments } from '../../../support/a-block-town.ts';

const effort = { seed: 1, rounds: 20, moves: 1500, solver: highsSolver() };

describe('drawing catchments', () => {
  it('gives each of two schools the half of the street beside it', async () => {
    const street = aBlockTown({
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
    const street = aBlockTown({
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
      fc.asyncProperty(anyBlockTown, async (town) => {
        const best = cheapestCatchments(town);
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
      fc.asyncProperty(anyBlockTown, async (town) => {
        expect(await drawCatchments(town, effort)).toEqual(await drawCatchments(town, effort));
      }),
      { numRuns: 10 },
    );
  });

  it('leaves whole catchments whenever it is stopped, or says how many children have no seat', async () => {
    const side = 12;
    const city = aBlockTown({
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

  it('says what limits are not kept, whatever the town and whenever it is stopped', async () => {
    const anyMoment = fc.record({ town: anyBlockTown, island: fc.nat(8), looks: fc.nat(120), isEmpty: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(anyMoment, async ({ town, island, looks, isEmpty }) => {
        const starts = town.starts.slice();
        const units: number[] = [];
        for (let u = 0; u < town.load.length; u++) {
          for (const v of town.units.subarray(town.starts[u], town.starts[u + 1]))
            if (u !== island && v !== island) units.push(v);
          starts[u + 1] = units.length;
        }
        const load = isEmpty ? town.load.map(() => 0) : town.load;
        const parted = { ...town, load, starts, units: Int32Array.from(units) };
        let looked = 0;
        const { school, over, apart } = await drawCatchments(parted, { ...effort, isStopped: () => looked++ >= looks });
        const { broken } = checkCatchments(parted, school);
        expect(broken.some((each) => each.includes('seats'))).toBe(over > 1e-9);
        expect(broken.some((each) => each.includes('cut off'))).toBe(apart > 0);
        expect(broken.filter((each) => !/seats|cut off/.test(each))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('sends children of an island to the cheapest school, and says by its bound when seats are too few', async () => {
    const town = aBlockTown({ width: 3, children: [5, 5, 5], schools: [{ block: 0, seats: 20 }], islands: [2] });
    const { school, apart } = await drawCatchments(town, effort);
    expect([...school]).toEqual([0, 0, 0]);
    expect(apart).toBe(1);
    const full = aBlockTown({ width: 3, children: [5, 5, 5], schools: [{ block: 0, seats: 12 }] });
    expect(await drawCatchments(full, effort)).toMatchObject({ over: 3, lowerBound: Infinity });
  });

  it('lets a school without seats stand in a block without children', async () => {
    const town = aBlockTown({
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
    const town = aBlockTown({ width: 2, children: [1, 2], schools: [{ block: 0, seats: 5 }] });
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
    const town = aBlockTown({
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
