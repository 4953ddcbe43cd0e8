import { gradeSizesIn, STANDARD_CLASS_SIZE, shareClasses } from '../capacity/index.ts';
import type { Plan, Stage } from '../model/index.ts';
import { rowAt, yearIndexOf } from './readers.ts';
import type { Results } from './results.ts';
import { roomsForClasses } from './rooms-for-classes.ts';

/**
 * Classes that a school would form in a stage and year with so many pupils more (or fewer, below 0), who come to its grades in the proportion
 * of those it has. What simulating gives where nothing is added; the classes counted in the base year, whatever is added. NaN where classes or
 * pupils by grade are not known.
 */
export function classesWith(
  { schools, assumptions }: Pick<Plan, 'schools' | 'assumptions'>,
  results: Results,
  at: { schoolId: string; stage: Stage; year: number },
  more: number,
): number {
  const row = rowAt(results, at.schoolId, at.stage);
  const y = yearIndexOf(results, at.year);
  const school = schools.find(({ id }) => id === at.schoolId);
  const offer = school?.stages.find(({ stage }) => stage === at.stage);
  if (!row || y < 0 || !offer) return Number.NaN;
  const Y = results.years.length;
  const now = results.classes[row.index * Y + y]!;
  if (y === 0 || more === 0) return now;
  const held = row.grades.map((_, g) => results.gradePupils[(row.gradeStart + g) * Y + y]!);
  const total = held.reduce((sum, each) => sum + each, 0);
  if (Number.isNaN(total) || held.length === 0) return Number.NaN;
  const pupils = held.map((each) =>
    Math.max(0, Math.round(each + more * (total > 0 ? each / total : 1 / held.length))),
  );
  const terms = { standard: STANDARD_CLASS_SIZE, path: assumptions.classSizePath };
  const rooms = roomsForClasses(results, school!, offer, y, terms);
  const sizes = gradeSizesIn(offer, row.grades, at.year, terms);
  const formed = shareClasses(pupils, sizes, Number.isNaN(rooms) ? Infinity : rooms);
  return formed ? formed.reduce((sum, each) => sum + each, 0) : rooms;
}
