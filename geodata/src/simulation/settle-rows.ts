import { assignmentOf, isOpen } from '../assignment/index.ts';
import { type CapacityTerms, seatsIn } from '../capacity/index.ts';
import type { Demand } from '../demand/index.ts';
import { GRADES, type Plan, type School, STAGES } from '../model/index.ts';
import { drawOverflow } from './draw-overflow.ts';
import { fillSeats } from './fill-seats.ts';
import { formClasses } from './form-classes.ts';
import type { Results } from './results.ts';
import type { Layout } from './rows-of.ts';
import type { Ways } from './ways.ts';

/** What is settled: rows and the unassigned of stages; without it, everything. All rows of a school are settled together. */
interface Settled {
  rows: Uint8Array;
  stages: Uint8Array;
}

/** Adds the pupils that no compound sends: those of schools by choice, at their school or, where it takes none, unassigned. */
export function addOwnPupils(
  demand: Demand,
  { rowOf }: Ways,
  { slotOf, schools }: Layout,
  { gradePupils, unassigned }: Results,
  only?: Settled,
): void {
  const Y = demand.years.length;
  for (const { schoolId, stage: name, pupils } of demand.own) {
    const stage = STAGES.indexOf(name);
    const row = rowOf(schoolId, stage);
    if (only && only.stages[stage] === 0 && (row < 0 || only.rows[row] === 0)) continue;
    for (let grade = 0; grade < GRADES.length; grade++) {
      const slot = row < 0 ? -1 : slotOf[row * GRADES.length + grade]!;
      for (let y = 0; y < Y; y++) {
        const count = pupils[grade * Y + y]!;
        if (count === 0) continue;
        if (slot >= 0 && isOpen(schools[row]!, demand.years[y]!)) {
          if (!only || only.rows[row] === 1) gradePupils[slot * Y + y]! += count;
        } else if (!only || only.stages[stage] === 1) unassigned[stage * Y + y]! += count;
      }
    }
  }
}

/** Where pupils do not come by catchment, those beyond a school's seats go to the seats that the plan adds to the base plan. */
export function fillAddedSeats(
  plan: Plan,
  demand: Demand,
  results: Results,
  terms: CapacityTerms,
  only?: Settled,
): void {
  if (plan.schools === demand.schoolsBefore) return;
  const assignment = assignmentOf(plan);
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  const before = new Map(demand.schoolsBefore.map((school) => [school.id, school]));
  for (const [s, stage] of STAGES.entries()) {
    if (assignment.isPlanned(stage) || demand.planned.includes(stage) || only?.stages[s] === 0) continue;
    const seatsAt = (school: School | undefined, year: number) => {
      const offer = school?.stages.find((each) => each.stage === stage);
      return offer && isOpen(school!, year) ? seatsIn(offer, year, terms) : 0;
    };
    drawOverflow(plan, demand, results, stage, {
      now: (schoolId, year) => seatsAt(schools.get(schoolId), year),
      before: (schoolId, year) => seatsAt(before.get(schoolId), year),
    });
  }
}

/**
 * Makes numbers of schools out of pupils by grade: whole pupils where arithmetic with shares left something beside them, enrolment,
 * seats and classes.
 */
export function settleRows(
  demand: Demand,
  { rows, schools }: Layout,
  results: Results,
  terms: CapacityTerms,
  only?: Settled,
): void {
  const Y = results.years.length;
  const totals = new Map(demand.totals.map((each) => [`${each.schoolId}/${each.stage}`, each.pupils]));
  const isTold = totals.size > 0 || demand.unknown.size > 0;
  for (let r = 0; r < rows.length; r++) {
    if (only && only.rows[r] === 0) continue;
    const row = rows[r]!;
    settlePupils(results, r);
    if (!isTold) continue;
    const key = `${row.schoolId}/${row.stage}`;
    if (!totals.has(key) && !demand.unknown.has(key)) continue;
    results.enrolment.fill(Number.NaN, r * Y, (r + 1) * Y);
    if (!demand.unknown.has(key)) results.enrolment[r * Y] = totals.get(key)!;
    results.gradePupils.fill(Number.NaN, row.gradeStart * Y, (row.gradeStart + row.grades.length) * Y);
  }
  for (let r = 0; r < rows.length; r++) {
    if (only && only.rows[r] === 0) continue;
    fillSeats(results, r, schools[r]!, terms);
    formClasses(results, r, schools[r]!, terms);
  }
}

function settlePupils({ rows, years, gradePupils, enrolment }: Results, r: number): void {
  const Y = years.length;
  const { grades, gradeStart } = rows[r]!;
  for (let y = 0; y < Y; y++) {
    let pupils = 0;
    for (let slot = gradeStart; slot < gradeStart + grades.length; slot++) {
      const at = slot * Y + y;
      gradePupils[at] = settled(gradePupils[at]!);
      pupils += gradePupils[at]!;
    }
    enrolment[r * Y + y] = settled(pupils);
  }
}

/**
 * Takes away what arithmetic with shares leaves beside a whole or half pupil, so that 420 of 420 seats is 100 % and half a pupil is
 * always rounded up.
 */
function settled(pupils: number): number {
  const half = Math.round(2 * pupils) / 2;
  return Math.abs(pupils - half) < 1e-7 ? half : pupils;
}
