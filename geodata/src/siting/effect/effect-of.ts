import { schoolsOf } from '../../assignment/index.ts';
import { type Plan, STAGES, type Stage } from '../../model/index.ts';
import type { Results } from '../../simulation/index.ts';
import type { Alternative } from '../answer/proposal.ts';
import { seatsLacking } from '../answer/seats-lacking.ts';
import { metresToday } from '../stage-problem/walking-metres.ts';

/** A plan with what simulating it gave. */
export interface Simulated {
  plan: Plan;
  results: Results;
}

/** What an answer does, read from two simulations and not from the optimisation. */
export type Effect = Pick<Alternative, 'shortage' | 'meanWalkMetres' | 'pupilsMoved' | 'emptySeats'>;

/** The effect on the given stages in the given years. */
export function effectOf(
  before: Simulated,
  after: Simulated,
  stages: readonly Stage[],
  years: readonly number[],
): Effect {
  const short = ({ plan, results }: Simulated, year: number) =>
    tidy(stages.reduce((sum, stage) => sum + seatsLacking(results, before.plan, plan, stage, year), 0));
  const walks = years.map((year) => ({ before: walkOf(before, stages, year), after: walkOf(after, stages, year) }));
  const fullest = walks.reduce((best, walk, y) => (walk.before.pupils > walks[best]!.before.pupils ? y : best), 0);
  return {
    shortage: years.map((year) => ({ year, before: short(before, year), after: short(after, year) })),
    meanWalkMetres: { before: meanOf(walks[fullest]?.before), after: meanOf(walks[fullest]?.after) },
    pupilsMoved: tidy(Math.max(0, ...years.map((year) => movedIn(before, after, stages, year)))),
    emptySeats: {
      before: tidy(standingEmpty(before.results, stages, years.at(-1)!)),
      after: tidy(standingEmpty(after.results, stages, years.at(-1)!)),
    },
  };
}

/** Seats that nobody takes in a year, summed over the schools of the stages where both pupils and seats are known. */
export function standingEmpty(results: Results, stages: readonly Stage[], year: number): number {
  const y = results.years.indexOf(year);
  let empty = 0;
  for (const [r, row] of results.rows.entries()) {
    const at = r * results.years.length + y;
    const left = results.seats[at]! - results.enrolment[at]!;
    if (stages.includes(row.stage) && left > 0) empty += left;
  }
  return empty;
}

interface Walk {
  pupils: number;
  pupilMetres: number;
}

function walkOf({ plan, results }: Simulated, stages: readonly Stage[], year: number): Walk {
  const locations = new Map(plan.schools.map((school) => [school.id, school.location]));
  const walk: Walk = { pupils: 0, pupilMetres: 0 };
  for (const stage of stages) {
    for (const [c, compound] of plan.compounds.entries()) {
      const pupils = pupilsAt(results, c, stage, year);
      if (pupils === 0) continue;
      for (const { schoolId, share } of schoolsOf(plan, compound, stage, year)) {
        walk.pupils += pupils * share;
        walk.pupilMetres += pupils * share * metresToday(plan, compound.point, locations.get(schoolId)!);
      }
    }
  }
  return walk;
}

function movedIn(before: Simulated, after: Simulated, stages: readonly Stage[], year: number): number {
  let moved = 0;
  for (const stage of stages) {
    for (const [c, compound] of after.plan.compounds.entries()) {
      const old = schoolsOf(before.plan, compound, stage, year);
      const now = schoolsOf(after.plan, compound, stage, year);
      if (old === now || pupilsAt(after.results, c, stage, year) === 0) continue;
      const kept = now.reduce((sum, { schoolId, share }) => {
        const was = old.find((each) => each.schoolId === schoolId)?.share ?? 0;
        return sum + Math.min(share, was);
      }, 0);
      const total = now.reduce((sum, { share }) => sum + share, 0);
      moved += pupilsAt(after.results, c, stage, year) * Math.max(0, total - kept);
    }
  }
  return moved;
}

function pupilsAt(results: Results, compound: number, stage: Stage, year: number): number {
  const Y = results.years.length;
  return (
    results.compoundPupils[(compound * STAGES.length + STAGES.indexOf(stage)) * Y + results.years.indexOf(year)] || 0
  );
}

function meanOf(walk: Walk | undefined): number {
  return walk && walk.pupils > 0 ? Math.round(walk.pupilMetres / walk.pupils) : 0;
}

/** To a hundredth of a pupil: less is the arithmetic of expected values. */
function tidy(pupils: number): number {
  return Math.round(pupils * 100) / 100;
}
