import { rowNumbers, toldEffect, toldNumbers } from '@xuetu/geodata/dossier';
import type { School, Stage } from '@xuetu/geodata/model';
import type { ExportSource } from './export-request.ts';

/** What is told of a school in a stage and year. */
export type SchoolHeadcounts = (school: School, stage: Stage, year: number) => ReturnType<typeof toldNumbers>;

/**
 * Numbers of schools with those marked that tell how many people there are. Of a scenario those are marked too that differ from the base plan by one to
 * four children who change school: whoever has the file of the base plan as well can subtract.
 */
export function schoolHeadcounts(source: ExportSource): SchoolHeadcounts {
  const { now, before } = source;
  const numbersIn = ({ results }: ExportSource['now'], id: string, stage: Stage, year: number) => {
    const row = results.rowIndex.get(`${id}/${stage}`);
    const at = results.years.indexOf(year);
    return row === undefined || at < 0 ? undefined : rowNumbers(results, row, at);
  };
  const effectOf = now.plan === before.plan ? undefined : toldEffect(source);
  return (school, stage, year) => {
    const is = numbersIn(now, school.id, stage, year) ?? NOT_THERE;
    const was = effectOf && numbersIn(before, school.id, stage, year);
    return effectOf && was ? effectOf({ school, stage, year, was, is }).after : toldNumbers(is);
  };
}

const NOT_THERE = { enrolment: null, seats: null, utilisation: null, classes: null, largestClass: null };
