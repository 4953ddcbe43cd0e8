import { backtestOf } from '@xuetu/geodata/backtest';
import { cohortOf, estimateRatio, type Ratio } from '@xuetu/geodata/demand';
import { SIX_THREE } from '@xuetu/geodata/model';
import { describe, expect, it } from 'vitest';
import { realDataFolder } from '../../support/intake-files.ts';
import { nationalSeries } from '../../support/national-series.ts';

const FIRST_ORIGIN = 2009;
const LAST = 2025;
const LEADS = [1, 2, 3, 4, 5, 6];
const ORIGINS = Array.from({ length: LAST - FIRST_ORIGIN }, (_, i) => FIRST_ORIGIN + i);
const THREE_YEARS = { estimator: 'mean', years: 3, smoothing: 1, outliers: 'kept', level: 'school' } as const;

describe.skipIf(!realDataFolder())('first-grade entrants of the country, from births known at the time', () => {
  it('are missed by 3.7, 4.0, 3.9, 4.6, 4.8 and 5.8 % on the mean of three years’ ratios to revised births', () => {
    const { entrants, births } = nationalSeries();
    const cohort = (year: number) => cohortOf({ at: (born) => births.revised.get(born)! }, SIX_THREE, year);
    const mape = LEADS.map((lead) => {
      const errors = ORIGINS.filter((origin) => origin + lead <= LAST).map((origin) => {
        const past = [0, 1, 2].map((back): Ratio => {
          const year = origin - back;
          return { year, from: cohort(year), value: entrants.get(year)! / cohort(year) };
        });
        const forecast = estimateRatio(past, THREE_YEARS)! * cohort(origin + lead);
        return Math.abs(forecast / entrants.get(origin + lead)! - 1);
      });
      return (100 * errors.reduce((sum, error) => sum + error, 0)) / errors.length;
    });
    expect(mape.map((each) => each.toFixed(1))).toEqual(['3.7', '4.0', '3.9', '4.6', '4.8', '5.8']);
  });

  it('are missed by less than last year’s count is, at every lead and with either vintage of births', () => {
    const { planWith } = nationalSeries();
    for (const vintage of ['revised', 'published'] as const) {
      const { lines } = backtestOf(planWith([vintage]), { holdOut: ORIGINS.length });
      const entrants = lines.filter(({ level, measure }) => level === 'district' && measure === 'entrants');
      expect(entrants.map(({ lead }) => lead)).toEqual(LEADS);
      for (const { ours, naive } of entrants) expect(ours.mape).toBeLessThan(naive.mape);
    }
  });

  it('rest on the published births where a revision came later', () => {
    const { planWith } = nationalSeries();
    const both = backtestOf(planWith(['published', 'revised']), { holdOut: 10 });
    expect(both.lines).toEqual(backtestOf(planWith(['published']), { holdOut: 10 }).lines);
  });
});
