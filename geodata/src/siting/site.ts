import { assignmentOf } from '../assignment/index.ts';
import { type LocalName, type Plan, STAGES, type Stage } from '../model/index.ts';
import { packsOf } from '../rules/index.ts';
import { type Results, seatShortage, simulatePlan } from '../simulation/index.ts';
import { alternativeOf, type SitingQuestion, type SolvedAlternative } from './alternative-of.ts';
import { placesOf } from './places-of.ts';
import { pooledProblem } from './pooled-problem.ts';
import { SITING_PROFILES, type SitingProfile, withoutProfile } from './profiles.ts';
import type { Alternative, Proposal } from './proposal.ts';
import type { ProgrammeTerms } from './seat-programmes.ts';
import type { SitingGoal } from './siting-goal.ts';
import {
  leftOpenNotes,
  NO_YEARS_NOTE,
  noForecastNote,
  noOptionNote,
  noShortageNote,
  pooledNote,
  SHARED_ROOMS_NOTE,
  STOPPED_NOTE,
  WEIGHTS_NOTE,
} from './siting-notes.ts';
import type { SitingProgress } from './siting-progress.ts';
import { sitingYears } from './siting-years.ts';
import type { Solver } from './solver.ts';
import type { StageProblem } from './stage-problem.ts';
import { unitsOf } from './units-of.ts';
import { DEFAULT_WEIGHTS } from './weights.ts';

/** Asked between steps and during a solve; true ends the search with what it has. */
export interface StopSignal {
  readonly aborted: boolean;
}

/** Gap between objective and proven bound that an alternative aims at, and the seconds a whole proposal may take. */
const RELATIVE_GAP = 0.01;
const DEFAULT_SECONDS = 50;
/** Part of the time left that one alternative may take while others are still to come; what it leaves over goes to them. */
const TIME_SHARE = 0.6;
/** Seats short by less than this are the arithmetic of expected values. */
const SHORT = 0.01;

/**
 * 选址: proposes where to build and extend so that the seat shortage of a plan goes away, as several alternatives, each with
 * objective, proven lower bound, and its effect read from simulating it.
 */
export async function site(
  base: Plan,
  plan: Plan,
  goal: SitingGoal,
  solver: Solver,
  onProgress: (progress: SitingProgress) => void = () => {},
  signal: StopSignal = { aborted: false },
): Promise<Proposal> {
  onProgress({ progress: 0, step: { zh: '模拟现状', en: 'Simulating the plan as it is' } });
  const results = simulatePlan(base, plan);
  const years = sitingYears(plan).filter((year) => results.years.includes(year));
  const notes: LocalName[] = [];
  const problems = years.length === 0 ? [] : problemsOf({ base, plan, results }, goal, years, notes);
  if (years.length === 0) notes.push(NO_YEARS_NOTE);
  const question: SitingQuestion = {
    base,
    before: { plan, results },
    problems,
    limits: { budgetWan: goal.budgetWan },
    solver,
  };
  const found = problems.length === 0 ? [] : await alternativesOf(question, goal, onProgress, signal);
  if (problems.length > 0 && signal.aborted) notes.push(STOPPED_NOTE);
  if (found.length > 1) notes.push(WEIGHTS_NOTE);
  if (problems.length > 0 && plan.schools.some((school) => school.sharedRooms)) notes.push(SHARED_ROOMS_NOTE);
  notes.push(...found.flatMap(leftOpenNotes));
  onProgress({ progress: 1, step: { zh: '完成', en: 'Done' } });
  return {
    goal,
    firstYear: years[0] ?? plan.district.baseYear + 1,
    stages: problems.map((problem) => problem.stage),
    alternatives: found.map((each) => each.alternative),
    notes,
  };
}

