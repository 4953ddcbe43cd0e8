import type { Grade, LocalName, Plan, School } from '../../model/index.ts';
import type { ResultRow, Results } from '../../simulation/index.ts';
import type { Rule } from '../rule.ts';

/** What a metric found for one subject: the number, and how it comes about, in words. */
export interface Measure {
  value: number;
  grade?: Grade;
  /** The arithmetic, for example 一年级 312人 ÷ 6班 = 52人/班. */
  working: LocalName;
}

/** One school and stage in one year. */
export interface SchoolYear {
  plan: Plan;
  results: Results;
  school: School;
  row: ResultRow;
  /** Position of the row and of the year in the results. */
  r: number;
  y: number;
}

/** One number-valued question about a school, a stage and a year; undefined where it cannot be answered or does not apply. */
export type SchoolMetric = (at: SchoolYear, grades?: Rule['grades']) => Measure | undefined;

/** A row's value in a year. */
export function valueAt(numbers: Float64Array, { results, r, y }: SchoolYear): number {
  return numbers[r * results.years.length + y]!;
}
