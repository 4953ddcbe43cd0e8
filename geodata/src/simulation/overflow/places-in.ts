import { type Places, placesOf, stagesBySystem, systemOf } from '../../assignment/index.ts';
import { gradeSizesIn, STANDARD_CLASS_SIZE } from '../../capacity/index.ts';
import { GRADES, gradeIndex, type LocalName, type Plan, type School, STAGES, type Stage } from '../../model/index.ts';
import type { Results } from '../results.ts';

/**
 * The places of every school that counted applicants, by stage and year, in plan order. The first grade has its part of the stage's
 * seats by design class sizes (schools alike, kindergarten groups as 25 : 30 : 35); years after the last applicants take the first
 * grade of the results for their intake.
 */
export function placesIn(plan: Plan, results: Results): Places[] {
  const order = plan.assumptions.enrolmentOrder;
  return plan.schools.flatMap((school) =>
    STAGES.filter((stage) => school.applicants?.some((each) => each.stage === stage)).flatMap((stage) =>
      results.years.flatMap((year, y) => {
        const entry = entryOf(plan, results, school, stage, y);
        const places = entry && placesOf(school, stage, year, entry, order);
        return places ? [places] : [];
      }),
    ),
  );
}

/** Seats and pupils of the first grade of a school's own system in a year. */
function entryOf(plan: Plan, results: Results, school: School, stage: Stage, y: number) {
  const r = results.rowIndex.get(`${school.id}/${stage}`);
  const system = systemOf(school, results.years[y]!);
  const ofGrade = stagesBySystem(plan).get(system) ?? [];
  const grades = GRADES.filter((grade) => ofGrade[gradeIndex(grade)] === stage);
  if (r === undefined || grades.length === 0) return undefined;
  const Y = results.years.length;
  const row = results.rows[r]!;
  const slot = row.gradeStart + row.grades.indexOf(grades[0]!);
  const offer = school.stages.find((each) => each.stage === stage)!;
  const terms = { standard: STANDARD_CLASS_SIZE, path: plan.assumptions.classSizePath };
  const sizes = gradeSizesIn(offer, grades, results.years[y]!, terms);
  const part = (results.seats[r * Y + y]! * sizes[0]!) / sizes.reduce((sum, size) => sum + size, 0);
  return { seats: part, intake: results.gradePupils[slot * Y + y]! };
}

/** What the seat lock (六年一学位) does not reach, where it is on: schools of which no locked applicants are known. */
export function seatLockNote({ schools, assumptions }: Plan): LocalName | undefined {
  const { isOn, years } = assumptions.enrolmentOrder.seatLock;
  if (!isOn) return undefined;
  const known = schools.filter(({ applicants }) => applicants?.some(({ locked }) => locked !== undefined)).length;
  const others = schools.length - known;
  return {
    zh: `${years}年一学位只用于有学位占用数据的 ${known}所学校；其余 ${others}所的小区未计入学位锁定。`,
    en: `The seat lock (one seat in ${years} years) is applied at the ${known} schools with data on taken seats, not to the compounds of the other ${others}.`,
  };
}
