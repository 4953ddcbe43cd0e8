import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedWays } from '../../../../geodata/src/siting/catchments/allowed-ways.ts';
import {
  crossingsTerm,
  feedersTerm,
  movedTerm,
  walkingTerm,
} from '../../../../geodata/src/siting/catchments/catchment-terms.ts';
import { drawCatchments } from '../../../../geodata/src/siting/catchments/draw-catchments.ts';
import { weighedTerms } from '../../../../geodata/src/siting/catchments/weighed-terms.ts';
import { highsSolver } from '../../../../geodata/src/siting/solving/highs-solver.ts';
import { checkCatchments } from '../../../../scripts/bench/siting/check-catchments.ts';
import { aBlockTown, anyBlockTown, cheapestCatchments } from '../../../support/a-block-town.ts';

const effort = { seed: 1, rounds: 7, moves: 3000, solver: highsSolver() };
const load = Float64Array.of(10, 10, 10, 10);
const served = { load, schools: 2 };
const far = Float64Array.of(0, 3, 1, 2, 2, 1, 3, 0);
const road = aBlockTown({
  width: 4,
  children: [...load],
  schools: [
    { block: 0, seats: 30 },
    { block: 3, seats: 30 },
  ],
});

/** The road drawn with the given terms; what each has in it at the end. */
async function drawnWith(terms: Parameters<typeof weighedTerms>[2]) {
  const { cost, shares } = weighedTerms(4, 2, terms);
  const drawn = await drawCatchments({ ...road, cost }, effort);
  return { school: [...drawn.school], cost: drawn.cost, shares: shares(drawn.school) };
}

describe('wishes about catchments', () => {
  it('weigh children moved against their walks, and say how much of the cost is which', async () => {
    const today = [0, 0, 0, 1];
    const walks = walkingTerm(1, served, far);
    expect(await drawnWith([walks, movedTerm(0.5, served, today)])).toEqual({
      school: [0, 0, 1, 1],
      cost: 25,
      shares: [
        { name: 'walking', count: 20, cost: 20 },
        { name: 'moved', count: 10, cost: 5 },
      ],
    });
    expect(await drawnWith([walks, movedTerm(2, served, today)])).toMatchObject({ school: [0, 0, 0, 1], cost: 30 });
  });

  it('count crossings and children parted from their feeder school', async () => {
    const crossings = [0, 0, 1, 0, 0, 0, 0, 0];
    const toSecond = feedersTerm(2, served, [-1, -1, 0, -1], Uint8Array.of(1, 0));
    const { school, shares } = await drawnWith([
      walkingTerm(1, served, far),
      crossingsTerm(3, served, crossings),
      toSecond,
    ]);
    expect(school).toEqual([0, 1, 1, 1]);
    expect(shares).toEqual([
      { name: 'walking', count: 30, cost: 30 },
      { name: 'crossings', count: 0, cost: 0 },
      { name: 'feeders', count: 10, cost: 20 },
    ]);
  });

  it('refuse a term that is no number, naming it', () => {
    const lost = Float64Array.of(0, NaN, 0, 0, 0, 0, 0, 0);
    expect(() => weighedTerms(4, 2, [walkingTerm(1, served, lost)])).toThrow('walking of unit 0 at school 1 is NaN');
  });

  it('keep a locked block at its school, and nobody walks beyond the limit', async () => {
    const locked = { ...road, allowed: allowedWays({ units: 4, schools: 2, locked: [-1, -1, 0, -1] }) };
    expect([...(await drawCatchments(locked, effort)).school]).toEqual([0, 0, 0, 1]);
    const near = { ...road, allowed: allowedWays({ units: 4, schools: 2, far, farthest: 1 }) };
    expect([...near.allowed]).toEqual([1, 0, 1, 0, 0, 1, 0, 1]);
  });

  it('keep forbidden ways shut and price borders, at the least cost of all', async () => {
    const wish = fc.record({
      town: anyBlockTown,
      border: fc.nat(40),
      shut: fc.array(fc.tuple(fc.nat(8), fc.nat(1)), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(wish, async ({ town, border, shut }) => {
        const [units, schools] = [town.load.length, town.capacity.length];
        const forbidden = shut.filter(([u, s]) => u < units && s < schools && town.home[s] !== u);
        const problem = {
          ...town,
          allowed: allowedWays({ units, schools, forbidden }),
          border: new Float64Array(town.units.length).fill(border),
        };
        fc.pre(schools === 2 && problem.load.every((_, u) => problem.allowed.subarray(2 * u, 2 * u + 2).includes(1)));
        const best = cheapestCatchments(problem);
        fc.pre(best < Infinity);
        const { school, cost, lowerBound } = await drawCatchments(problem, effort);
        const judged = checkCatchments(problem, school);
        expect(judged.broken).toEqual([]);
        expect(judged.cost).toBeCloseTo(cost, 6);
        expect(lowerBound).toBeLessThanOrEqual(best + 1e-6);
        expect(cost).toBeCloseTo(best, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('cut a lane to a block that only a far school may take', async () => {
    const square = aBlockTown({
      width: 3,
      children: [1, 1, 1, 1, 1, 1, 1, 1, 1],
      schools: [
        { block: 0, seats: 9 },
        { block: 4, seats: 9 },
      ],
    });
    const allowed = allowedWays({ units: 9, schools: 2, locked: [-1, -1, -1, -1, -1, -1, -1, -1, 0] });
    const { school, apart } = await drawCatchments({ ...square, allowed }, { ...effort, rounds: 0 });
    expect(checkCatchments({ ...square, allowed }, school).broken).toEqual([]);
    expect(apart).toBe(0);
  });

  it('begin with the catchments of today, those parts that hang together with their school', async () => {
    const today = Int32Array.of(0, 0, 0, 1);
    const flat = { ...road, cost: new Float64Array(8).fill(1) };
    expect([...(await drawCatchments(flat, { ...effort, today, rounds: 0 })).school]).toEqual([0, 0, 0, 1]);
    const apart = Int32Array.of(0, 1, 0, 1);
    const { school } = await drawCatchments(road, { ...effort, today: apart, rounds: 0 });
    expect(checkCatchments(road, school).broken).toEqual([]);
  });
});
