import { expect, test } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../../geodata/src/siting/cost/weights.ts';
import { solveStages } from '../../../geodata/src/siting/solving/solve-stages.ts';
import type { Solver } from '../../../geodata/src/siting/solving/solver.ts';
import { aSitingProblem } from '../../support/a-siting-problem.ts';

test('stages of one size that all use up their time leave the last as much as the first, to within a half', async () => {
  const seconds: number[] = [];
  const endless: Solver = {
    solve: async (_, limits) => {
      seconds.push(limits.seconds);
      return { status: 'limit', objective: Infinity, bound: -Infinity, seconds: limits.seconds };
    },
  };
  const stage = () =>
    aSitingProblem(2027)
      .withSchool('校', [0, 0], 45, [[1, 100]])
      .withCompound('甲', [1, 0], 60, '校')
      .build();
  await solveStages([stage(), stage(), stage(), stage()], DEFAULT_WEIGHTS, {}, endless, {
    relativeGap: 0.01,
    seconds: 20,
  });
  expect(seconds).toHaveLength(4);
  expect(Math.min(...seconds)).toBeGreaterThan(Math.max(...seconds) / 2);
});

test('what goes by outside the solver counts as well where a clock is handed in', async () => {
  let now = 0;
  const given: number[] = [];
  const slow: Solver = {
    solve: async (_, limits) => {
      given.push(limits.seconds);
      now += 9;
      return { status: 'limit', objective: Infinity, bound: -Infinity, seconds: 1 };
    },
  };
  const stage = () =>
    aSitingProblem(2027)
      .withSchool('校', [0, 0], 45, [[1, 100]])
      .withCompound('甲', [1, 0], 60, '校')
      .build();
  const effort = { relativeGap: 0.01, seconds: 20, clock: () => now };
  await solveStages([stage(), stage(), stage()], DEFAULT_WEIGHTS, {}, slow, effort);
  expect(given.at(-1)).toBeCloseTo(2, 6);
});
