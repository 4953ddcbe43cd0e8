import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costOf, seatsShortByPeriod, totalOf } from '../../../geodata/src/siting/cost/cost-of.ts';
import { DEFAULT_WEIGHTS } from '../../../geodata/src/siting/cost/weights.ts';
import { withMovingYears } from '../../../geodata/src/siting/programmes/with-moving-years.ts';
import { highsSolver } from '../../../geodata/src/siting/solving/highs-solver.ts';
import { solveStages } from '../../../geodata/src/siting/solving/solve-stages.ts';
import {
  type Choice,
  isAlong,
  STAY,
  STAYING,
  type StageProblem,
} from '../../../geodata/src/siting/stage-problem/stage-problem.ts';
import { isOpen } from '../../../geodata/src/siting/stage-problem/ways-of.ts';
import { aSitingProblem } from '../../support/a-siting-problem.ts';

const solver = highsSolver();
const effort = { relativeGap: 0.001, seconds: 20 };
const weights = {
  walkingWanPerPupilKmYear: 0.1,
  movingWanPerPupil: 2,
  shortageWanPerSeat: 5000,
  emptyWanPerSeatYear: 0.16,
  runningWanPerClassYear: 7,
  runningWanPerSchoolYear: 60,
};
const solve = (...problems: StageProblem[]) => solveStages(problems, weights, {}, solver, effort);

function bought(problem: StageProblem, choice: Choice): string[] {
  return problem.places.flatMap((place, p) => {
    const programme = place.programmes[choice.programme[p]!];
    return programme ? [`${place.id} ${programme.actions[0]!.classes}`] : [];
  });
}

function programmesOf(problem: StageProblem, choice: Choice): string[] {
  return problem.places.flatMap((place, p) => place.programmes[choice.programme[p]!]?.id ?? []);
}

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
    best = Math.min(best, totalOf(costOf(problem, choice, weights)));
  }
  return best;
}

test('a school short of 60 seats beside an empty one sends compounds there and builds nothing', async () => {
  const problem = aSitingProblem(2026, 2027)
    .withSchool('full', [0, 0], 100, [[2, 500]])
    .withSchool('empty', [1, 0], 100)
    .withCompound('near', [0, 0], 100, 'full')
    .withCompound('between', [0.5, 0], 60, 'full')
    .build();
  const { choices, objective } = await solve(problem);
  expect(bought(problem, choices[0]!)).toEqual([]);
  expect(choices[0]!.shares.map(([share]) => share!.place)).toEqual([STAY, 2]);
  // 60 pupils walk 0.5 km for 2 years at 0.1 and are moved at 2 each; 40 seats stay empty for 2 years at 0.16.
  expect(objective).toBeCloseTo(60 * 0.5 * 2 * 0.1 + 60 * 2 + 40 * 2 * 0.16, 6);
});

test('a school short of 60 seats with no other school near is extended by the smallest size that is enough', async () => {
  const problem = aSitingProblem(2026)
    .withSchool('full', [0, 0], 100, [
      [1, 250],
      [2, 500],
      [4, 1000],
    ])
    .withCompound('near', [0, 0], 160, 'full')
    .build();
  const { choices, objective, lowerBound } = await solve(problem);
  expect(bought(problem, choices[0]!)).toEqual(['full 2']);
  // 90 seats for 60 pupils: 30 stay empty.
  expect(objective).toBeCloseTo(500 + 30 * 0.16, 6);
  expect(lowerBound).toBeCloseTo(504.8, 6);
});

test('a compound without a school gets the site beside it', async () => {
  const problem = aSitingProblem(2026, 2027)
    .withSite(
      'beside',
      [0, 0],
      [
        [12, 4000],
        [18, 6000],
      ],
      2026,
      300,
    )
    .withSite('far', [8, 0], [[12, 4000]])
    .withCompound('new', [0, 0], [100, 500], null)
    .build();
  const { choices } = await solve(problem);
  expect(bought(problem, choices[0]!)).toEqual(['beside 12']);
  expect(costOf(problem, choices[0]!, weights)).toMatchObject({ build: 4000, land: 300, shortage: 0, moving: 1000 });
});

test('a shortage before a site is free is counted once and does not excuse a later one', async () => {
  const problem = aSitingProblem(2026, 2027, 2028)
    .withSchool('full', [0, 0], 100)
    .withSite('late', [1, 0], [[6, 2000]], 2028)
    .withCompound('a', [0, 0], 100, 'full')
    .withCompound('b', [1, 0], [80, 90, 90], 'full')
    .build();
  const { choices } = await solve(problem);
  expect(bought(problem, choices[0]!)).toEqual(['late 6']);
  expect(seatsShortByPeriod(problem, choices[0]!)).toBeCloseTo(90, 6);
});

