import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costOf, totalOf } from '../../../geodata/src/siting/cost/cost-of.ts';
import { DEFAULT_WEIGHTS } from '../../../geodata/src/siting/cost/weights.ts';
import { withMovingYears } from '../../../geodata/src/siting/programmes/with-moving-years.ts';
import { highsSolver } from '../../../geodata/src/siting/solving/highs-solver.ts';
import { solveStages } from '../../../geodata/src/siting/solving/solve-stages.ts';
import { isAlong, STAYING, type StageProblem } from '../../../geodata/src/siting/stage-problem/stage-problem.ts';
import { isOpen } from '../../../geodata/src/siting/stage-problem/ways-of.ts';
import { aSitingProblem } from '../../support/a-siting-problem.ts';

const solver = highsSolver();
const solve = (problem: StageProblem) =>
  solveStages([problem], DEFAULT_WEIGHTS, {}, solver, { relativeGap: 0.001, seconds: 20 });

/** Every way of whole compounds and programmes, tried. */
function cheapestWhole(problem: StageProblem): number {
  const counts = [
    ...problem.places.map((place) => place.programmes.length + 1),
    ...problem.units.map((unit) => unit.reach.length + 1),
  ];
  const total = counts.reduce((product, count) => product * count, 1);
  let best = Infinity;
  for (let code = 0; code < total; code++) {
    let rest = code;
    const digits = counts.map((count) => {
      const digit = rest % count;
      rest = (rest - digit) / count;
      return digit;
    });
    const programme = Int32Array.from(problem.places, (_, p) => digits[p]! - 1);
    const to = problem.units.map((unit, u) => unit.reach[digits[problem.places.length + u]! - 1]);
    if (to.some((way, u) => !isOpen(problem, { programme }, u, way))) continue;
    const choice = {
      programme,
      shares: to.map((way) => [way ? { place: way.place, share: 1, year: way.year } : STAYING[0]!]),
    };
    best = Math.min(best, totalOf(costOf(problem, choice, DEFAULT_WEIGHTS)));
  }
  return best;
}

const smallProblem = fc
  .record({
    schools: fc.array(fc.record({ x: fc.integer({ min: 0, max: 4 }), seats: fc.integer({ min: 0, max: 120 }) }), {
      minLength: 1,
      maxLength: 2,
    }),
    site: fc.record({ x: fc.integer({ min: 0, max: 4 }), year: fc.integer({ min: 2026, max: 2027 }) }),
    compounds: fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 4 }),
        pupils: fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 3, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ schools, site, compounds }) => {
    const builder = aSitingProblem(2026, 2027, 2028);
    schools.forEach((school, i) => {
      builder.withSchool(`school ${i}`, [school.x, 0], school.seats, [
        [1, 250],
        [2, 450],
      ]);
    });
    builder.withSite(
      'site',
      [site.x, 1],
      [
        [2, 700],
        [4, 1300],
      ],
      site.year,
      50,
    );
    compounds.forEach((compound, i) => {
      builder.withCompound(`compound ${i}`, [compound.x, 0], compound.pupils, `school ${i % schools.length}`);
    });
    return builder.build();
  });

test('the bound is never above the best of all ways tried, and every pupil has exactly one share', async () => {
  await fc.assert(
    fc.asyncProperty(smallProblem, async (problem) => {
      const { choices, objective, lowerBound } = await solve(problem);
      const best = cheapestWhole(problem);
      expect(lowerBound).toBeLessThanOrEqual(best * (1 + 1e-6) + 1e-6);
      expect(lowerBound).toBeLessThanOrEqual(objective);
      if (choices[0]!.shares.every((shares) => shares.length === 1))
        expect(objective).toBeGreaterThanOrEqual(best * (1 - 1e-6) - 1e-6);
      for (const shares of choices[0]!.shares)
        expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    }),
    { numRuns: 30, seed: 7 },
  );
}, 60_000);

const yearsProblem = fc
  .record({
    seats: fc.array(fc.integer({ min: 40, max: 150 }), { minLength: 2, maxLength: 2 }),
    saved: fc.integer({ min: 0, max: 600 }),
    pupils: fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ seats, saved, pupils }) => {
    const builder = aSitingProblem(2026, 2027, 2028)
      .withSchool('west', [0, 0], seats[0]!, [[1, 250]], [2026, 2028])
      .withSchool('east', [2, 0], seats[1]!)
      .withClosing(2027, saved)
      .withSite('site', [1, 1], [[2, 700]], 2027, 50);
    pupils.forEach((each, i) => {
      builder.withCompound(`compound ${i}`, [i, 0], each, i % 2 === 0 ? 'west' : 'east');
    });
    return withMovingYears(builder.build());
  });

test('over years, with a school that may close, the bound is below every way tried, terms and spending add up, and nobody is at a closed school', async () => {
  await fc.assert(
    fc.asyncProperty(yearsProblem, async (problem) => {
      const { choices, objective, lowerBound } = await solve(problem);
      const [choice] = choices;
      const best = cheapestWhole(problem);
      expect(lowerBound).toBeLessThanOrEqual(best + 1e-6 * Math.max(1, Math.abs(best)));
      if (choice!.shares.every((shares) => shares.length === 1)) expect(objective).toBeGreaterThanOrEqual(best - 1e-4);
      const terms = costOf(problem, choice!, DEFAULT_WEIGHTS);
      expect(totalOf(terms)).toBeCloseTo(objective, 6);
      const chosen = problem.places.flatMap((place, p) => place.programmes[choice!.programme[p]!] ?? []);
      const spent = chosen.reduce((sum, { spending }) => sum + spending.reduce((all, wan) => all + wan, 0), 0);
      expect(spent).toBeCloseTo(terms.build + terms.extend + terms.land, 6);
      problem.units.forEach((unit, u) => {
        for (const share of choice!.shares[u]!) {
          const way = unit.reach.find((to) => isAlong(share, to));
          expect(isOpen(problem, choice!, u, way)).toBe(true);
        }
      });
    }),
    { numRuns: 30, seed: 11 },
  );
}, 60_000);
