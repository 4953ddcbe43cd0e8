import type { Stage } from '@xuetu/geodata/model';
import type { Finding } from '@xuetu/geodata/rules';
import { type Results, seatShortage, yearIndexOf } from '@xuetu/geodata/simulation';

/** One stage of the whole district in one year. NaN is not computed. */
export interface StageTotals {
  stage: Stage;
  schools: number;
  pupils: number;
  seats: number;
  short: number;
  overCapacity: number;
}

/** Sums one stage over its schools. A school whose number is not computed adds nothing; where none is, the sum is NaN. */
export function stageTotals(results: Results, stage: Stage, year: number): StageTotals {
  const at = yearIndexOf(results, year);
  const slots = results.rows.flatMap((row, index) => (row.stage === stage ? [index * results.years.length + at] : []));
  const live = slots.filter((slot) => results.enrolment[slot]! > 0 || results.seats[slot]! > 0);
  return {
    stage,
    schools: live.length,
    pupils: sumKnown(slots.map((slot) => results.enrolment[slot]!)),
    seats: sumKnown(slots.map((slot) => results.seats[slot]!)),
    short: live.some((slot) => isKnown(results, slot)) ? seatShortage(results, stage, year) : Number.NaN,
    overCapacity: slots.filter((slot) => Math.round(results.enrolment[slot]!) > results.seats[slot]!).length,
  };
}

/** Seats short in every simulated year. */
export function shortageByYear(results: Results, stage: Stage): { year: number; short: number }[] {
  return results.years.map((year) => ({ year, short: stageTotals(results, stage, year).short }));
}

/** 大班额: the threshold of the national statistics, in pupils. */
const LARGE_CLASS = 56;

/** Schools that have a class of 56 or more in a stage and year, as the rules found them. */
export function schoolsWithLargeClasses(findings: Finding[], stage: Stage, year: number): number {
  const ids = findings
    .filter((each) => each.metric === 'largest-class' && each.limit >= LARGE_CLASS)
    .filter((each) => each.stage === stage && each.year === year)
    .map((each) => each.subject.id);
  return new Set(ids).size;
}

function isKnown(results: Results, slot: number): boolean {
  return !Number.isNaN(results.enrolment[slot]!) && !Number.isNaN(results.seats[slot]!);
}

function sumKnown(values: number[]): number {
  const known = values.filter((each) => !Number.isNaN(each));
  return known.length ? known.reduce((sum, each) => sum + each, 0) : Number.NaN;
}
