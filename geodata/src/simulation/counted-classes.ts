import type { Grade, School } from '../model/index.ts';

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
