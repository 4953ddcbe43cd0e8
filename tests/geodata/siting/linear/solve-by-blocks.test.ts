import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../../../geodata/src/siting/cost/weights.ts';
import { formulate } from '../../../../geodata/src/siting/formulation/formulate.ts';
import { growBlocks } from '../../../../geodata/src/siting/linear/grow-blocks.ts';
import { solveByBlocks } from '../../../../geodata/src/siting/linear/solve-by-blocks.ts';
import { highsSolver } from '../../../../geodata/src/siting/solving/highs-solver.ts';
import type { Solver } from '../../../../geodata/src/siting/solving/solver.ts';
import { aSitingProblem } from '../../../support/a-siting-problem.ts';

const solver = highsSolver();
const SMALL = { proof: 3, lastProof: 5, improvement: 3 };

/** Schools along a street, each with room for two classes more, a site between every two, and compounds in between. */
function aStreet(pupils: readonly number[], seats: readonly number[]) {
  const problem = aSitingProblem(2026, 2027);
  for (const [s, here] of seats.entries()) {
    problem.withSchool(`school ${s}`, [2 * s, 0], here, [[2, 500]]);
    problem.withSite(`site ${s}`, [2 * s + 1, 0], [[4, 1500]]);
  }
  for (const [c, here] of pupils.entries()) {
    const at = (2 * seats.length * c) / pupils.length;
    problem.withCompound(`compound ${c}`, [at, 0.3], here, `school ${Math.min(seats.length - 1, Math.floor(at / 2))}`);
  }
  return problem.build();
}

const streets = fc
  .record({
    pupils: fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 4, maxLength: 9 }),
    seats: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 2, maxLength: 4 }),
  })
  .map(({ pupils, seats }) => aStreet(pupils, seats));

test('cut into blocks of three compounds, the bound is never above the optimum and the answer never below', async () => {
  await fc.assert(
    fc.asyncProperty(streets, async (problem) => {
      const { model, columns } = formulate([problem], DEFAULT_WEIGHTS, {});
      const whole = await solver.solve(model, { relativeGap: 0, seconds: 10 });
      const parts = await solveByBlocks([problem], columns, model, solver, { relativeGap: 0.001, seconds: 20 }, SMALL);
      const hair = 1e-5 * Math.max(1, Math.abs(whole.objective));
      expect(parts.bound).toBeLessThanOrEqual(whole.objective + hair);
      expect(parts.objective).toBeGreaterThanOrEqual(whole.objective - hair);
    }),
    { numRuns: 6 },
  );
}, 20_000);

test('a budget that blocks would pass together is kept', async () => {
  const problem = aStreet([150, 150, 150, 150], [100, 100, 100]);
  const { model, columns } = formulate([problem], DEFAULT_WEIGHTS, { budgetWan: 600 });
  const answer = await solveByBlocks([problem], columns, model, solver, { relativeGap: 0.001, seconds: 20 }, SMALL);
  const chosen = [...model.integer.keys()].filter((j) => model.integer[j] && answer.values![j]! > 0.5);
  expect(chosen.length).toBeLessThanOrEqual(1);
});

test('told of every step, the incumbent never rises and the bound never falls', async () => {
  const problem = aStreet([90, 80, 70, 60, 110, 40], [100, 60, 80]);
  const { model, columns } = formulate([problem], DEFAULT_WEIGHTS, {});
  const points: { incumbent: number; bound: number }[] = [];
  const onBound = (incumbent = Infinity, bound: number) => points.push({ incumbent, bound });
  await solveByBlocks([problem], columns, model, solver, { relativeGap: 0.001, seconds: 20, onBound }, SMALL);
  expect(points.length).toBeGreaterThan(1);
  for (const [i, { incumbent, bound }] of points.slice(1).entries()) {
    expect(incumbent).toBeLessThanOrEqual(points[i]!.incumbent);
    expect(bound).toBeGreaterThanOrEqual(points[i]!.bound);
  }
});

test('what other stages have left over of the gap asked for ends the search earlier', async () => {
  const problem = aStreet([90, 80, 70, 60, 110, 40], [100, 60, 80]);
  const { model, columns } = formulate([problem], DEFAULT_WEIGHTS, {});
  const solvesWith = async (spareGap?: number) => {
    let solves = 0;
    const counting: Solver = {
      solve: (...asked) => {
        solves++;
        return solver.solve(...asked);
      },
    };
    const limits = { relativeGap: 0, seconds: 20, spareGap };
    const answer = await solveByBlocks([problem], columns, model, counting, limits, SMALL);
    return { ...answer, solves };
  };
  const alone = await solvesWith();
  const eased = await solvesWith(alone.objective);
  expect(eased.status).toBe('solved');
  expect(eased.objective - eased.bound).toBeLessThanOrEqual(alone.objective);
  expect(eased.solves).toBeLessThan(alone.solves);
});

test('stopped before it has begun, it has no answer and says so', async () => {
  const problem = aStreet([90, 80, 70], [100, 60]);
  const { model, columns } = formulate([problem], DEFAULT_WEIGHTS, {});
  const limits = { relativeGap: 0.001, seconds: 20, isStopped: () => true };
  const answer = await solveByBlocks([problem], columns, model, solver, limits, SMALL);
  expect(answer.values).toBeUndefined();
  expect(answer.status).toBe('limit');
});

test('a chain of nine places falls into three blocks of three, next to each other', () => {
  const near = Array.from(
    { length: 9 },
    (_, i) => new Map([i - 1, i + 1].filter((j) => j >= 0 && j < 9).map((j) => [j, 1])),
  );
  const { count, of } = growBlocks({ size: new Float64Array(9).fill(1), near }, 3);
  expect(count).toBe(3);
  expect([...of]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
});
