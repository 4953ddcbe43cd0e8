import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOf, totalOf } from '../../../../geodata/src/siting/cost/cost-of.ts';
import { DEFAULT_WEIGHTS } from '../../../../geodata/src/siting/cost/weights.ts';
import { formulate } from '../../../../geodata/src/siting/formulation/formulate.ts';
import { readChoice } from '../../../../geodata/src/siting/formulation/read-choice.ts';
import { onceCostOf } from '../../../../geodata/src/siting/programmes/programme.ts';
import { highsSolver } from '../../../../geodata/src/siting/solving/highs-solver.ts';
import { solveStages } from '../../../../geodata/src/siting/solving/solve-stages.ts';
import { type Reach, STAYING, type StageProblem } from '../../../../geodata/src/siting/stage-problem/stage-problem.ts';
import { isOpen } from '../../../../geodata/src/siting/stage-problem/ways-of.ts';
import type { View } from '../../../../geodata/src/siting/views/formulate-views.ts';
import { solveViews } from '../../../../geodata/src/siting/views/solve-views.ts';
import type { Weighing } from '../../../../geodata/src/siting/views/weighed-costs.ts';
import { held } from '../../../../geodata/src/siting/wholes/whole-answers.ts';
import { aSitingProblem } from '../../../support/a-siting-problem.ts';

const solver = highsSolver();
const GAP = 1e-3;
const effort = { relativeGap: GAP, seconds: 30 };
const weights = { ...DEFAULT_WEIGHTS, shortageWanPerSeat: 40, emptyWanPerSeatYear: 0.01 };

/** Pupils of the three compounds, by year, in one view. */
type Pupils = readonly (readonly [number, number])[];

interface Town {
  seats: number[];
  extensions: number[];
  site: number[];
  pupils: Pupils[];
  weights: number[];
}

const town: fc.Arbitrary<Town> = fc.record({
  seats: fc.array(fc.integer({ min: 20, max: 120 }), { minLength: 2, maxLength: 2 }),
  extensions: fc.array(fc.integer({ min: 50, max: 900 }), { minLength: 2, maxLength: 2 }),
  site: fc.array(fc.integer({ min: 100, max: 1500 }), { minLength: 2, maxLength: 2 }),
  pupils: fc.array(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 110 }), fc.integer({ min: 0, max: 110 })), {
      minLength: 3,
      maxLength: 3,
    }),
    { minLength: 3, maxLength: 3 },
  ),
  weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
});

/** Two schools that may grow and a site, and how many pupils the compounds have. */
function problemOf({ seats, extensions, site }: Town, pupils: Pupils): StageProblem {
  return aSitingProblem(2026, 2027)
    .withSchool('west', [0, 0], seats[0]!, [[1, extensions[0]!]])
    .withSchool('east', [2, 0], seats[1]!, [[2, extensions[1]!]])
    .withSite(
      'field',
      [1, 1],
      [
        [1, site[0]!],
        [3, site[0]! + site[1]!],
      ],
    )
    .withCompound('a', [0, 0.2], [...pupils[0]!], 'west')
    .withCompound('b', [1, 0.1], [...pupils[1]!], 'west')
    .withCompound('c', [2, 0.3], [...pupils[2]!], 'east')
    .build();
}

function viewsOf(of: Town): View[] {
  const sum = of.weights.reduce((total, each) => total + each, 0);
  return of.pupils.map((pupils, v) => ({
    weight: of.weights[v]! / sum,
    isCounted: true,
    problems: [problemOf(of, pupils)],
  }));
}

/** Everything that may be done. */
function allProgrammes({ places }: StageProblem): Int32Array[] {
  return places.reduce<Int32Array[]>(
    (all, { programmes }, p) =>
      all.flatMap((known) => [-1, ...programmes.keys()].map((k) => known.map((chosen, at) => (at === p ? k : chosen)))),
    [new Int32Array(places.length).fill(-1)],
  );
}

/** The least that one view costs with these programmes, from the model of that view alone. */
async function leastIn(problem: StageProblem, programme: Int32Array): Promise<number> {
  const { model, columns } = formulate([problem], weights, {});
  const chosen = new Float64Array(model.cost.length);
  programme.forEach((k, p) => {
    if (k >= 0) chosen[columns[0]!.programme[p]! + k] = 1;
  });
  const { values } = await solver.solve(held(model, chosen), effort);
  return totalOf(costOf(problem, readChoice(problem, columns[0]!, values!), weights));
}

/** The least with each compound at one school, from trying every way. */
function leastWhole(problem: StageProblem, programme: Int32Array): number {
  const ways = problem.units.map((unit, u) =>
    [undefined, ...unit.reach].filter((to) => isOpen(problem, { programme }, u, to)),
  );
  const all = ways.reduce<(Reach | undefined)[][]>(
    (known, each) => known.flatMap((chosen) => each.map((way) => [...chosen, way])),
    [[]],
  );
  const costs = all.map((chosen) => {
    const shares = chosen.map((to) => [to ? { place: to.place, share: 1, year: to.year } : STAYING[0]!]);
    return totalOf(costOf(problem, { programme, shares }, weights));
  });
  return Math.min(...costs);
}

/** What some programmes cost in each view, with compounds split as is best and with whole ones. */
interface Tried {
  programme: Int32Array;
  split: number[];
  whole: number[];
}

