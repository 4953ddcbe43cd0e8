import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growCatchments } from '../../../../geodata/src/siting/catchments/grow-catchments.ts';
import { settleCatchments } from '../../../../geodata/src/siting/catchments/settle-catchments.ts';
import { splitBound } from '../../../../geodata/src/siting/catchments/split-bound.ts';
import { wholeBound } from '../../../../geodata/src/siting/catchments/whole-bound.ts';
import { highsSolver } from '../../../../geodata/src/siting/solving/highs-solver.ts';
import { checkCatchments } from '../../../../scripts/bench/siting/check-catchments.ts';
import { aBlockTown, anyBlockTown, cheapestCatchments } from '../../../support/a-block-town.ts';

const solver = highsSolver();

describe('the bound for whole units', () => {
  it('knows that a second block of 20 does not fit on 35 seats: 80 steps, where split blocks would do with 65', () => {
    const street = aBlockTown({
      width: 6,
      children: [0, 20, 20, 0, 0, 0],
      schools: [
        { block: 0, seats: 35 },
        { block: 5, seats: 40 },
      ],
    });
    const split = splitBound(street);
    expect(split.lowerBound).toBe(65);
    expect(wholeBound(street, split, 81, { steps: 100, climbs: 1 }).lowerBound).toBeCloseTo(80, 3);
  });

  it('never passes the best catchments, and leaves all their ways open', () => {
    fc.assert(
      fc.property(anyBlockTown, (town) => {
        const best = cheapestCatchments(town);
        fc.pre(best < Infinity);
        const upper = best * (1 + 1e-6) + 1e-6;
        const { lowerBound, ways } = wholeBound(town, splitBound(town), upper, { steps: 60, climbs: 2 });
        expect(lowerBound).toBeLessThanOrEqual(best * (1 + 1e-9) + 1e-9);
        const over = { ...town, allowed: ways };
        expect(cheapestCatchments(over)).toBeCloseTo(best, 9);
      }),
      { numRuns: 40 },
    );
  });
});

describe('settling catchments', () => {
  it('finds the cheapest of all, or proves that there are none better', async () => {
    await fc.assert(
      fc.asyncProperty(anyBlockTown, async (town) => {
        const school = growCatchments(town, new Float64Array(town.capacity.length));
        const { cost, broken } = checkCatchments(town, school);
        fc.pre(broken.length === 0);
        const found = await settleCatchments(town, { school, cost }, { solver, looks: 1e4, columns: 100, steps: 100 });
        const best = cheapestCatchments(town);
        expect(found.isProven).toBe(true);
        expect(found.lowerBound).toBeLessThanOrEqual(best + 1e-6);
        expect(checkCatchments(town, found.school ?? school)).toMatchObject({ broken: [] });
        expect(checkCatchments(town, found.school ?? school).cost).toBeCloseTo(best, 6);
      }),
      { numRuns: 40 },
    );
  });
});
