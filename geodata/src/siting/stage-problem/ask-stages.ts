import { assignmentOf } from '../../assignment/index.ts';
import { type LocalName, type Plan, STAGES, type Stage } from '../../model/index.ts';
import { type Results, seatShortage } from '../../simulation/index.ts';
import { type AskedProblems, applyGoal } from '../goal/apply-goal.ts';
import { withWholeProgrammes } from '../programmes/joint-programmes.ts';
import type { ProgrammeTerms } from '../programmes/programme-of.ts';
import { possibleSites } from '../programmes/sites-to-try.ts';
import { withConversions } from '../programmes/with-conversions.ts';
import { withMovingYears } from '../programmes/with-moving-years.ts';
import { withNineYearSchools } from '../programmes/with-nine-year-schools.ts';
import type { SitingGoal } from '../siting-goal.ts';
import {
  fewerSitesNote,
  NO_FORECAST_NOTE,
  noForecastNote,
  noOptionNote,
  noShortageNote,
  pooledNote,
} from '../siting-notes.ts';
import { allKeysOf } from './requirement.ts';
import type { StageProblem } from './stage-problem.ts';
import { pooledProblemOf, stageProblemOf } from './stage-problem-of.ts';

/** Seats short by less than this are the arithmetic of expected values. */
const SHORT = 0.01;

/** What the stage problems of a plan are made of. */
export interface Asked {
  base: Plan;
  plan: Plan;
  results: Results;
  /** Years that count, rule packs and weights. */
  terms: ProgrammeTerms;
}

/** The problems of the stages that have to be solved, and what is to be said of them and of the others. */
export interface AskedStages extends AskedProblems {
  notes: LocalName[];
}

/**
 * Asks every stage of a goal: those with a shortage that something can be done about, and those in which something is required. Each
 * of the others gets a note that says why it is left out. A shortage under other births, of which results are handed in, counts too.
 */
export function askStages(asked: Asked, goal: SitingGoal, others: readonly Results[] = []): AskedStages {
  const notes: LocalName[] = [];
  const posed = problemsOf(asked, goal.stage ? [goal.stage] : STAGES);
  const { problems, required, refusals } = applyGoal(posed, goal, asked.plan);
  const kept = problems.filter((problem, index) => {
    if (required.some((keys) => allKeysOf(problem).some((key) => keys.has(key)))) return true;
    const { stage } = problem;
    const all = [asked.results, ...others].flatMap((results) =>
      asked.terms.years.map((year) => seatShortage(results, stage, year)),
    );
    const short = Math.max(...all);
    const isPossible = posed[index]!.places.some((place) => place.programmes.length > 0);
    if (problem.units.some(({ mustMove }) => mustMove)) return true;
    if (short <= SHORT) notes.push(...noShortage(asked, stage, goal.stage !== undefined));
    else if (!isPossible) notes.push(noOptionNote(stage, short));
    else if (problem.isPooled) notes.push(pooledNote(stage, short));
    return short > SHORT && isPossible;
  });
  if (kept.length === 0 && notes.length === 0) notes.push(NO_FORECAST_NOTE);
  notes.push(...kept.flatMap((problem) => sitesLeftOut(asked, problem)));
  return { problems: withWholeProgrammes(kept).map(withMovingYears), required, refusals, notes };
}

/** The problems of some stages as a goal asks them, under other results or terms, and what it requires of them. */
export function askAgain(
  asked: Asked,
  goal: SitingGoal,
  stages: readonly Stage[],
): Pick<AskedProblems, 'problems' | 'required'> {
  const all = problemsOf(asked, goal.stage ? [goal.stage] : STAGES);
  const { problems, required } = applyGoal(all, goal, asked.plan);
  const kept = problems.filter(({ stage }) => stages.includes(stage));
  return { problems: withWholeProgrammes(kept).map(withMovingYears), required };
}

function problemsOf({ base, plan, results, terms }: Asked, stages: readonly Stage[]): StageProblem[] {
  const problems = stages.map((stage) => {
    const isPooled = ![base, plan].some((each) => assignmentOf(each).isPlanned(stage));
    return (isPooled ? pooledProblemOf : stageProblemOf)(plan, results, stage, terms);
  });
  return withNineYearSchools(plan, withConversions(plan, results, problems, terms), terms);
}

function sitesLeftOut({ plan, terms }: Asked, { stage, places }: StageProblem): LocalName[] {
  const all = possibleSites(plan, stage, terms).length;
  const looked = places.filter(({ kind }) => kind === 'site').length;
  return looked < all ? [fewerSitesNote(stage, looked, all)] : [];
}

function noShortage({ results, terms: { years } }: Asked, stage: Stage, isAskedFor: boolean): LocalName[] {
  const { pupils, seats } = fullestYear(results, stage, years);
  if (pupils > 0) return [noShortageNote(stage, years, pupils, seats)];
  return isAskedFor ? [noForecastNote(stage)] : [];
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
