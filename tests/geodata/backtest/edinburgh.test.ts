import { type BacktestLine, backtestOf } from '@xuetu/geodata/backtest';
import { intake } from '@xuetu/geodata/intake';
import { beforeAll, describe, expect, it } from 'vitest';
import { committedImport, realDataFolder } from '../../support/intake-files.ts';

/** Origins whose whole window of entry ratios rests on births counted by the catchments of 2003 and later. */
const CLEAN_ORIGINS = [2012, 2013, 2014, 2015, 2016, 2017];
const LEADS = [1, 2, 3, 4, 5, 6];

describe.skipIf(!realDataFolder())(
  'Edinburgh, forecast from 2012 to 2017 without any projection of the council',
  () => {
    let lines: BacktestLine[];

    beforeAll(async () => {
      const { config, files } = committedImport('edinburgh');
      const { plan } = await intake(config, files);
      lines = backtestOf(plan!, { holdOut: 6, origins: CLEAN_ORIGINS }).lines;
    }, 120_000);

    function linesOf(level: BacktestLine['level'], measure: BacktestLine['measure']): BacktestLine[] {
      return lines.filter((line) => line.level === level && line.measure === measure).sort((a, b) => a.lead - b.lead);
    }

    it.each(['district', 'school'] as const)(
      'is missed by less than by last year’s count and by the council’s median method at every lead (%s)',
      (level) => {
        const pupils = linesOf(level, 'pupils');
        expect(pupils.map(({ lead }) => lead)).toEqual(LEADS);
        for (const { ours, naive, median } of pupils) {
          expect(ours.mape).toBeLessThan(naive.mape);
          expect(ours.mape).toBeLessThan(median.mape);
        }
      },
    );

    it('is missed as a city by less than 0.3 % after one year and 1 % after five, as a school by 4 and 12.5 %', () => {
      const [city, school] = [linesOf('district', 'pupils'), linesOf('school', 'pupils')];
      expect(city[0]!.ours.mape).toBeLessThan(0.003);
      expect(city[4]!.ours.mape).toBeLessThan(0.01);
      expect(school[0]!.ours.mape).toBeLessThan(0.04);
      expect(school[4]!.ours.mape).toBeLessThan(0.125);
    });

    it('judges every school at every lead', () => {
      expect(linesOf('school', 'pupils').map(({ cases }) => cases)).toEqual([6, 5, 4, 3, 2, 1].map((n) => 87 * n));
    });
  },
);
