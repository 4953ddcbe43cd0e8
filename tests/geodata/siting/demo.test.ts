import { intake } from '@xuetu/geodata/intake';
import { STAGES } from '@xuetu/geodata/model';
import { planOf } from '@xuetu/geodata/scenario';
import { seatShortage, simulatePlan } from '@xuetu/geodata/simulation';
import { highsSolver, site } from '@xuetu/geodata/siting';
import { expect, test } from 'vitest';
import { committedImport } from '../../support/intake-files.ts';

test('the demo district: every alternative has a proven gap of at most 1 %, and all but those without new land or on a budget leave nobody without a seat', async () => {
  const { config, files } = committedImport('demo');
  const { plan } = await intake(config, files);
  const { alternatives, firstYear, stages } = await site(plan!, plan!, { timeLimit: 300 }, highsSolver());
  expect(stages).toContain('senior');
  expect(alternatives.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['lowest-cost', 'shortest-walks', 'fewest-moved', 'no-new-land', 'within-budget']),
  );
  for (const { id, edits, gapPercent, lowerBound, objective, shortage } of alternatives) {
    expect(lowerBound).toBeGreaterThan(0);
    expect(gapPercent).toBeCloseTo(((objective - lowerBound) / objective) * 100, 6);
    expect(gapPercent).toBeLessThanOrEqual(1);
    expect(Math.max(...shortage.map(({ before }) => before))).toBeGreaterThan(2000);
    const results = simulatePlan(plan!, planOf(plan!, { edits, cursor: edits.length }));
    const years = results.years.filter((year) => year >= firstYear);
    const short = (year: number) => STAGES.reduce((sum, stage) => sum + seatShortage(results, stage, year), 0);
    for (const year of years) {
      expect(short(year)).toBeCloseTo(shortage.find((each) => each.year === year)!.after, 1);
      if (id !== 'no-new-land' && id !== 'within-budget') expect(short(year)).toBeLessThan(1e-3);
    }
  }
}, 300_000);
