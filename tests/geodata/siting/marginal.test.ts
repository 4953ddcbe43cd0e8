import { highsSolver, site } from '@xuetu/geodata/siting';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../../geodata/src/siting/cost/weights.ts';
import { relaxedOf } from '../../../geodata/src/siting/marginal/relaxed-of.ts';
import type { StageProblem } from '../../../geodata/src/siting/stage-problem/stage-problem.ts';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';
import { aSitingProblem } from '../../support/a-siting-problem.ts';

vi.setConfig({ testTimeout: 60_000 });
const solver = highsSolver();
const effort = { seconds: 30 };
const weights = DEFAULT_WEIGHTS;
const relax = (problem: StageProblem) => relaxedOf([problem], { limits: {}, weights, solver }, effort);

function roomier(problem: StageProblem, id: string, seats: number): StageProblem {
  const places = problem.places.map((place) =>
    place.id === id ? { ...place, seats: place.seats.map((free) => free + seats) } : place,
  );
  return { ...problem, places };
}

test('the price of a class is never less than what the relaxation falls by with it, empty seats apart', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 40, max: 200 }), fc.integer({ min: 1, max: 90 }), async (pupils, seats) => {
      const problem = aSitingProblem(2027, 2028)
        .withSchool('甲', [0, 0], 100, [[2, 500]])
        .withSchool('乙', [2, 0], 60)
        .withCompound('东', [0.5, 0], pupils, '甲')
        .withCompound('西', [1, 0], 80, '甲')
        .build();
      const before = (await relax(problem))!;
      const after = (await relax(roomier(problem, '甲', seats)))!;
      const price = before.capacity
        .filter(({ place }) => problem.places[place]!.id === '甲')
        .reduce((sum, { row }) => sum + before.answer.rowPrices![row]!, 0);
      const emptier = seats * problem.years.length * weights.emptyWanPerSeatYear;
      const saved = before.answer.objective - after.answer.objective;
      expect(saved).toBeLessThanOrEqual(seats * price - emptier + 1e-6);
    }),
    { numRuns: 20, seed: 1 },
  );
});

test('a class more is worth most at the school that is short, and a site more near the compounds that lack seats', async () => {
  const plan = aCrowdedDistrict({ eastClasses: 6, maxClasses: 18, sites: false });
  const { marginal } = await site(plan, plan, { kinds: ['extend', 'build'] }, solver);
  expect(marginal).toEqual([...marginal].sort((a, b) => b.savesWan - a.savesWan));
  const roomy = aCrowdedDistrict({ eastClasses: 6, maxClasses: 20 });
  const found = await site(roomy, roomy, {}, solver);
  expect(found.marginal[0]!.savesWan).toBeGreaterThan(0);
  const west = found.marginal.find(({ schoolId }) => schoolId === '西小学');
  const east = found.marginal.find(({ schoolId }) => schoolId === '东小学');
  expect(west).toMatchObject({ kind: 'class', stage: 'primary', seats: 45 });
  expect(west!.savesWan).toBeGreaterThanOrEqual(east?.savesWan ?? 0);
});
