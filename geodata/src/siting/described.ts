import { applyEdit } from '../scenario/index.ts';
import { simulatePlan } from '../simulation/index.ts';
import { actionsOf } from './actions-of.ts';
import { costOf, type SitingTerms } from './cost-of.ts';
import { outcomeUnder } from './effect/births-case.ts';
import { effectOf, type Simulated } from './effect/effect-of.ts';
import { familiesOf, findingChangesOf, limitsPassed } from './effect/finding-changes-of.ts';
import { type LargeClasses, largeClassesOf } from './effect/large-classes-of.ts';
import { schoolEffectsOf } from './effect/school-effects-of.ts';
import { stageRisksOf } from './effect/stage-risks-of.ts';
import type { SitingProfile } from './profiles.ts';
import type { Alternative } from './proposal.ts';
import type { SimulatedAnswer } from './prove-by-simulation.ts';
import type { SitingAction } from './siting-action.ts';
import type { SitingQuestion } from './siting-question.ts';
import type { Choice, StageProblem } from './stage-problem.ts';

/** An alternative with everything that is told of it. */
export interface Described {
  alternative: Alternative;
  /** Where large classes (大班额) remain; left out where none do. */
  largeClasses?: LargeClasses;
}

/**
 * Tells an answer: objective, bound and terms of the optimisation (at the births of its profile), effect on the plan as it is from
 * a simulation, and how it fares under every births scenario; regret is left at 0 until all alternatives are known.
 */
export function described(
  question: SitingQuestion,
  profile: SitingProfile,
  problems: readonly StageProblem[],
  proven: SimulatedAnswer,
  bound: number,
  seconds: number,
): Described {
  const { base, before, packs, births, weights } = question;
  const answer = problems.map((problem, index) => ({ problem, choice: proven.stages[index]!.choice }));
  const terms = roundedTerms(answer.map(({ problem, choice }) => costOf(problem, choice, profile.weights)));
  const objective = tidy(Object.values(terms).reduce((sum, term) => sum + term, 0));
  const lowerBound = Math.min(objective, Math.floor(bound * 100) / 100);
  const actions = proven.stages.flatMap(({ choice }, index) => actionsOf(problems[index]!, choice));
  const stages = problems.map((problem) => problem.stage);
  const years = problems[0]!.years;
  const lasting = actions.filter(({ until = Infinity }) => until >= years.at(-1)!);
  const after: Simulated = profile.births === undefined ? proven : carriedOut(question, proven);
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
    seatsAdded: answer.reduce((sum, { problem, choice }) => sum + seatsAddedBy(problem, choice), 0),
    actions,
    spending: spendingOf(actions),
    ...effectOf(before, after, stages, years),
    schools: schoolEffectsOf(before, after, stages, years),
    findings: findingChangesOf(passed.before, passed.after, familiesOf(packs)),
    views: births.map((each) => ({ ...outcomeUnder(each, base, proven.edit, answer, weights), regretWan: 0 })),
    risks: stageRisksOf(base, before.plan, after, stages, years),
    seconds: Math.round(seconds * 100) / 100,
    edits: [proven.edit],
  };
  return { alternative, largeClasses: largeClassesOf(passed.before, passed.after) };
}

/** Seats that a stage gains by an answer in the last year, less those that it loses. */
function seatsAddedBy({ places }: StageProblem, { programme }: Choice): number {
  return places.reduce((sum, { programmes }, p) => {
    const chosen = programmes[programme[p]!];
    return chosen ? sum + Math.round(chosen.seats.at(-1)!) : sum;
  }, 0);
}

/** An answer found for other births, on the plan as it is. */
function carriedOut({ base, before }: SitingQuestion, { edit }: SimulatedAnswer): Simulated {
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

function roundedTerms(all: readonly SitingTerms[]): Record<string, number> {
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
