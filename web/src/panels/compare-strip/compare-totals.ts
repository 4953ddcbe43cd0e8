import type { Stage } from '@xuetu/geodata/model';
import type { Simulated } from '../../state/app-state.ts';
import { schoolsWithLargeClasses, shortageByYear, stageTotals } from '../shared/stage-totals.ts';

/** The numbers of one plan that a comparison shows. NaN is not computed. */
export interface CompareTotals {
  pupils: number;
  seats: number;
  short: number;
  shortMax: { year: number; short: number };
  overCapacity: number;
  largeClasses: number;
}

/** What a plan comes to in one stage and year, and in its worst year. */
export function compareTotals({ results, findings }: Simulated, stage: Stage, year: number): CompareTotals {
  const { pupils, seats, short, overCapacity } = stageTotals(results, stage, year);
  const known = shortageByYear(results, stage).filter((each) => !Number.isNaN(each.short));
  const shortMax = known.reduce(
    (worst, each) => (each.short > worst.short ? each : worst),
    known[0] ?? { year, short: Number.NaN },
  );
  return { pupils, seats, short, shortMax, overCapacity, largeClasses: schoolsWithLargeClasses(findings, stage, year) };
}
