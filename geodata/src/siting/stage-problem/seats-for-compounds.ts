import { schoolsOf } from '../../assignment/index.ts';
import { STANDARD_CLASS_SIZE, seatsIn } from '../../capacity/index.ts';
import { type Plan, STAGES, type Stage } from '../../model/index.ts';
import type { Results } from '../../simulation/index.ts';

/**
 * Seats left for compounds by school and year, Infinity where seats are not known: seats less the pupils who come from no compound. Rooms that several stages share
 * count for none of them, since which one gets them hangs on the pupils of both.
 */
export function seatsForCompounds(
  plan: Plan,
  results: Results,
  stage: Stage,
  years: readonly number[],
): Map<string, Float64Array> {
  const Y = results.years.length;
  const s = STAGES.indexOf(stage);
  const terms = { standard: STANDARD_CLASS_SIZE, path: plan.assumptions.classSizePath };
  const sharing = new Map(plan.schools.flatMap((school) => (school.sharedRooms ? [[school.id, school]] : [])));
  const left = new Map<string, Float64Array>();
  for (const [r, row] of results.rows.entries()) {
    if (row.stage !== stage) continue;
    const shared = sharing.get(row.schoolId)?.stages.find((offer) => offer.stage === stage);
    left.set(
      row.schoolId,
      Float64Array.from(years, (year) => {
        const at = r * Y + results.years.indexOf(year);
        const seats = results.seats[at]!;
        return (shared ? Math.min(seats, seatsIn(shared, year, terms)) : seats) - results.enrolment[at]!;
      }),
    );
  }
  for (const [c, compound] of plan.compounds.entries()) {
    for (const [y, year] of years.entries()) {
      const pupils = results.compoundPupils[(c * STAGES.length + s) * Y + results.years.indexOf(year)]!;
      if (pupils === 0) continue;
      for (const { schoolId, share } of schoolsOf(plan, compound, stage, year)) {
        const seats = left.get(schoolId);
        if (seats) seats[y]! += pupils * share;
      }
    }
  }
  for (const seats of left.values())
    for (let y = 0; y < seats.length; y++) if (Number.isNaN(seats[y])) seats[y] = Infinity;
  return left;
}
