import { runSitingInWorker } from '@xuetu/api/siting/run-siting-in-worker';
import { expect, test } from 'vitest';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';

const plan = aCrowdedDistrict();
const task = { base: plan, plan, goal: { stage: 'primary' as const, timeLimit: 20 } };

test('a solve that is cancelled before it has begun says that it was stopped and proposes nothing', async () => {
  const run = runSitingInWorker(task, () => {});
  run.cancel();
  const { alternatives, notes } = await run.proposal;
  expect(alternatives).toEqual([]);
  expect(notes.some(({ zh }) => zh.includes('停'))).toBe(true);
});

test('a solve that is cancelled once it has one answer keeps it', async () => {
  let steps = 0;
  const run = runSitingInWorker(task, ({ step }) => {
    if (step.zh.startsWith('求解')) steps += 1;
    if (steps === 2) run.cancel();
  });
  const { alternatives } = await run.proposal;
  expect(alternatives.length).toBeGreaterThan(0);
  expect(alternatives[0]!.shortage.length).toBeGreaterThan(0);
});