async function everything(views: readonly View[], budgetWan = Infinity): Promise<Tried[]> {
  const [first] = views[0]!.problems as [StageProblem];
  const tried: Tried[] = [];
  for (const programme of allProgrammes(first)) {
    const spent = first.places.reduce((sum, { programmes }, p) => {
      const chosen = programmes[programme[p]!];
      return sum + (chosen ? onceCostOf(chosen.costs) : 0);
    }, 0);
    if (spent > budgetWan) continue;
    const split: number[] = [];
    for (const { problems } of views) split.push(await leastIn(problems[0]!, programme));
    tried.push({ programme, split, whole: views.map(({ problems }) => leastWhole(problems[0]!, programme)) });
  }
  return tried;
}

function expectedOf(views: readonly View[], costs: readonly number[]): number {
  return views.reduce((sum, { weight }, v) => sum + weight * costs[v]!, 0);
}

describe('births views in one model', () => {
  test.each<[string, Weighing]>([
    ['the expected cost', 'expected'],
    ['the worst regret', 'regret'],
  ])(
    'find what trying all programmes finds, for %s',
    async (_, how) => {
      await fc.assert(
        fc.asyncProperty(
          town,
          fc.option(fc.integer({ min: 100, max: 2000 }), { nil: undefined }),
          async (of, budgetWan) => {
            const views = viewsOf(of);
            const tried = await everything(views, budgetWan);
            const answer = await solveViews(views, how, weights, { budgetWan }, solver, effort);
            for (const [v, best] of answer.bests.entries()) {
              const ideal = Math.min(...tried.map(({ split }) => split[v]!));
              expect(best).toBeLessThanOrEqual(ideal + 1e-6);
              expect(best).toBeGreaterThanOrEqual(ideal * (1 - 2 * GAP) - 1e-6);
            }
            const worth = (costs: readonly number[]) =>
              how === 'expected'
                ? expectedOf(views, costs)
                : expectedOf(views, answer.bests) + Math.max(...costs.map((cost, v) => cost - answer.bests[v]!));
            const leastSplit = Math.min(...tried.map(({ split }) => worth(split)));
            const leastWholes = Math.min(...tried.map(({ whole }) => worth(whole)));
            expect(answer.lowerBound).toBeLessThanOrEqual(leastSplit + 1e-6);
            expect(answer.lowerBound).toBeGreaterThanOrEqual(leastSplit * (1 - 2 * GAP) - 1e-6);
            expect(answer.objective).toBeLessThanOrEqual(leastWholes * (1 + 2 * GAP) + 1e-6);
            const [first, ...others] = answer.choices.map(([choice]) => choice!.programme);
            for (const other of others) expect(other).toEqual(first);
            const chosen = tried.find(({ programme }) => String(programme) === String(first))!;
            expect(answer.objective).toBeGreaterThanOrEqual(worth(chosen.split) - 1e-6);
            expect(answer.objective).toBeCloseTo(worth(answer.costs), 6);
          },
        ),
        { numRuns: 25, seed: 7 },
      );
    },
    120_000,
  );

  test('hedge: what is built for all views is what none of them would build for itself', async () => {
    // Nobody or 90 pupils are short. One class costs 500 and seats 45 of them, two cost 1,900; a pupil without a seat costs 40.
    const town = (pupils: number) =>
      aSitingProblem(2026)
        .withSchool('west', [0, 0], 100, [
          [1, 500],
          [2, 1900],
        ])
        .withCompound('a', [0, 0], pupils, 'west')
        .build();
    const views = [100, 190].map((pupils) => ({ weight: 0.5, isCounted: true, problems: [town(pupils)] }));
    const alone = await Promise.all(views.map(({ problems }) => solveStages(problems, weights, {}, solver, effort)));
    expect(alone.map(({ choices }) => choices[0]!.programme[1])).toEqual([-1, 1]);
    const [few, many] = [500 + 45 * weights.emptyWanPerSeatYear, 500 + 45 * 40];
    for (const how of ['expected', 'regret'] as const) {
      const { choices, objective } = await solveViews(views, how, weights, {}, solver, effort);
      expect(choices.map(([choice]) => choice!.programme[1])).toEqual([0, 0]);
      expect(objective).toBeCloseTo(how === 'expected' ? (few + many) / 2 : 1900 / 2 + Math.max(few, many - 1900), 4);
    }
  });

  test('are the answer of today where one view alone counts', async () => {
    await fc.assert(
      fc.asyncProperty(town, fc.constantFrom<Weighing>('expected', 'regret'), async (of, how) => {
        const [low, middle, high] = viewsOf(of) as [View, View, View];
        const certain = { ...middle, weight: 1 };
        const others = [low, high].map((view) => ({ ...view, weight: 0, isCounted: false }));
        const answer = await solveViews([others[0]!, certain, others[1]!], how, weights, {}, solver, effort);
        const today = await solveStages(middle.problems, weights, {}, solver, effort);
        expect(answer.objective).toBeCloseTo(today.objective, 6);
        expect(answer.lowerBound).toBeCloseTo(today.lowerBound, 6);
        expect(answer.choices[1]).toEqual(today.choices);
      }),
      { numRuns: 20, seed: 3 },
    );
  }, 60_000);
});
