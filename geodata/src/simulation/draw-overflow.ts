import { isOpen } from '../assignment/index.ts';
import type { Demand, OwnPupils } from '../demand/index.ts';
import { GRADES, gradeIndex, type Plan, STAGES, type Stage } from '../model/index.ts';
import type { Results } from './results.ts';

/** Seats of a school (by id) in a stage and year index, 0 where it is not open or does not offer the stage. */
type SeatsIn = (schoolId: string, year: number) => number;

/** Part of an overflow that is smaller than this many pupils is arithmetic. */
const SMALLEST = 1e-9;

/**
 * Pupils who go to added seats, in a stage that does not go by catchment. Seats that the plan adds to the base plan (a new
 * school, an extension) first serve the school's own pupils; what is left of them takes pupils beyond the seats of the other
 * schools, and those whose school has closed: from each school in proportion to its overflow and alike from all its grades,
 * to each school in proportion to its added seats still free. Never more than the overflow and never more than those seats;
 * each grade keeps its number of pupils. Seats that the base plan has draw nobody, so the base plan stays as it is.
 */
export function drawOverflow(
  plan: Plan,
  demand: Demand,
  results: Results,
  stage: Stage,
  seats: { now: SeatsIn; before: SeatsIn },
): void {
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  const uncounted = new Set([...demand.unknown, ...demand.totals.map((each) => `${each.schoolId}/${each.stage}`)]);
  const rows = results.rows.filter((row) => row.stage === stage && !uncounted.has(`${row.schoolId}/${stage}`));
  const own = demand.own.filter((each) => each.stage === stage);
  for (const [y, year] of results.years.entries()) {
    const known = rows.map((row) => schoolIn(results, row, y, seats)).filter((each) => !Number.isNaN(each.pupils));
    const to = known.filter((each) => each.free > SMALLEST);
    const grades = GRADES.flatMap((_, grade) => (to.every((each) => each.slots.has(grade)) ? [grade] : []));
    const homeless = own.filter(({ schoolId }) => !schools.has(schoolId) || !isOpen(schools.get(schoolId)!, year));
    const from = [
      ...known.map((each) => atSchool(results, each, grades)),
      ...homeless.map((each) => unassigned(results, each, grades, y)),
    ];
    const over = from.reduce((sum, each) => sum + each.over, 0);
    const free = to.reduce((sum, each) => sum + each.free, 0);
    if (!(over > SMALLEST) || free === 0) continue;
    const moved = Math.min(over, free);
    const arriving = new Float64Array(GRADES.length);
    for (const each of from) {
      if (each.over > 0) each.leave((moved * each.over) / over / each.pupils, arriving);
    }
    for (const { slots, free: seatsFree } of to) {
      for (const [grade, at] of slots) results.gradePupils[at]! += (arriving[grade]! * seatsFree) / free;
    }
  }
}

/** One school in one year: its pupils, its seats, those of them that were added and are free, its grades' places in the results. */
interface SchoolYear {
  pupils: number;
  seats: number;
  free: number;
  /** Place in `gradePupils` by grade. */
  slots: Map<number, number>;
}

function schoolIn(
  results: Results,
  { schoolId, grades, gradeStart }: Results['rows'][number],
  y: number,
  seats: { now: SeatsIn; before: SeatsIn },
): SchoolYear {
  const Y = results.years.length;
  const slots = new Map(grades.map((grade, g) => [gradeIndex(grade), (gradeStart + g) * Y + y]));
  const pupils = [...slots.values()].reduce((sum, at) => sum + results.gradePupils[at]!, 0);
  const now = seats.now(schoolId, results.years[y]!);
  const added = now - seats.before(schoolId, results.years[y]!);
  return { pupils, seats: now, free: Math.max(0, Math.min(added, now - pupils)) || 0, slots };
}

/** Pupils who can go elsewhere, out of how many of the grades that are taught there. */
interface Source {
  over: number;
  pupils: number;
  /** Takes a part of the pupils of each of these grades away and adds them to `arriving`. */
  leave(part: number, arriving: Float64Array): void;
}

function atSchool(results: Results, { pupils, seats, slots }: SchoolYear, grades: readonly number[]): Source {
  const here = grades.flatMap((grade) => (slots.has(grade) ? [{ grade, at: slots.get(grade)! }] : []));
  const able = here.reduce((sum, { at }) => sum + results.gradePupils[at]!, 0);
  return {
    over: Math.max(0, Math.min(pupils - seats, able)) || 0,
    pupils: able,
    leave(part, arriving) {
      for (const { grade, at } of here) {
        const going = results.gradePupils[at]! * part;
        results.gradePupils[at]! -= going;
        arriving[grade]! += going;
      }
    },
  };
}

function unassigned(results: Results, { stage, pupils }: OwnPupils, grades: readonly number[], y: number): Source {
  const Y = results.years.length;
  const able = grades.reduce((sum, grade) => sum + pupils[grade * Y + y]!, 0);
  return {
    over: able || 0,
    pupils: able,
    leave(part, arriving) {
      results.unassigned[STAGES.indexOf(stage) * Y + y]! -= able * part;
      for (const grade of grades) arriving[grade]! += pupils[grade * Y + y]! * part;
    },
  };
}
