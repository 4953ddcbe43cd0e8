import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../../../geodata/src/siting/cost/weights.ts';
import { type Formulation, formulate } from '../../../../geodata/src/siting/formulation/formulate.ts';
import { readChoice } from '../../../../geodata/src/siting/formulation/read-choice.ts';
import { BlockSearch } from '../../../../geodata/src/siting/linear/block-search.ts';
import { linearPrices } from '../../../../geodata/src/siting/linear/linear-prices.ts';
import { narrowed } from '../../../../geodata/src/siting/linear/prove-blocks.ts';
import { roundedProgrammes } from '../../../../geodata/src/siting/linear/rounded-programmes.ts';
import { solveByBlocks } from '../../../../geodata/src/siting/linear/solve-by-blocks.ts';
import { waysWorthTrying } from '../../../../geodata/src/siting/linear/ways-worth-trying.ts';
import { highsSolver } from '../../../../geodata/src/siting/solving/highs-solver.ts';
import type { StageProblem } from '../../../../geodata/src/siting/stage-problem/stage-problem.ts';
import { held } from '../../../../geodata/src/siting/wholes/whole-answers.ts';
import { checkSiting } from '../../../../scripts/bench/siting/check-siting.ts';
import { aSitingProblem } from '../../../support/a-siting-problem.ts';

const solver = highsSolver();
const limits = { relativeGap: 1e-4, seconds: 20 };

/** Two schools of which one may grow by two sizes, and two sites, along a street. */
function aStreet(pupils: readonly number[], seats: readonly [number, number]): StageProblem {
  const problem = aSitingProblem(2026, 2027)
    .withSchool('west', [0, 0], seats[0], [
      [1, 320],
      [2, 600],
    ])
    .withSchool('east', [4, 0], seats[1])
    .withSite(
      'middle',
      [2, 0],
      [
        [2, 900],
        [4, 1500],
      ],
    )
    .withSite('far', [6, 0], [[3, 1100]]);
  for (const [c, here] of pupils.entries()) {
    const at = (5 * c) / pupils.length;
    problem.withCompound(`compound ${c}`, [at, 0.3], here, at < 2 ? 'west' : 'east');
  }
  return problem.build();
}

const streets = fc
  .record({
    pupils: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 3, maxLength: 7 }),
    seats: fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 150 })),
  })
  .map(({ pupils, seats }) => aStreet(pupils, seats));

/** The least cost over every choice of programmes at every place, each with the best shares. */
async function bestOfAll(problem: StageProblem, { model, columns }: Formulation): Promise<number> {
  let best = Infinity;
  const values = new Float64Array(model.cost.length);
  const choose = async (p: number): Promise<void> => {
    if (p === problem.places.length) {
      const { objective } = await solver.solve(held(model, values), { relativeGap: 0, seconds: 10 });
      best = Math.min(best, objective);
      return;
    }
    await choose(p + 1);
    for (const k of problem.places[p]!.programmes.keys()) {
      const column = columns[0]!.programme[p]! + k;
      values[column] = 1;
      await choose(p + 1);
      values[column] = 0;
    }
  };
  await choose(0);
  return best;
}

test('of every choice of programmes none costs less than the bound by blocks, and the answer, judged afresh, not less than the best', async () => {
  await fc.assert(
    fc.asyncProperty(streets, async (problem) => {
      const formulation = formulate([problem], DEFAULT_WEIGHTS, {});
      const { model, columns } = formulation;
      const best = await bestOfAll(problem, formulation);
      const units = { proof: 2, improvement: 2, lastProof: 4 };
      const answer = await solveByBlocks([problem], columns, model, solver, limits, units);
      const hair = 1e-5 * Math.max(1, Math.abs(best));
      expect(answer.bound).toBeLessThanOrEqual(best + hair);
      expect(answer.objective).toBeGreaterThanOrEqual(best - hair);
      const choice = readChoice(problem, columns[0]!, answer.values!);
      const { objective, broken } = checkSiting([problem], [choice], DEFAULT_WEIGHTS);
      expect(broken).toEqual([]);
      // The model leaves the empty seats out that are only there because others are short.
      expect(objective).toBeGreaterThanOrEqual(answer.objective - hair);
    }),
    { numRuns: 8 },
  );
}, 60_000);

