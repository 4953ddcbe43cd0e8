import { type CapacityTerms, gradeSizesIn, hasPath, shareClassesInto } from '../capacity/index.ts';
import type { School } from '../model/index.ts';
import { countedClasses } from './counted-classes.ts';
import type { Results } from './results.ts';
import { openToday, roomsForClasses } from './rooms-for-classes.ts';

/**
 * Forms the whole classes of one school and stage. The base year has the classes that were counted, by grade or in total;
 * later years open a class for each class size begun, as far as the rooms go. Where there are fewer rooms than grades with
 * pupils, grades are taught together (复式班): classes and the average class are known for the stage, not by grade. Where pupils by
 * grade are not known (NaN in `gradePupils`), classes are known in the base year only, as counted.
 */
export function formClasses(results: Results, r: number, school: School, terms: CapacityTerms): void {
  const row = results.rows[r]!;
  const { years, gradePupils } = results;
  const offer = school.stages.find((each) => each.stage === row.stage)!;
  const pupils = row.grades.map(() => 0);
  const formed = row.grades.map(() => 0);
  const anySize = row.grades.map(() => 1);
  let classSizes = gradeSizesIn(offer, row.grades, years[0]!, terms);
  for (let y = 0; y < years.length; y++) {
    let total = 0;
    for (let g = 0; g < pupils.length; g++) {
      pupils[g] = Math.round(gradePupils[(row.gradeStart + g) * years.length + y]!);
      total += pupils[g]!;
    }
    if (Number.isNaN(total)) {
      setUnknown(results, r, y, y === 0 ? openToday(offer, years[0]!) : Number.NaN);
      continue;
    }
    if (y > 0 && hasPath(row.stage, terms)) classSizes = gradeSizesIn(offer, row.grades, years[y]!, terms);
    const counted = y === 0 ? countedClasses(school, row.grades, pupils) : undefined;
    const rooms = roomsForClasses(results, school, offer, y, terms);
    const sizes = y === 0 && offer.classes !== undefined ? anySize : classSizes;
    if (counted) setClasses(results, r, y, pupils, counted);
    else if (shareClassesInto(formed, pupils, sizes, Number.isNaN(rooms) ? Infinity : rooms)) {
      setClasses(results, r, y, pupils, formed);
    } else setTogether(results, r, y, pupils, rooms);
  }
}

function setClasses(
  results: Results,
  r: number,
  y: number,
  pupils: readonly number[],
  classes: readonly number[],
): void {
  const { gradeStart } = results.rows[r]!;
  const Y = results.years.length;
  let total = 0;
  let largest = 0;
  for (let g = 0; g < pupils.length; g++) {
    const slot = (gradeStart + g) * Y + y;
    const size = pupils[g] === 0 ? 0 : Math.ceil(pupils[g]! / classes[g]!);
    results.gradeClasses[slot] = classes[g]!;
    results.gradeLargestClass[slot] = size;
    total += classes[g]!;
    if (size > largest) largest = size;
  }
  results.classes[r * Y + y] = total;
  results.largestClass[r * Y + y] = largest;
}

/** Grades taught together: the average class is the largest that is known of; NaN where there is no room at all. */
function setTogether(results: Results, r: number, y: number, pupils: readonly number[], rooms: number): void {
  const { gradeStart } = results.rows[r]!;
  const Y = results.years.length;
  let total = 0;
  for (let g = 0; g < pupils.length; g++) {
    const slot = (gradeStart + g) * Y + y;
    results.gradeClasses[slot] = Number.NaN;
    results.gradeLargestClass[slot] = pupils[g] === 0 ? 0 : Number.NaN;
    total += pupils[g]!;
  }
  results.classes[r * Y + y] = rooms;
  results.largestClass[r * Y + y] = rooms > 0 ? Math.ceil(total / rooms) : Number.NaN;
}

function setUnknown(results: Results, r: number, y: number, classes: number): void {
  const { grades, gradeStart } = results.rows[r]!;
  const Y = results.years.length;
  results.classes[r * Y + y] = classes;
  results.largestClass[r * Y + y] = Number.NaN;
  for (let slot = gradeStart; slot < gradeStart + grades.length; slot++) {
    results.gradePupils[slot * Y + y] = Number.NaN;
    results.gradeClasses[slot * Y + y] = Number.NaN;
    results.gradeLargestClass[slot * Y + y] = Number.NaN;
  }
}
