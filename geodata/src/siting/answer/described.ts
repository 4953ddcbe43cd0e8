import { applyEdit, type Edit } from '../../scenario/index.ts';
import { simulatePlan } from '../../simulation/index.ts';
import { costOf, type SitingTerms } from '../cost/cost-of.ts';
import { alongPathOf } from '../effect/along-path.ts';
import { type CarriedOut, outcomeUnder } from '../effect/births-case.ts';
import { effectOf, type Simulated } from '../effect/effect-of.ts';
import { familiesOf, findingChangesOf, limitsPassed } from '../effect/finding-changes-of.ts';
import { type LargeClasses, largeClassesOf } from '../effect/large-classes-of.ts';
import { recourse } from '../effect/recourse.ts';
import { schoolEffectsOf } from '../effect/school-effects-of.ts';
import { stageRisksOf } from '../effect/stage-risks-of.ts';
import type { SitingAction } from '../siting-action.ts';
import type { SitingQuestion } from '../siting-question.ts';
import type { SolveLimits } from '../solving/solver.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';
import { actionsOf } from './actions-of.ts';
import type { StageChoice } from './edit-of.ts';
import type { SitingProfile } from './profiles.ts';
import type { Alternative } from './proposal.ts';
import type { SimulatedAnswer } from './prove-by-simulation.ts';

/** An alternative with everything that is told of it. */
export interface Described {
  alternative: Alternative;
  /** Where large classes (大班额) remain; left out where none do. */
  largeClasses?: LargeClasses;
}

/** What an answer came to, before it is told. */
export interface AnswerToTell {
  problems: readonly StageProblem[];
  /** Carried out on the plan of its births. */
  proven: SimulatedAnswer;
  lowerBound: number;
  seconds: number;
  /** Objective by term where that is not the cost of this answer at the weights of its profile. */
  terms?: Record<string, number>;
  /** By births scenario, as far as it has an answer of its own for each. */
  byBirths?: ReadonlyMap<string, CarriedOut>;
}

/**
 * Tells an answer: objective, bound and terms of the optimisation (at the births of its profile), effect on the plan as it is, with
 * its own births, from a simulation, and how it fares under every births scenario; regret is left at 0 until all alternatives are known.
 */
export async function described(
  question: SitingQuestion,
  profile: SitingProfile,
  answer: AnswerToTell,
  effort: SolveLimits,
): Promise<Described> {
  const { base, before, packs } = question;
  const { problems, proven, seconds } = answer;
  const chosen = problems.map((problem, index) => ({ problem, choice: proven.stages[index]!.choice }));
  const terms =
    answer.terms ?? roundedTerms(chosen.map(({ problem, choice }) => costOf(problem, choice, profile.weights)));
  const objective = tidy(Object.values(terms).reduce((sum, term) => sum + term, 0));
  const lowerBound = Math.min(objective, Math.floor(answer.lowerBound * 100) / 100);
  const actions = proven.stages.flatMap(({ choice }, index) => actionsOf(problems[index]!, choice));
  const stages = problems.map((problem) => problem.stage);
  const years = problems[0]!.years;
  const lasting = actions.filter(({ until = Infinity }) => until >= years.at(-1)!);
  const carried = await carriedOutAll(question, profile, answer, chosen, effort);
  const { edit } = carried.get(before.plan.assumptions.birthsScenario)!;
  const after: Simulated = edit === proven.edit ? proven : carriedOut(question, edit);
  const passed = { before: question.limitsPassed, after: limitsPassed(after, packs, stages, years) };
  const alternative = {
    id: profile.id,
    name: profile.name,
    rationale: profile.rationale,
    objective,
    lowerBound,
    gapPercent: objective === 0 ? 0 : ((objective - lowerBound) / Math.abs(objective)) * 100,
    terms,
    costWan: tidy(actions.reduce((sum, action) => sum + action.costWan, 0)),
    runningWanPerYear: tidy(lasting.reduce((sum, action) => sum + (action.runningWanPerYear ?? 0), 0)),
    seatsAdded: chosen.reduce((sum, { problem, choice }) => sum + seatsAddedBy(problem, choice), 0),
    actions,
    spending: spendingOf(actions),
    ...effectOf(before, after, stages, years),
    schools: schoolEffectsOf(before, after, stages, years),
    findings: findingChangesOf(passed.before, passed.after, familiesOf(packs)),
    views: question.births.map((births) => ({
      ...outcomeUnder(births, base, carried.get(births.id)!, question.weights),
      regretWan: 0,
    })),
    risks: stageRisksOf(base, before.plan, after, stages, years),
    ...(question.alongPath && { alongPath: alongPathOf(question.alongPath, edit) }),
    seconds: Math.round(seconds * 100) / 100,
    edits: [edit],
  };
  return { alternative, largeClasses: largeClassesOf(passed.before, passed.after) };
}

/** The actions carried out under every births scenario, by its id: with the ways found for it, else with ways drawn anew for it. */
async function carriedOutAll(
  { before, births, under, weights, solver }: SitingQuestion,
  profile: SitingProfile,
  { proven, byBirths }: AnswerToTell,
  chosen: readonly StageChoice[],
  effort: SolveLimits,
): Promise<Map<string, CarriedOut>> {
  const ownBirths = profile.births ?? under?.id ?? before.plan.assumptions.birthsScenario;
  const carried = new Map<string, CarriedOut>();
  for (const each of births) {
    const own = each.id === ownBirths ? { stages: chosen, edit: proven.edit } : byBirths?.get(each.id);
    carried.set(each.id, own ?? (await recourse(each, profile.name.zh, chosen, weights, solver, effort)));
  }
  return carried;
}

/** Seats that a stage gains by an answer in the last year, less those that it loses. */
function seatsAddedBy({ places }: StageProblem, { programme }: Choice): number {
  return places.reduce((sum, { programmes }, p) => {
    const chosen = programmes[programme[p]!];
    return chosen ? sum + Math.round(chosen.seats.at(-1)!) : sum;
  }, 0);
}

/** An answer found for other births, on the plan as it is. */
function carriedOut({ base, before }: SitingQuestion, edit: Edit): Simulated {
  const plan = applyEdit(before.plan, edit);
  return { plan, results: simulatePlan(base, plan) };
}

/** One-off cost by the year in which what it pays for opens. */
function spendingOf(actions: readonly SitingAction[]): Alternative['spending'] {
  const byYear = new Map<number, number>();
  for (const { year, costWan } of actions) byYear.set(year, (byYear.get(year) ?? 0) + costWan);
  return [...byYear]
    .filter(([, wan]) => wan > 0)
    .sort(([a], [b]) => a - b)
    .map(([year, wan]) => ({ year, wan: tidy(wan) }));
}

/** The terms of several stages, added up. */
export function roundedTerms(all: readonly SitingTerms[]): Record<string, number> {
  const sum = (term: keyof SitingTerms) => tidy(all.reduce((total, terms) => total + terms[term], 0));
  return {
    build: sum('build'),
    extend: sum('extend'),
    convert: sum('convert'),
    land: sum('land'),
    temporary: sum('temporary'),
    running: sum('running'),
    walking: sum('walking'),
    moving: sum('moving'),
    shortage: sum('shortage'),
    empty: sum('empty'),
  };
}

function tidy(wan: number): number {
  return Math.round(wan * 100) / 100;
}
