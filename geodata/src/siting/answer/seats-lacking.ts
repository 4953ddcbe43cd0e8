import { classSizeIn, STANDARD_CLASS_SIZE, temporaryClassesIn } from '../../capacity/index.ts';
import { type Plan, STAGES, type Stage } from '../../model/index.ts';
import type { Results } from '../../simulation/index.ts';

/**
 * Seats short in a stage and year: pupils beyond the seats of their school, summed over schools, and pupils without a school.
 * Temporary classes (临时班) that the plan has beyond those of the plan it was made from count as seats here: they are no seats of the
 * design, so findings go on to say that a school is over its design, but whoever sits in them is not without a place.
 */
export function seatsLacking(results: Results, before: Plan, after: Plan, stage: Stage, year: number): number {
  const Y = results.years.length;
  const unassigned = results.unassigned[STAGES.indexOf(stage) * Y + results.years.indexOf(year)] ?? 0;
  return results.rows.reduce(
    (sum, row) => (row.stage === stage ? sum + lackingAt(results, before, after, row.schoolId, stage, year) : sum),
    Number.isNaN(unassigned) ? 0 : unassigned,
  );
}

/** The same at one school. */
export function lackingAt(
  results: Results,
  before: Plan,
  after: Plan,
  schoolId: string,
  stage: Stage,
  year: number,
): number {
  const row = results.rowIndex.get(`${schoolId}/${stage}`);
  if (row === undefined) return 0;
  const at = row * results.years.length + results.years.indexOf(year);
  const short = results.enrolment[at]! - results.seats[at]!;
  return short > 0 ? Math.max(0, short - temporarySeats(before, after, schoolId, stage, year)) : 0;
}

/** Seats in the temporary classes (临时班) that a plan has at one school beyond those of the plan it was made from. */
export function temporarySeats(before: Plan, after: Plan, schoolId: string, stage: Stage, year: number): number {
  const offerIn = (plan: Plan) =>
    plan.schools.find(({ id }) => id === schoolId)?.stages.find((offer) => offer.stage === stage);
  const [then, now] = [offerIn(before), offerIn(after)];
  if (!now?.temporary) return 0;
  const classes = temporaryClassesIn(now, year) - (then ? temporaryClassesIn(then, year) : 0);
  const terms = { standard: STANDARD_CLASS_SIZE, path: after.assumptions.classSizePath };
  return Math.max(0, classes) * classSizeIn(now, year, terms);
}