function problemsOf(
  { base, plan, results }: { base: Plan; plan: Plan; results: Results },
  goal: SitingGoal,
  years: readonly number[],
  notes: LocalName[],
): StageProblem[] {
  const terms = { years, packs: packsOf(plan), weights: { ...DEFAULT_WEIGHTS, ...goal.weights } };
  const stages = goal.stage ? [goal.stage] : STAGES;
  const problems: StageProblem[] = [];
  for (const stage of stages) {
    const short = Math.max(...years.map((year) => seatShortage(results, stage, year)));
    if (short <= SHORT) {
      const { pupils, seats } = fullestYear(results, stage, years);
      if (pupils > 0) notes.push(noShortageNote(stage, years, pupils, seats));
      else if (goal.stage) notes.push(noForecastNote(stage));
      continue;
    }
    const isPooled = ![base, plan].some((each) => assignmentOf(each).isPlanned(stage));
    const problem = (isPooled ? pooledProblem : problemOf)(plan, results, stage, terms);
    if (problem.places.some((place) => place.programmes.length > 0)) {
      problems.push(problem);
      if (isPooled) notes.push(pooledNote(stage, short));
    } else notes.push(noOptionNote(stage, short));
  }
  return problems;
}

function problemOf(plan: Plan, results: Results, stage: Stage, terms: ProgrammeTerms): StageProblem {
  const { years } = terms;
  const places = placesOf(plan, results, stage, terms);
  return { stage, years: [...years], places, units: unitsOf(plan, results, stage, years, places) };
}

/** Pupils and seats of a stage in the year with most pupils, over the schools where both are known. */
function fullestYear(results: Results, stage: Stage, years: readonly number[]): { pupils: number; seats: number } {
  const Y = results.years.length;
  const totals = years.map((year) => {
    const y = results.years.indexOf(year);
    let pupils = 0;
    let seats = 0;
    for (const [r, row] of results.rows.entries()) {
      if (row.stage !== stage || Number.isNaN(results.enrolment[r * Y + y]! + results.seats[r * Y + y]!)) continue;
      pupils += results.enrolment[r * Y + y]!;
      seats += results.seats[r * Y + y]!;
    }
    return { pupils, seats };
  });
  return totals.reduce((a, b) => (b.pupils > a.pupils ? b : a), totals[0]!);
}

async function alternativesOf(
  question: SitingQuestion,
  goal: SitingGoal,
  onProgress: (progress: SitingProgress) => void,
  signal: StopSignal,
): Promise<SolvedAlternative[]> {
  const found: SolvedAlternative[] = [];
  const profiles = [...SITING_PROFILES];
  let left = goal.timeLimit ?? DEFAULT_SECONDS;
  for (let next = 0; next < profiles.length && !signal.aborted; next++) {
    const profile = profiles[next]!;
    onProgress({ progress: (next + 0.5) / (profiles.length + 0.5), step: stepOf(profile) });
    if (signal.aborted) break;
    const seconds = Math.max(0.5, next === profiles.length - 1 ? left : left * TIME_SHARE);
    const effort = { relativeGap: RELATIVE_GAP, seconds, isStopped: () => signal.aborted };
    const solved = await alternativeOf(question, profile, effort, found[0]?.choices);
    left -= solved.alternative.seconds;
    if (signal.aborted && solved.alternative.actions.length === 0) break;
    const isNew = found.every((each) => signatureOf(each.alternative) !== signatureOf(solved.alternative));
    if (isNew && (next < SITING_PROFILES.length || solved.alternative.actions.length > 0)) found.push(solved);
    if (next === SITING_PROFILES.length - 1 && found.length === 1 && found[0]!.alternative.actions.length > 0)
      profiles.push(withoutProfile(found[0]!.alternative.actions.map((action) => action.siteId ?? action.schoolId!)));
  }
  return found;
}

function stepOf({ name }: SitingProfile): LocalName {
  return { zh: `求解“${name.zh}”`, en: `Solving "${name.en}"` };
}

/** What makes two alternatives the same: the same actions; where there are none, the same moves. */
function signatureOf({ actions, edits }: Alternative): string {
  const done = actions.map(({ kind, stage, siteId, schoolId, classes }) => [kind, stage, siteId ?? schoolId, classes]);
  if (done.length > 0) return JSON.stringify(done.sort());
  const moves = edits.flatMap((edit) => edit.putAssignments ?? []);
  return JSON.stringify(
    moves.map(({ compoundId, stage, schools }) => [compoundId, stage, schools.map((to) => to.schoolId)]),
  );
}
