import type { Stage } from '@xuetu/geodata/model';
import type { Simulated } from '../../state/app-state.ts';
import { peakShortage, type YearShort } from '../shared/peak-shortage.ts';
import { schoolsWithLargeClasses, shortageByYear, stageTotals } from '../shared/stage-totals.ts';

/** The numbers of one plan that a comparison shows. NaN is not computed. */
export interface CompareTotals {
  pupils: number;
  seats: number;
  short: number;
  /** The later year with most seats short; undefined where none is computed. */
  peak?: YearShort;
  overCapacity: number;
  largeClasses: number;
  /** Rules broken in the stage and year, by schools, compounds and the district; notes are left out. */
  findings: number;
}

/** What a plan comes to in one stage and year, and in its worst year. */
export function compareTotals({ results, findings }: Simulated, stage: Stage, year: number): CompareTotals {
  const { pupils, seats, short, overCapacity } = stageTotals(results, stage, year);
  return {
    pupils,
    seats,
    short,
    peak: peakShortage(shortageByYear(results, stage)),
    overCapacity,
    largeClasses: schoolsWithLargeClasses(findings, stage, year),
    findings: findings.filter((each) => each.stage === stage && each.year === year && each.severity !== 'info').length,
  };
}
