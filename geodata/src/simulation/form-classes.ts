import { classesAllowed, classSizeOf, offerIn, STANDARD_GROUP_SIZE, shareClasses } from '../capacity/index.ts';
import type { School, Stage } from '../model/index.ts';
import type { Results } from './results.ts';

/**
 * Forms the whole classes of one school and stage. The base year has the classes that were counted, by grade or in total;
 * later years open a class for each class size begun, as far as the rooms go. Where there are fewer rooms than grades with
 * pupils, grades are taught together (复式班): classes and the average class are known for the stage, not by grade.
 */
export function formClasses(
  results: Results,
  r: number,
  school: School,
  standard: Partial<Record<Stage, number>>,
  unknown: boolean,
): void {
  const row = results.rows[r]!;
  const Y = results.years.length;
  const today = school.stages.find((each) => each.stage === row.stage)!;
  const classSize = classSizeOf(today, standard);
  const classSizes = row.grades.map((grade) => today.classSize ?? STANDARD_GROUP_SIZE[grade] ?? classSize);
  const anySize = row.grades.map(() => 1);
  for (const [y, year] of results.years.entries()) {
    const offer = offerIn(today, year, standard);
    const pupils = row.grades.map((_, g) => Math.round(results.gradePupils[(row.gradeStart + g) * Y + y]!));
    if (unknown || pupils.some(Number.isNaN)) {
      const known = y === 0 ? (offer.classes ?? Number.NaN) : Number.NaN;
      results.classes[r * Y + y] = known;
      results.largestClass[r * Y + y] = Number.NaN;
      for (const g of row.grades.keys()) {
        setGrade(results, row.gradeStart + g, y, Number.NaN, Number.NaN);
        results.gradePupils[(row.gradeStart + g) * Y + y] = Number.NaN;
      }
      continue;
    }
    const counted = y === 0 ? countedClasses(school, row.grades, pupils) : undefined;
    const rooms = (y === 0 ? offer.classes : undefined) ?? classesAllowed(offer);
    const openToday = y === 0 && offer.classes !== undefined;
    const classes = counted ?? shareClasses(pupils, openToday ? anySize : classSizes, rooms);
    const total = pupils.reduce((sum, each) => sum + each, 0);
    results.classes[r * Y + y] = classes ? classes.reduce((sum, each) => sum + each, 0) : rooms!;
    results.largestClass[r * Y + y] = classes ? 0 : rooms! > 0 ? Math.ceil(total / rooms!) : Number.NaN;
    for (const g of row.grades.keys()) {
      const count = classes?.[g] ?? Number.NaN;
      const largest = pupils[g] === 0 ? 0 : Math.ceil(pupils[g]! / count);
      setGrade(results, row.gradeStart + g, y, count, largest);
      if (largest > results.largestClass[r * Y + y]!) results.largestClass[r * Y + y] = largest;
    }
  }
}

/** Classes counted by grade in the base year, if every grade that has pupils has at least one. */
function countedClasses(
  school: School,
  grades: readonly (keyof NonNullable<School['classesByGrade']>)[],
  pupils: readonly number[],
): number[] | undefined {
  const counted = school.classesByGrade;
  if (!counted) return undefined;
  const classes = grades.map((grade) => counted[grade] ?? 0);
  return classes.every((count, g) => count > 0 || pupils[g] === 0) ? classes : undefined;
}

function setGrade(results: Results, slot: number, y: number, classes: number, largest: number): void {
  results.gradeClasses[slot * results.years.length + y] = classes;
  results.gradeLargestClass[slot * results.years.length + y] = largest;
}
