import { expect, test } from 'vitest';
import { costOf, totalOf } from '../../../geodata/src/siting/cost/cost-of.ts';
import { DEFAULT_WEIGHTS } from '../../../geodata/src/siting/cost/weights.ts';
import { settleStages } from '../../../geodata/src/siting/solving/settle-stages.ts';
import { type Choice, STAY, STAYING } from '../../../geodata/src/siting/stage-problem/stage-problem.ts';
import { aSitingProblem } from '../../support/a-siting-problem.ts';

/** A school with 20 pupils too many, of whom one compound of 60 sends a third and a hair to the next school. */
function aSplitAnswer() {
  const problem = aSitingProblem(2026)
    .withSchool('full', [0, 0], 100)
    .withSchool('roomy', [1, 0], 400)
    .withCompound('near', [0, 0.1], 60, 'full')
    .withCompound('between', [0.5, 0.1], 60, 'full')
    .withCompound('far', [40, 0], 300, 'roomy')
    .build();
  const part = 0.34;
  const choice: Choice = {
    programme: new Int32Array(problem.places.length).fill(-1),
    shares: [
      STAYING,
      [
        { place: STAY, share: 1 - part, year: 0 },
        { place: 2, share: part, year: 2026 },
      ],
      STAYING,
    ],
  };
  return { problem, choice, cost: totalOf(costOf(problem, choice, DEFAULT_WEIGHTS)) };
}

function settledWith(bound: number, relativeGap: number) {
  const { problem, choice } = aSplitAnswer();
  const solved = { problems: [problem], split: [choice], whole: [undefined], bound, seconds: 0, isFound: true };
  return settleStages([problem], [solved], DEFAULT_WEIGHTS, {}, relativeGap);
}

test('an answer far from what is proven keeps compounds whole where that costs little of the gap asked for', () => {
  const { cost } = aSplitAnswer();
  const { choices, objective } = settledWith(cost / 3, 0.4);
  expect(choices[0]!.shares.every((shares) => shares.length === 1)).toBe(true);
  expect(objective).toBeLessThan(1.12 * cost);
});

test('where whole compounds would take the answer out of the gap asked for they stay split', () => {
  const { cost } = aSplitAnswer();
  const { choices, objective } = settledWith(cost * 0.995, 0.01);
  expect(choices[0]!.shares.some((shares) => shares.length > 1)).toBe(true);
  expect(objective).toBeCloseTo(cost, 6);
});

test('an answer that is only just within the gap asked for is not taken out of it by whole compounds', () => {
  const { cost } = aSplitAnswer();
  const { objective, lowerBound } = settledWith(cost * 0.62, 0.4);
  expect((objective - lowerBound) / objective).toBeLessThanOrEqual(0.4);
});
