import type { Stage } from '../../model/index.ts';
import { numbersAt } from '../../simulation/index.ts';
import type { SchoolEffect } from '../answer/proposal.ts';
import type { Simulated } from './effect-of.ts';

/** Pupils or seats that differ by less than this are the arithmetic of expected values. */
const NOTICEABLE = 0.5;

/** The schools whose pupils or seats an answer changes in any of the years, in the order of the plan after it. */
export function schoolEffectsOf(
  before: Simulated,
  after: Simulated,
  stages: readonly Stage[],
  years: readonly number[],
): SchoolEffect[] {
  const gone = before.plan.schools.filter(({ id }) => !after.plan.schools.some((school) => school.id === id));
  return [...after.plan.schools, ...gone].flatMap(({ id, name }) =>
    stages.flatMap((stage) => {
      const effect = { schoolId: id, name, stage, years: years.map((year) => inYear(before, after, id, stage, year)) };
      return effect.years.some(isChanged) ? [effect] : [];
    }),
  );
}

function inYear(before: Simulated, after: Simulated, id: string, stage: Stage, year: number) {
  const then = numbersAt(before.results, id, stage, year);
  const now = numbersAt(after.results, id, stage, year);
  return {
    year,
    pupilsBefore: known(then?.enrolment),
    pupilsAfter: known(now?.enrolment),
    seatsBefore: known(then?.seats),
    seatsAfter: known(now?.seats),
  };
}

function isChanged({ pupilsBefore, pupilsAfter, seatsBefore, seatsAfter }: SchoolEffect['years'][number]): boolean {
  const differ = (a: number | null, b: number | null) => Math.abs((a ?? 0) - (b ?? 0)) >= NOTICEABLE;
  return differ(pupilsBefore, pupilsAfter) || differ(seatsBefore, seatsAfter);
}

/** To a hundredth of a pupil; null where it was not computed. */
function known(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : Math.round(value * 100) / 100;
}
