import type { Locale, Plan, School, Stage } from '@xuetu/geodata/model';
import { numbersAt, type Results } from '@xuetu/geodata/simulation';
import { isOpen } from '../inspector/nearest-schools.ts';

/** One line of the list of schools. NaN is not computed. */
export interface SchoolLine {
  school: School;
  name: string;
  pupils: number;
  seats: number;
  utilisation: number;
}

export type SchoolColumn = 'name' | 'pupils' | 'seats' | 'utilisation';

export interface Sorting<Column extends string> {
  column: Column;
  down: boolean;
}

/** The schools of a stage in a year: those that have numbers then, or that are open without any. */
export function schoolLines(plan: Plan, results: Results, stage: Stage, year: number, locale: Locale): SchoolLine[] {
  return plan.schools
    .filter((school) => school.stages.some((each) => each.stage === stage) && isOpen(school, year))
    .map((school) => {
      const numbers = numbersAt(results, school.id, stage, year);
      return {
        school,
        name: nameOf(school, locale),
        pupils: numbers?.enrolment ?? Number.NaN,
        seats: numbers?.seats ?? Number.NaN,
        utilisation: numbers?.utilisation ?? Number.NaN,
      };
    });
}

/** The name of a school in the language of the reader, as far as the data has it. */
export function nameOf(school: School, locale: Locale): string {
  return locale === 'en' ? (school.nameEn ?? school.name) : school.name;
}

/** The lines whose name holds the text, sorted; lines without a number come last either way. */
export function sortedLines<Line extends { name: string }, Column extends keyof Line & string>(
  lines: Line[],
  text: string,
  { column, down }: Sorting<Column>,
): Line[] {
  const wanted = text.trim().toLowerCase();
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const found = wanted ? lines.filter((line) => line.name.toLowerCase().includes(wanted)) : [...lines];
  return found.sort((a, b) => {
    const [x, y] = [a[column], b[column]];
    if (typeof x !== 'number' || typeof y !== 'number') return (down ? -1 : 1) * collator.compare(a.name, b.name);
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return down ? y - x : x - y;
  });
}
