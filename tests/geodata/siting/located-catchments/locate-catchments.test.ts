import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateCatchments } from '../../../../geodata/src/siting/located-catchments/locate-catchments.ts';
import type { LocatedPlan, LocatedProblem } from '../../../../geodata/src/siting/located-catchments/located-problem.ts';
import { highsSolver } from '../../../../geodata/src/siting/solving/highs-solver.ts';
import { checkLocatedPlan } from '../../../../scripts/bench/siting/check-located-plan.ts';

const effort = { seed: 1, turns: 30, nodes: 40, regions: 10, solver: highsSolver() };

interface Town {
  /** Blocks in a row of the street grid. */
  width: number;
  /** Children of each block, row by row. */
  children: number[];
  /** Sites by block: seats and opening cost of each size they may have. */
  sites: { block: number; sizes: [seats: number, cost: number][] }[];
  /** Blocks that no street leads to. */
  islands?: number[];
  /** Whether catchments must hang together. */
  isConnected?: boolean;
  fewest?: number;
  most?: number;
  required?: number[];
  forbidden?: number[];
}

/** Blocks on a grid; each child costs the steps it walks. */
function aTown({ width, children, sites, islands = [], isConnected = true, ...rest }: Town): LocatedProblem {
  const near = children.map((_, u) =>
    [u % width > 0 ? u - 1 : -1, u % width < width - 1 ? u + 1 : -1, u - width, u + width].filter(
      (v) => v >= 0 && v < children.length && !islands.includes(u) && !islands.includes(v),
    ),
  );
  const steps = (a: number, b: number) =>
    Math.abs((a % width) - (b % width)) + Math.abs(Math.floor(a / width) - Math.floor(b / width));
  const starts = new Int32Array(children.length + 1);
  for (const [u, others] of near.entries()) starts[u + 1] = starts[u]! + others.length;
  const sizes = sites.flatMap(({ sizes }, s) => sizes.map(([seats, cost]) => ({ s, seats, cost })));
  const streets = {
    starts,
    units: Int32Array.from(near.flat()),
    home: Int32Array.from(sites, ({ block }) => block),
  };
  return {
    load: Float64Array.from(children),
    cost: Float64Array.from(children.flatMap((load, u) => sites.map(({ block }) => load * steps(u, block)))),
    options: {
      site: Int32Array.from(sizes, ({ s }) => s),
      capacity: Float64Array.from(sizes, ({ seats }) => seats),
      fixedCost: Float64Array.from(sizes, ({ cost }) => cost),
    },
    fewest: 0,
    most: sites.length,
    ...rest,
    ...(isConnected && { streets }),
  };
}

/** The cheapest of all plans there are, judged by the checker; Infinity where none keeps every limit. */
function cheapest(town: LocatedProblem): number {
  const { options, load } = town;
  let best = Infinity;
  for (let chosen = 0; chosen < 2 ** options.site.length; chosen++) {
    const open = [...options.site.keys()].filter((o) => (chosen >> o) & 1);
    for (let code = 0; open.length > 0 && code < open.length ** load.length; code++) {
      const site = Array.from(load, (_, u) => options.site[open[Math.floor(code / open.length ** u) % open.length]!]!);
      const { cost, broken } = checkLocatedPlan(town, { open, site });
      if (cost < best && broken.length === 0) best = cost;
    }
  }
  return best;
}

const anyTown = fc
  .record({
    width: fc.integer({ min: 2, max: 3 }),
    children: fc.array(fc.nat(20), { minLength: 3, maxLength: 6 }),
    blocks: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }),
    seats: fc.array(fc.nat(60), { minLength: 4, maxLength: 4 }),
    opening: fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }),
    isConnected: fc.boolean(),
    fewest: fc.nat(2),
    isRequired: fc.boolean(),
    isForbidden: fc.boolean(),
  })
  .map(({ children, blocks, seats, opening, fewest, isRequired, isForbidden, ...rest }) => {
    const sites = [...new Set(blocks.map((block) => block % children.length))].map((block, s) => {
      const sizes: [number, number][] = [[seats[s]!, opening[s]!]];
      if (s === 0) sizes.push([seats[3]!, opening[3]!]);
      return { block, sizes };
    });
    const most = sites.length;
    return aTown({
      ...rest,
      children,
      sites,
      fewest: Math.min(fewest, most),
      most,
      required: isRequired ? [0] : [],
      forbidden: isForbidden && most > 1 ? [most - 1] : [],
    });
  });

/** A street of six blocks with two sites. */
const street: Town = {
  width: 6,
  children: [10, 10, 10, 10, 10, 10],
  sites: [
    { block: 1, sizes: [[60, 80]] },
    { block: 4, sizes: [[60, 80]] },
  ],
};

