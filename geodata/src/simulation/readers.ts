import { STAGES, type Stage } from '../model/index.ts';
import type { ResultRow, Results } from './results.ts';

/** What one school has in one stage and year; NaN where it was not computed. */
export interface SchoolNumbers {
  enrolment: number;
  seats: number;
  /** Enrolment / seats. */
  utilisation: number;
  classes: number;
  largestClass: number;
}

/** Position of a year in the results; -1 where it was not simulated. */
export function yearIndexOf(results: Pick<Results, 'years'>, year: number): number {
  return results.years.indexOf(year);
}

/** The row of a school and stage with its position. */
export function rowAt(results: Results, schoolId: string, stage: Stage): (ResultRow & { index: number }) | undefined {
  const index = results.rowIndex.get(`${schoolId}/${stage}`);
  return index === undefined ? undefined : { ...results.rows[index]!, index };
}

/** The numbers of a school in a stage and year; undefined where the school does not offer the stage or the year is not simulated. */
export function numbersAt(results: Results, schoolId: string, stage: Stage, year: number): SchoolNumbers | undefined {
  const row = results.rowIndex.get(`${schoolId}/${stage}`);
  const y = yearIndexOf(results, year);
  if (row === undefined || y < 0) return undefined;
  const at = row * results.years.length + y;
  const enrolment = results.enrolment[at]!;
  const seats = results.seats[at]!;
  return {
    enrolment,
    seats,
    utilisation: seats > 0 ? enrolment / seats : Number.NaN,
    classes: results.classes[at]!,
    largestClass: results.largestClass[at]!,
  };
}

/** Pupils of a stage who live in a compound (by position in the plan) in a year. */
export function compoundPupilsAt(results: Results, compoundIndex: number, stage: Stage, year: number): number {
  const Y = results.years.length;
  const at = (compoundIndex * STAGES.length + STAGES.indexOf(stage)) * Y + yearIndexOf(results, year);
  return results.compoundPupils[at] ?? Number.NaN;
}

/** Seats short in a stage and year: pupils beyond the seats of their school, summed over schools, and pupils without a school. */
export function seatShortage(results: Results, stage: Stage, year: number): number {
  const Y = results.years.length;
  const y = yearIndexOf(results, year);
  const unassigned = results.unassigned[STAGES.indexOf(stage) * Y + y] ?? 0;
  let short = Number.isNaN(unassigned) ? 0 : unassigned;
  for (const [r, row] of results.rows.entries()) {
    if (row.stage !== stage) continue;
    const over = results.enrolment[r * Y + y]! - results.seats[r * Y + y]!;
    if (over > 0) short += over;
  }
  return short;
}
