import { expect, test } from 'vitest';
import { costOf, totalOf } from '../../../geodata/src/siting/cost/cost-of.ts';
import { DEFAULT_WEIGHTS } from '../../../geodata/src/siting/cost/weights.ts';
import { type Choice, STAY, STAYING } from '../../../geodata/src/siting/stage-problem/stage-problem.ts';
import { keepCompoundsWhole } from '../../../geodata/src/siting/wholes/keep-compounds-whole.ts';
import { type Guide, searchWholes } from '../../../geodata/src/siting/wholes/search-wholes.ts';
import { seatLimits } from '../../../geodata/src/siting/wholes/seat-limits.ts';
import { aSitingProblem } from '../../support/a-siting-problem.ts';

/** 180 pupils at a school of 100 seats beside one with 100 free: at least 80 must go, and compounds come in 60, 40, 50 and 30. */
const problem = aSitingProblem(2026)
  .withSchool('full', [0, 0], 100)
  .withSchool('empty', [1, 0], 100)
  .withCompound('60', [0, 0], 60, 'full')
  .withCompound('40', [0, 0], 40, 'full')
  .withCompound('50', [0, 0], 50, 'full')
  .withCompound('30', [0, 0], 30, 'full')
  .build();
const stay = [...STAYING];
const go = [{ place: 2, share: 1, year: 2026 }];
/** 80 pupils go: half of the first compound and all of the third. */
const split: Choice = {
  programme: new Int32Array(3).fill(-1),
  shares: [
    [
      { place: STAY, share: 0.5, year: 0 },
      { place: 2, share: 0.5, year: 2026 },
    ],
    stay,
    go,
    stay,
  ],
};
const guide = (limit: Float64Array): Guide => ({
  limit,
  prices: new Float64Array(limit.length).fill(2),
  isWorthwhile: () => true,
});

test('the search finds the compounds that fit whole and move the fewest pupils', () => {
  const found = searchWholes(problem, split, DEFAULT_WEIGHTS, guide(seatLimits(problem, split, 0)))!;
  expect(found.shares).toEqual([stay, stay, go, go]);
  expect(totalOf(costOf(problem, found, DEFAULT_WEIGHTS))).toBeCloseTo(80 * 2 + 80 * 0.1 + 20 * 0.16, 6);
});

test('the search says when no arrangement of whole compounds keeps the limit', () => {
  const limit = seatLimits(problem, split, 0);
  limit[2] = 75;
  expect(searchWholes(problem, split, DEFAULT_WEIGHTS, guide(limit))).toBeUndefined();
});

test('a search takes the same steps each time', () => {
  const once = () => searchWholes(problem, split, DEFAULT_WEIGHTS, guide(seatLimits(problem, split, 0)));
  expect(once()).toEqual(once());
});

test('a compound stays split where making it whole would cost more than is allowed', () => {
  const twins = aSitingProblem(2026)
    .withSchool('full', [0, 0], 100)
    .withSchool('empty', [1, 0], 100)
    .withCompound('a', [0, 0], 90, 'full')
    .withCompound('b', [0, 0], 90, 'full')
    .build();
  const parts = [
    { place: STAY, share: 1 / 9, year: 0 },
    { place: 2, share: 8 / 9, year: 2026 },
  ];
  const choice = { programme: new Int32Array(3).fill(-1), shares: [parts, stay] };
  // Ten more pupils move, at 2 each, and walk a kilometre: 21 in all.
  expect(keepCompoundsWhole(twins, choice, DEFAULT_WEIGHTS, 0, 20).shares).toEqual([parts, stay]);
  expect(keepCompoundsWhole(twins, choice, DEFAULT_WEIGHTS, 0, 22).shares).toEqual([go, stay]);
});

test('a compound that goes as today makes room at its school for one that was split', () => {
  const crowded = aSitingProblem(2026)
    .withSchool('small', [0, 0], 30)
    .withSchool('roomy', [1, 0], 70)
    .withSchool('next', [2, 0], 20)
    .withCompound('60', [0.5, 0], 60, 'small')
    .withCompound('20', [1.5, 0], 20, 'roomy')
    .build();
  const parts = [
    { place: STAY, share: 0.5, year: 0 },
    { place: 2, share: 0.5, year: 2026 },
  ];
  const choice: Choice = { programme: new Int32Array(4).fill(-1), shares: [parts, stay] };
  const { shares } = keepCompoundsWhole(crowded, choice, DEFAULT_WEIGHTS);
  expect(shares).toEqual([[{ place: 2, share: 1, year: 2026 }], [{ place: 3, share: 1, year: 2026 }]]);
});
