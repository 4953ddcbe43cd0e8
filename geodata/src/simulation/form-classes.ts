import { type CapacityTerms, gradeSizesIn, hasPath } from '../capacity/index.ts';
import type { School } from '../model/index.ts';
import { classesFormed, countedClasses } from './classes-formed.ts';
import type { Results } from './results.ts';
import { openToday, roomsForClasses } from './rooms-for-classes.ts';

/**
 * Forms the whole classes of one school and stage. The base year has the classes that were counted, by grade or in total;
 * later years open a class for each class size begun, as far as the rooms go. Where pupils by grade are not known (NaN in
 * `gradePupils`), classes are known in the base year only, as counted.
 */
export function formClasses(results: Results, r: number, school: School, terms: CapacityTerms): void {
  const row = results.rows[r]!;
  const { years } = results;
  const Y = years.length;
  const offer = school.stages.find((each) => each.stage === row.stage)!;
  const pupils = row.grades.map(() => 0);
  let classSizes = gradeSizesIn(offer, row.grades, years[0]!, terms);
  for (let y = 0; y < Y; y++) {
    let total = 0;
    for (let g = 0; g < pupils.length; g++) {
      pupils[g] = Math.round(results.gradePupils[(row.gradeStart + g) * Y + y]!);
      total += pupils[g]!;
    }
    if (Number.isNaN(total)) {
      setUnknown(results, r, y, y === 0 ? openToday(offer, years[0]!) : Number.NaN);
      continue;
    }
    if (y > 0 && hasPath(row.stage, terms)) classSizes = gradeSizesIn(offer, row.grades, years[y]!, terms);
    const counted = y === 0 ? countedClasses(school, row.grades, pupils) : undefined;
    const rooms = roomsForClasses(results, school, offer, y, terms);
    const formed = classesFormed(
      pupils,
      y === 0 && offer.classes !== undefined ? undefined : classSizes,
      rooms,
      counted,
    );
    results.classes[r * Y + y] = formed.total;
    results.largestClass[r * Y + y] = formed.largest;
    for (let g = 0; g < pupils.length; g++) {
      const classes = formed.byGrade ? formed.byGrade[g]! : Number.NaN;
      const slot = (row.gradeStart + g) * Y + y;
      results.gradeClasses[slot] = classes;
      results.gradeLargestClass[slot] = pupils[g] === 0 ? 0 : Math.ceil(pupils[g]! / classes);
    }
  }
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