describe('siting with catchments', () => {
  it('opens one school where a second would cost more than the way it saves', async () => {
    const { plan, lowerBound } = await locateCatchments(aTown(street), effort);
    expect(plan?.cost).toBe(80 + 10 * (1 + 1 + 2 + 3 + 4));
    expect(plan?.open).toHaveLength(1);
    expect(lowerBound).toBeCloseTo(190, 6);
  });

  it('opens as many as wanted, those that are required and none that is forbidden', async () => {
    const two = await locateCatchments(aTown({ ...street, fewest: 2 }), effort);
    expect([...two.plan!.site]).toEqual([0, 0, 0, 1, 1, 1]);
    const second = await locateCatchments(aTown({ ...street, required: [1], most: 1 }), effort);
    expect(second.plan?.open).toEqual([1]);
    const first = await locateCatchments(aTown({ ...street, forbidden: [1] }), effort);
    expect(first.plan?.open).toEqual([0]);
  });

  it('builds a school in the size that is cheapest for the children who come', async () => {
    const town = aTown({
      width: 3,
      children: [10, 10, 10],
      sites: [
        {
          block: 1,
          sizes: [
            [20, 10],
            [30, 25],
            [90, 60],
          ],
        },
      ],
    });
    expect((await locateCatchments(town, effort)).plan).toMatchObject({ open: [1], cost: 45 });
  });

  it('keeps a catchment in one piece where it would be cheaper in two', async () => {
    const town: Town = {
      width: 5,
      children: [5, 20, 10, 10, 10],
      sites: [
        { block: 1, sizes: [[35, 0]] },
        { block: 4, sizes: [[30, 0]] },
      ],
    };
    const whole = await locateCatchments(aTown(town), effort);
    expect([...whole.plan!.site]).toEqual([0, 0, 0, 1, 1]);
    const apart = await locateCatchments(aTown({ ...town, isConnected: false }), effort);
    expect(apart.plan!.cost).toBeLessThanOrEqual(whole.plan!.cost);
  });

  it('finds the cheapest plan of all, which keeps every limit, and never says more than that by its bound', async () => {
    await fc.assert(
      fc.asyncProperty(anyTown, async (town) => {
        const best = cheapest(town);
        const { plan, lowerBound } = await locateCatchments(town, effort);
        expect(lowerBound).toBeLessThanOrEqual(best + 1e-6 * Math.max(1, best));
        if (best === Infinity) expect(plan).toBeUndefined();
        else {
          const judged = checkLocatedPlan(town, plan!);
          expect(judged.broken).toEqual([]);
          expect(judged.cost).toBeCloseTo(plan!.cost, 6);
          expect(plan!.cost).toBeCloseTo(best, 6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives plans that keep every limit without a solver too', async () => {
    const { solver: _, ...alone } = effort;
    await fc.assert(
      fc.asyncProperty(anyTown, async (town) => {
        const best = cheapest(town);
        const { plan, lowerBound } = await locateCatchments(town, alone);
        expect(lowerBound).toBeLessThanOrEqual(best + 1e-6 * Math.max(1, best));
        if (plan) expect(checkLocatedPlan(town, plan).broken).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same answer for the same seed', async () => {
    await fc.assert(
      fc.asyncProperty(anyTown, async (town) => {
        expect(await locateCatchments(town, effort)).toEqual(await locateCatchments(town, effort));
      }),
      { numRuns: 10 },
    );
  });

  it('leaves a whole plan whenever it is stopped, or says that it has none', async () => {
    const side = 9;
    const city = aTown({
      width: side,
      children: Array.from({ length: side * side }, (_, u) => 1 + ((u * 7) % 23)),
      sites: [10, 16, 30, 40, 50, 64, 70].map((block) => ({ block, sizes: [[300, 500]] })),
    });
    const reported: LocatedPlan[] = [];
    for (const looks of [0, 1, 3, 10, 100, 400]) {
      let looked = 0;
      const { plan, lowerBound } = await locateCatchments(city, {
        ...effort,
        isStopped: () => looked++ >= looks,
        report: (incumbent) => reported.push(incumbent),
      });
      if (!plan) continue;
      expect(checkLocatedPlan(city, plan).broken).toEqual([]);
      expect(lowerBound).toBeLessThanOrEqual(plan.cost + 1e-6);
    }
    expect(reported.length).toBeGreaterThan(0);
    for (const plan of reported) expect(checkLocatedPlan(city, plan).broken).toEqual([]);
  });

  it('says by its bound that seats are too few, and gives no plan for an island without a school', async () => {
    const full = aTown({ width: 3, children: [5, 5, 5], sites: [{ block: 0, sizes: [[12, 1]] }] });
    expect(await locateCatchments(full, effort)).toEqual({ plan: undefined, lowerBound: Infinity });
    const island = aTown({ width: 3, children: [5, 5, 5], sites: [{ block: 0, sizes: [[20, 1]] }], islands: [2] });
    expect((await locateCatchments(island, effort)).plan).toBeUndefined();
  });

  it('serves blocks without children, and opens no site without seats for anybody else', async () => {
    const town = aTown({
      width: 3,
      children: [0, 0, 7],
      sites: [
        { block: 0, sizes: [[0, 0]] },
        { block: 2, sizes: [[7, 3]] },
      ],
    });
    const { plan, lowerBound } = await locateCatchments(town, effort);
    expect(checkLocatedPlan(town, plan!).broken).toEqual([]);
    expect(plan!.cost).toBe(3);
    expect(lowerBound).toBeCloseTo(3, 6);
  });

  it('refuses what makes no sense, naming it', async () => {
    const town = aTown(street);
    const refused = (wrong: Partial<LocatedProblem>) => locateCatchments({ ...town, ...wrong }, effort);
    await expect(refused({ load: town.load.with(2, -1) })).rejects.toThrow('unit 2 has -1 children');
    await expect(refused({ cost: town.cost.with(3, Number.NaN) })).rejects.toThrow('unit 1 at site 1 is NaN');
    await expect(refused({ fewest: 3, most: 2 })).rejects.toThrow('cannot open from 3 to 2 sites');
    await expect(refused({ required: [1], forbidden: [1] })).rejects.toThrow('site 1 is both required and forbidden');
    const seats = { ...town.options, capacity: Float64Array.of(60, -5) };
    await expect(refused({ options: seats })).rejects.toThrow('option 1 has -5 seats');
    const home = { ...town.streets!, home: Int32Array.of(1, 1) };
    await expect(refused({ streets: home })).rejects.toThrow('two sites stand in the same unit');
  });
});