test('programmes left out as too dear to be in a better answer are in no better answer', async () => {
  await fc.assert(
    fc.asyncProperty(streets, fc.double({ min: 0, max: 0.3, noNaN: true }), async (problem, above) => {
      const { model, columns } = formulate([problem], DEFAULT_WEIGHTS, {});
      const { objective, values } = await solver.solve(model, { relativeGap: 0, seconds: 10 });
      const search = new BlockSearch([problem], columns, model, solver, limits);
      const linear = await linearPrices(search);
      search.best = values;
      search.objective = objective + 1e-3 + above * Math.abs(objective);
      const left = await solver.solve(narrowed(search, linear), { relativeGap: 0, seconds: 10 });
      expect(left.objective).toBeLessThanOrEqual(objective + 1e-5 * Math.max(1, Math.abs(objective)));
    }),
    { numRuns: 12 },
  );
}, 60_000);

test('a site of which the linear model opens a part takes the smallest size with the seats of that part', () => {
  const problem = aStreet([60, 60], [50, 50]);
  const { model, columns } = formulate([problem], DEFAULT_WEIGHTS, {});
  const middle = problem.places.findIndex(({ id }) => id === 'middle');
  const [two, four] = [0, 1].map((k) => columns[0]!.programme[middle]! + k);
  const opened = (part: number, enough: number) => {
    const values = new Float64Array(model.cost.length);
    values[four!] = part;
    const rounded = roundedProgrammes([problem], columns, values, enough);
    return [...rounded.keys()].filter((j) => rounded[j] === 1);
  };
  expect(opened(0.4, 0.3)).toEqual([two]);
  expect(opened(0.7, 0.3)).toEqual([four]);
  expect(opened(0.2, 0.3)).toEqual([]);
});

test('of the ways of a compound only the cheapest are tried, and every programme', () => {
  const problem = aStreet([60, 60], [50, 50]);
  const { model, columns } = formulate([problem], DEFAULT_WEIGHTS, {});
  const prices = Float64Array.from(model.cost, (_, j) => (j * 7) % 11);
  const isTried = waysWorthTrying([problem], columns, prices, 2);
  for (const [u, { reach }] of problem.units.entries()) {
    const ways = Array.from({ length: reach.length + 1 }, (_, way) => columns[0]!.unit[u]! + way);
    const tried = ways.filter((j) => isTried[j]);
    expect(tried).toHaveLength(2);
    const dearest = Math.max(...tried.map((j) => prices[j]!));
    expect(ways.filter((j) => prices[j]! < dearest && !isTried[j])).toEqual([]);
  }
  expect(model.integer.every((isAction, j) => isAction === 0 || isTried[j] === 1)).toBe(true);
});

test('of the years in which a compound may move to a place only the cheapest is tried, so that other places are', () => {
  const street = aStreet([60, 60], [50, 50]);
  const problem = {
    ...street,
    units: street.units.map((unit) => ({
      ...unit,
      reach: unit.reach.flatMap((to) => [to, { ...to, year: to.year + 1 }]),
    })),
  };
  const { model, columns } = formulate([problem], DEFAULT_WEIGHTS, {});
  const prices = Float64Array.from(model.cost, (_, j) => j);
  const isTried = waysWorthTrying([problem], columns, prices, 3);
  for (const [u, { reach }] of problem.units.entries()) {
    const tried = reach.filter((_, r) => isTried[columns[0]!.unit[u]! + 1 + r]);
    expect(tried.map(({ place }) => place)).toEqual([reach[0]!.place, reach[2]!.place]);
    expect(tried.every(({ year }) => year === 2026)).toBe(true);
  }
});
