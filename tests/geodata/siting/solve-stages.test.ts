import { expect, test } from 'vitest';
import { costOf, seatsShortByPeriod } from '../../../geodata/src/siting/cost/cost-of.ts';
import { DEFAULT_WEIGHTS } from '../../../geodata/src/siting/cost/weights.ts';
import { highsSolver } from '../../../geodata/src/siting/solving/highs-solver.ts';
import { solveStages } from '../../../geodata/src/siting/solving/solve-stages.ts';
import { type Choice, STAY, type StageProblem } from '../../../geodata/src/siting/stage-problem/stage-problem.ts';
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
