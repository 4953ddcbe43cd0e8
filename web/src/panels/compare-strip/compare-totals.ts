import type { Stage } from '@xuetu/geodata/model';
import type { Simulated } from '../../state/app-state.ts';
import { schoolsWithLargeClasses, shortageByYear, stageTotals } from '../shared/stage-totals.ts';

/** The numbers of one plan that a comparison shows. NaN is not computed. */
export interface CompareTotals {
  pupils: number;
  seats: number;
  short: number;
  /** Most seats short in a year after the base year, which no plan can change any more. */
  shortMax: number;
  overCapacity: number;
  largeClasses: number;
}

/** What a plan comes to in one stage and year, and in its worst year. */
export function compareTotals({ results, findings }: Simulated, stage: Stage, year: number): CompareTotals {
  const { pupils, seats, short, overCapacity } = stageTotals(results, stage, year);
  const later = shortageByYear(results, stage)
    .slice(1)
    .map((each) => each.short)
    .filter((each) => !Number.isNaN(each));
  const shortMax = later.length ? Math.max(...later) : Number.NaN;
  return { pupils, seats, short, shortMax, overCapacity, largeClasses: schoolsWithLargeClasses(findings, stage, year) };
}
