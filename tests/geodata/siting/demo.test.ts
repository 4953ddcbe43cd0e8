import { intake } from '@xuetu/geodata/intake';
import { planOf } from '@xuetu/geodata/scenario';
import { seatShortage, simulatePlan } from '@xuetu/geodata/simulation';
import { highsSolver, site } from '@xuetu/geodata/siting';
import { expect, test } from 'vitest';
import { committedImport } from '../../support/intake-files.ts';

test('the demo district: the proposal for junior schools removes the whole shortage, with a proven gap of at most 1 %', async () => {
  const { config, files } = committedImport('demo');
  const { plan } = await intake(config, files);
  let solved = 0;
  const signal = {
    get aborted() {
      return solved > 1;
    },
  };
  const { alternatives, firstYear } = await site(
    plan!,
    plan!,
    { stage: 'junior', timeLimit: 300 },
    highsSolver(),
    ({ step }) => {
      if (step.en.startsWith('Solving')) solved++;
    },
    signal,
  );
  const [first] = alternatives;
  expect(Math.max(...first!.shortage.map(({ before }) => before))).toBeGreaterThan(1000);
  expect(first!.gapPercent).toBeLessThanOrEqual(1);
  const results = simulatePlan(plan!, planOf(plan!, { edits: first!.edits, cursor: first!.edits.length }));
  for (const year of results.years.filter((each) => each >= firstYear))
    expect(seatShortage(results, 'junior', year)).toBeLessThan(1e-3);
}, 240_000);
