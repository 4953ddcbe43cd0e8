import { stagesBySystem, systemOf } from '../assignment/index.ts';
import { type District, GRADES, gradeIndex, type Plan, type School, STAGES } from '../model/index.ts';
import type { ResultRow } from './results.ts';

/** How results are laid out. */
export interface Layout {
  rows: ResultRow[];
  rowIndex: Map<string, number>;
  /** School of each row. */
  schools: School[];
  /** Place of a grade in the grade arrays by [row * 16 + grade]; -1 where the row does not have it. */
  slotOf: Int32Array;
  slots: number;
}

/** The layout last made for a list of schools. */
interface KnownLayout {
  gradeSystems: District['gradeSystems'];
  defaultSystem: string;
  baseYear: number;
  horizonYears: number;
  arriving: Uint8Array;
  layout: Layout;
}

const known = new WeakMap<readonly School[], KnownLayout>();

/**
 * One row for each school and stage, in plan order and stage order. Its grades are those of the stage in the systems that the
 * school follows in the simulated years, and any other that arrives (by [row * 16 + grade]): g6 at a 六三 junior school whose
 * compounds have a 五四 primary.
 */
export function rowsOf({ district, schools, assumptions }: Plan, arriving: ArrayLike<number>): Layout {
  const { gradeSystems, defaultSystem, baseYear } = district;
  const { horizonYears } = assumptions;
  const before = known.get(schools);
  const isSame =
    before?.gradeSystems === gradeSystems &&
    before.defaultSystem === defaultSystem &&
    before.baseYear === baseYear &&
    before.horizonYears === horizonYears &&
    before.arriving.every((each, at) => each > 0 === arriving[at]! > 0);
  if (isSame) return before.layout;
  const layout = build(district, schools, horizonYears, arriving);
  const arrived = Uint8Array.from(arriving, (each) => Number(each > 0));
  known.set(schools, { gradeSystems, defaultSystem, baseYear, horizonYears, arriving: arrived, layout });
  return layout;
}

function build(
  district: District,
  planned: readonly School[],
  horizonYears: number,
  arriving: ArrayLike<number>,
): Layout {
  const stages = stagesBySystem({ district });
  const rows: ResultRow[] = [];
  const schools: School[] = [];
  const slotOf: number[] = [];
  let slots = 0;
  for (const school of planned) {
    const ofGrades = systemsOf(school, district.baseYear, horizonYears).map(
      (system) => stages.get(system) ?? stages.get(district.defaultSystem)!,
    );
    for (const stage of STAGES) {
      if (!school.stages.some((offer) => offer.stage === stage)) continue;
      const first = rows.length * GRADES.length;
      const grades = GRADES.filter(
        (_, grade) => arriving[first + grade]! > 0 || ofGrades.some((ofGrade) => ofGrade[grade] === stage),
      );
      for (let grade = 0; grade < GRADES.length; grade++) slotOf.push(-1);
      for (const [g, grade] of grades.entries()) slotOf[first + gradeIndex(grade)] = slots + g;
      rows.push({ schoolId: school.id, stage, grades, gradeStart: slots });
      schools.push(school);
      slots += grades.length;
    }
  }
  const rowIndex = new Map(rows.map((row, r) => [`${row.schoolId}/${row.stage}`, r]));
  return { rows, rowIndex, schools, slotOf: Int32Array.from(slotOf), slots };
}

/** Grade systems of a school from the base year to the horizon. */
function systemsOf(school: School, baseYear: number, horizonYears: number): string[] {
  const now = systemOf(school, baseYear);
  if (!school.systemChanges?.length) return [now];
  const simulated = school.systemChanges.filter(({ year }) => year > baseYear && year <= baseYear + horizonYears);
  return [now, ...simulated.map(({ year }) => systemOf(school, year))];
}
