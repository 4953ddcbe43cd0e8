import { shareClasses } from '../capacity/index.ts';
import type { Grade, School } from '../model/index.ts';

/** The whole classes of one stage in one year. */
export interface ClassesFormed {
  /** Left out where grades are taught together (复式班), since there are fewer rooms than grades with pupils. */
  byGrade?: readonly number[];
  total: number;
  /** Pupils in the largest class; where grades are taught together, in the average one; NaN where there is no room at all. */
  largest: number;
}

/**
 * Forms the classes of one stage in one year from whole pupils by grade: those `counted` where there are any, else one for each
 * class size begun as far as the `rooms` go (NaN: not known, as many as it takes). Without class sizes all rooms are used for
 * grades with pupils, the fullest first.
 */
export function classesFormed(
  pupils: readonly number[],
  classSizes: readonly number[] | undefined,
  rooms: number,
  counted?: readonly number[],
): ClassesFormed {
  const sizes = classSizes ?? pupils.map(() => 1);
  const byGrade = counted ?? shareClasses(pupils, sizes, Number.isNaN(rooms) ? Infinity : rooms);
  if (!byGrade) return { total: rooms, largest: rooms > 0 ? Math.ceil(sum(pupils) / rooms) : Number.NaN };
  let largest = 0;
  for (let g = 0; g < pupils.length; g++) {
    if (pupils[g]! > 0) largest = Math.max(largest, Math.ceil(pupils[g]! / byGrade[g]!));
  }
  return { byGrade, total: sum(byGrade), largest };
}

/** Classes counted by grade in the base year, if every grade that has pupils has at least one. */
export function countedClasses(
  { classesByGrade }: School,
  grades: readonly Grade[],
  pupils: readonly number[],
): number[] | undefined {
  if (!classesByGrade) return undefined;
  const classes = grades.map((grade) => classesByGrade[grade] ?? 0);
  return classes.every((count, g) => count > 0 || pupils[g] === 0) ? classes : undefined;
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}
