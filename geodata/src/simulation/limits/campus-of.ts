import type { CapacityTerms } from '../../capacity/index.ts';
import type { School } from '../../model/index.ts';
import { fillSeats } from '../fill-seats.ts';
import { formClasses } from '../form-classes.ts';
import type { Results } from '../results.ts';

const BY_ROW = ['enrolment', 'seats', 'classes', 'largestClass'] as const;
const BY_GRADE = ['gradePupils', 'gradeClasses', 'gradeLargestClass'] as const;

/** The part of the results that is about one school, with arrays of its own; of all years, or of those at some positions (0 first). */
export function campusOf(results: Results, school: School, positions = [...results.years.keys()]): Results {
  const Y = positions.length;
  const found = results.rows.flatMap((row, r) => (row.schoolId === school.id ? [{ row, r }] : []));
  let slots = 0;
  const rows = found.map(({ row }) => {
    const gradeStart = slots;
    slots += row.grades.length;
    return { ...row, gradeStart };
  });
  const campus: Results = {
    ...results,
    years: positions.map((y) => results.years[y]!),
    rows,
    rowIndex: new Map(rows.map((row, r) => [`${row.schoolId}/${row.stage}`, r])),
    enrolment: new Float64Array(rows.length * Y),
    seats: new Float64Array(rows.length * Y),
    classes: new Float64Array(rows.length * Y),
    largestClass: new Float64Array(rows.length * Y),
    gradePupils: new Float64Array(slots * Y),
    gradeClasses: new Float64Array(slots * Y),
    gradeLargestClass: new Float64Array(slots * Y),
  };
  for (const [at, { row, r }] of found.entries()) {
    for (const name of BY_ROW) copyLine(results, r, campus, at, name, positions);
    for (const g of row.grades.keys()) {
      for (const name of BY_GRADE) {
        copyLine(results, row.gradeStart + g, campus, rows[at]!.gradeStart + g, name, positions);
      }
    }
  }
  return campus;
}

function copyLine(
  results: Results,
  from: number,
  campus: Results,
  to: number,
  name: (typeof BY_ROW)[number] | (typeof BY_GRADE)[number],
  positions: readonly number[],
): void {
  for (const [i, y] of positions.entries()) {
    campus[name][to * positions.length + i] = results[name][from * results.years.length + y]!;
  }
}

/** Forms the seats and classes of a campus again, as the simulation does: for a school that has changed, or for other pupils. */
export function formCampus(campus: Results, school: School, terms: CapacityTerms): Results {
  for (const r of campus.rows.keys()) {
    fillSeats(campus, r, school, terms);
    formClasses(campus, r, school, terms);
  }
  return campus;
}
