import type { Plan, Stage } from '../model/index.ts';
import { childrenByGrade, seatShortage } from '../simulation/index.ts';
import { balanceOf } from './balance-of.ts';
import type { Comparison, Side } from './comparison.ts';
import { costWanOf } from './cost-wan-of.ts';
import { findingChanges } from './finding-changes.ts';
import { movedCompounds } from './moved-compounds.ts';
import { schoolChanges } from './school-changes.ts';
import { seatsHeldIn } from './seats-held-in.ts';
import { streetsOfMoved } from './streets-of-moved.ts';
import { transfersIn } from './transfers-in.ts';
import { walkLengths } from './walk-lengths.ts';

/** Compares two plans over one base plan in one stage and year. The sides may be any two scenarios, or the base plan itself. */
export function comparisonOf(base: Plan, before: Side, after: Side, stage: Stage, year: number): Comparison {
  const years = after.results.years.filter((each) => before.results.years.includes(each));
  const later = years.filter((each) => each > base.district.baseYear);
  const inGrade = childrenByGrade(base, after.plan);
  const inGradeBefore = before.plan === after.plan ? inGrade : childrenByGrade(base, before.plan);
  const movedIn = (each: number) => movedCompounds(before, after, stage, each, inGrade);
  const moved = movedIn(year);
  const streets = streetsOfMoved(after.plan, moved);
  return {
    stage,
    year,
    moved,
    ...(streets && { streets }),
    movedByYear: years.map((each) => {
      const those = each === year ? moved : movedIn(each);
      return { year: each, children: those.reduce((sum, { children }) => sum + children, 0), compounds: those.length };
    }),
    transfers: later.map((each) => ({
      year: each,
      before: transfersIn(base, before.plan, stage, each, inGradeBefore),
      after: transfersIn(base, after.plan, stage, each, inGrade),
    })),
    seatsHeld: {
      before: seatsHeldIn(base, before.plan, stage, later, inGradeBefore),
      after: seatsHeldIn(base, after.plan, stage, later, inGrade),
    },
    walks: { before: walkLengths(before, stage, year, inGradeBefore), after: walkLengths(after, stage, year, inGrade) },
    short: years.map((each) => ({
      year: each,
      before: seatShortage(before.results, stage, each),
      after: seatShortage(after.results, stage, each),
    })),
    ...findingChanges(before, after, stage, year),
    costWan: { before: costWanOf(base, before.plan), after: costWanOf(base, after.plan) },
    balance: { before: balanceOf(before.results, stage, year), after: balanceOf(after.results, stage, year) },
    schools: schoolChanges(before, after, stage, year),
    catchments: changedCatchments(before.plan, after.plan, stage),
  };
}

function changedCatchments(before: Plan, after: Plan, stage: Stage): string[] {
  const known = new Map(before.catchments.map((each) => [each.id, each]));
  return after.catchments
    .filter((each) => each.stage === stage && JSON.stringify(known.get(each.id)) !== JSON.stringify(each))
    .map(({ id }) => id);
}
