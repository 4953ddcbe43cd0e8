import fc from 'fast-check';
import { expect, test } from 'vitest';
import { programmeModelOf } from '../../../geodata/src/siting/branching/programme-model.ts';
import { searchProgrammes } from '../../../geodata/src/siting/branching/search-programmes.ts';
import { DEFAULT_WEIGHTS } from '../../../geodata/src/siting/cost/weights.ts';
import { formulate } from '../../../geodata/src/siting/formulation/formulate.ts';
import { highsSolver } from '../../../geodata/src/siting/solving/highs-solver.ts';
import { aSitingProblem } from '../../support/a-siting-problem.ts';

const solver = highsSolver();
const effort = { relativeGap: 0, seconds: 20 };

const sizes = fc.uniqueArray(fc.integer({ min: 2, max: 12 }), { minLength: 1, maxLength: 3 });
const places = fc.record({
  children: fc.array(fc.record({ x: fc.integer({ min: 0, max: 9 }), count: fc.integer({ min: 0, max: 300 }) }), {
    minLength: 2,
    maxLength: 5,
  }),
  sites: fc.array(fc.record({ x: fc.integer({ min: 0, max: 9 }), sizes, land: fc.integer({ min: 0, max: 3000 }) }), {
    minLength: 0,
    maxLength: 4,
  }),
  growing: sizes,
  seats: fc.integer({ min: 0, max: 500 }),
  allowed: fc.constantFrom(0, 500),
});

/** A town along a street: one school, sites beside it, each with schools of some sizes. */
function townOf({ children, sites, growing, seats }: typeof places extends fc.Arbitrary<infer Town> ? Town : never) {
  const town = aSitingProblem(2027).withSchool(
    '校',
    [0, 0],
    seats,
    growing.map((classes) => [classes, classes * 260] as [number, number]),
  );
  for (const [i, { x, sizes: offered, land }] of sites.entries())
    town.withSite(
      `地${i}`,
      [x, 0],
      offered.map((classes) => [classes, land + classes * 365] as [number, number]),
    );
  for (const [i, { x, count }] of children.entries()) town.withCompound(`区${i}`, [x, 0], count, '校');
  return town.build();
}

test('the search by programmes finds what the solver proves to be cheapest, or comes as near as is allowed, and never proves too much', async () => {
  await fc.assert(
    fc.asyncProperty(places, async (words) => {
      const problem = townOf(words);
      const formulation = formulate([problem], DEFAULT_WEIGHTS, {});
      const { objective } = await solver.solve(formulation.model, effort);
      const whole = programmeModelOf([problem], formulation);
      const terms = { allowed: words.allowed, proven: -Infinity, solves: 5000, isOver: () => false };
      const found = await solver.session!(whole.model, whole.columns, whole.rows, effort, (session) =>
        searchProgrammes(session, [problem], formulation, whole, terms),
      );
      const little = 1e-6 * (1 + Math.abs(objective));
      expect(found.best!.objective).toBeGreaterThanOrEqual(objective - little);
      expect(found.best!.objective - found.bound).toBeLessThanOrEqual(words.allowed + little);
      expect(found.bound).toBeLessThanOrEqual(objective + little);
    }),
    { numRuns: 25, seed: 7 },
  );
});

test('stopped at any time it has an answer that is no better than the cheapest, or says that there is none, and a bound that holds', async () => {
  const town = { x: 4, sizes: [6, 12], land: 900 };
  const problem = townOf({
    children: [0, 3, 6, 9].map((x) => ({ x, count: 260 })),
    sites: [town, { ...town, x: 7 }, { ...town, x: 9, land: 0 }],
    growing: [4, 8],
    seats: 400,
    allowed: 0,
  });
  const formulation = formulate([problem], DEFAULT_WEIGHTS, {});
  const { objective } = await solver.solve(formulation.model, effort);
  const whole = programmeModelOf([problem], formulation);
  for (const solves of [0, 1, 3, 6, 12, 24]) {
    const terms = { allowed: 0, proven: -Infinity, solves, isOver: () => false };
    const { best, bound } = await solver.session!(whole.model, whole.columns, whole.rows, effort, (session) =>
      searchProgrammes(session, [problem], formulation, whole, terms),
    );
    expect(bound).toBeLessThanOrEqual(objective + 1e-6);
    expect(best?.objective ?? Infinity).toBeGreaterThanOrEqual(objective - 1e-6);
  }
});