test('two stages that want the same site are solved together and do not both get it', async () => {
  const stage = () =>
    aSitingProblem(2026)
      .withSchool('full', [0, 0], 100, [[4, 3000]])
      .withSite('only', [0, 0], [[4, 1000]])
      .withCompound('a', [0, 0], 100, 'full')
      .withCompound('b', [0, 0], 90, 'full')
      .build();
  const problems = [stage(), { ...stage(), stage: 'junior' as const }];
  const { choices, objective, lowerBound } = await solve(...problems);
  expect(choices.flatMap((choice, index) => bought(problems[index]!, choice)).sort()).toEqual(['full 4', 'only 4']);
  expect(objective).toBeCloseTo(1000 + 180 + 3000 + 2 * 90 * 0.16, 6);
  expect(lowerBound).toBeGreaterThan(objective * 0.99);
});

test('a budget below every action leaves the shortage and spends nothing', async () => {
  const problem = aSitingProblem(2026)
    .withSchool('full', [0, 0], 100, [[2, 500]])
    .withCompound('near', [0, 0], 160, 'full')
    .build();
  const { choices } = await solveStages([problem], weights, { budgetWan: 400 }, solver, effort);
  expect(bought(problem, choices[0]!)).toEqual([]);
  expect(seatsShortByPeriod(problem, choices[0]!)).toBeCloseTo(60, 6);
});

test('a budget of one year puts off what it cannot pay, and a shortage that it excuses is none later', async () => {
  const years = [2026, 2027, 2028];
  const problem = {
    ...aSitingProblem(...years)
      .withSchool('full', [0, 0], 100, [[2, 500]], [2026, 2027])
      .withCompound('near', [0, 0], 160, 'full')
      .build(),
    periodStarts: [2026, 2027],
  };
  const free = await solve(problem);
  expect(programmesOf(problem, free.choices[0]!)).toEqual(['extend-2-2026']);
  const limits = { budgetByYear: [{ year: 2026, wan: 400 }] };
  const { choices } = await solveStages([problem], weights, limits, solver, effort);
  expect(programmesOf(problem, choices[0]!)).toEqual(['extend-2-2027']);
  expect(seatsShortByPeriod(problem, choices[0]!)).toBeCloseTo(60, 6);
});

test('a programme whose cost is not a number is named', async () => {
  const problem = aSitingProblem(2026)
    .withSchool('full', [0, 0], 100, [[2, Number.NaN]])
    .withCompound('near', [0, 0], 160, 'full')
    .build();
  await expect(solve(problem)).rejects.toThrow('full, extend-2-2026: costs NaN');
});

test('compounds without children and schools without seats are no obstacle', async () => {
  const problem = aSitingProblem(2026)
    .withSchool('no seats', [0, 0], 0)
    .withSchool('some', [1, 0], 50)
    .withCompound('empty', [0, 0], 0, 'no seats')
    .withCompound('few', [0, 0], 40, 'no seats')
    .build();
  const { choices } = await solve(problem);
  expect(seatsShortByPeriod(problem, choices[0]!)).toBe(0);
});

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
      const terms = costOf(problem, choice!, weights);
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

test('the same question gets the same answer', async () => {
  const problem = () =>
    aSitingProblem(2026, 2027)
      .withSchool('a', [0, 0], 100, [[2, 500]])
      .withSchool('b', [2, 0], 120)
      .withSite('s', [1, 1], [[6, 2000]])
      .withCompound('1', [0, 0], 90, 'a')
      .withCompound('2', [1, 0], 70, 'a')
      .withCompound('3', [2, 0], 80, 'b')
      .build();
  expect((await solve(problem())).choices).toEqual((await solve(problem())).choices);
});

test('a school that is needed for one year of ten is not built where the years in which it is empty cost more than moving', async () => {
  const years = Array.from({ length: 10 }, (_, i) => 2026 + i);
  const problem = (emptyAfter: number) =>
    aSitingProblem(...years)
      .withSchool('full', [0, 0], 100, [[2, 20]])
      .withSchool('other', [1, 0], 60)
      .withCompound('near', [0, 0], 100, 'full')
      .withCompound('beside', [0, 0], [60, ...Array.from({ length: 9 }, () => emptyAfter)], 'full')
      .build();
  // 90 seats more cost 20 and 144 for standing empty; moving 120 and 6 for each year in which all 60 walk a kilometre.
  const needed = await solve(problem(60));
  expect(bought(problem(60), needed.choices[0]!)).toEqual(['full 2']);
  const passing = await solve(problem(0));
  expect(bought(problem(0), passing.choices[0]!)).toEqual([]);
});

test('the stated weights are the ones used', () => {
  expect(DEFAULT_WEIGHTS).toEqual(weights);
});
