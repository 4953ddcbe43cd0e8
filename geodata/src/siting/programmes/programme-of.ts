import type { Plan, Stage } from '../../model/index.ts';
import type { RulePack } from '../../rules/index.ts';
import type { SitingWeights } from '../cost/weights.ts';
import type { SitingAction, SitingActionKind } from '../siting-action.ts';
import type { ReachLimits } from '../stage-problem/reach-limits.ts';
import { NO_COSTS, onceCostOf, type Programme, type ProgrammeCosts } from './programme.ts';
import { standardOf } from './standard-of.ts';

/** What programmes depend on beside the plan and the place. */
export interface ProgrammeTerms {
  /** The years of the problem. */
  years: readonly number[];
  packs: readonly RulePack[];
  weights: SitingWeights;
  /** Kinds of actions that somebody asked for by name; left out: building schools of one stage and extending schools. */
  kinds?: readonly SitingActionKind[];
  /** Years up to which less may be spent than later; see `periodStarts`. */
  budgetYears?: readonly number[];
  /** Sites that are looked at however many there are. */
  namedSites?: readonly string[];
  /** Where compounds can be moved; left out: as usual. */
  reach?: ReachLimits;
}

/** What a programme of one action is made of. */
export interface ProgrammeParts {
  action: Omit<SitingAction, 'seats' | 'costWan' | 'runningWanPerYear'>;
  costs: Partial<ProgrammeCosts>;
  runningWanPerYear: number;
  /** Seats that it adds in a year in which it holds. */
  seatsIn: (year: number) => number;
}

/** A programme of one action that gives seats and costs running from its year to its end, and is paid for in its first year. */
export function programmeOf({ action, costs, runningWanPerYear, seatsIn }: ProgrammeParts, years: readonly number[]) {
  const { year, until = Infinity } = action;
  const all = { ...NO_COSTS, ...costs };
  const costWan = onceCostOf(all);
  const holds = (each: number) => each >= year && each <= until;
  return {
    id: idOf(action),
    actions: [
      { ...action, seats: Math.round(seatsIn(year)), costWan: Math.round(costWan * 100) / 100, runningWanPerYear },
    ],
    seats: Float64Array.from(years, (each) => (holds(each) ? seatsIn(each) : 0)),
    ...(until < Infinity && { seatsIfHeld: Float64Array.from(years, seatsIn) }),
    costs: { ...all, running: runningWanPerYear * years.filter(holds).length },
    spending: Float64Array.from(years, (each) => (each === year ? costWan : 0)),
    year,
  } satisfies Programme;
}

function idOf({ kind, classes, year, until }: ProgrammeParts['action']): string {
  return [kind, classes, year, ...(until === undefined ? [] : [until])].join('-');
}

/** Class sizes as the simulation has them. */
export function classTerms(plan: Plan, packs: readonly RulePack[]) {
  return { standard: standardOf(packs), path: plan.assumptions.classSizePath } satisfies {
    standard: Partial<Record<Stage, number>>;
    path: Plan['assumptions']['classSizePath'];
  };
}
