import type { SolvedAlternative } from '../answer/alternative-of.ts';
import { described, roundedTerms } from '../answer/described.ts';
import type { SitingProfile } from '../answer/profiles.ts';
import { corrected, type SimulatedAnswer, simulateAnswer } from '../answer/prove-by-simulation.ts';
import { stillFarIn } from '../answer/still-far-in.ts';
import { costOf } from '../cost/cost-of.ts';
import { spentBy } from '../cost/spent-by.ts';
import type { CarriedOut } from '../effect/births-case.ts';
import type { SitingLimits } from '../formulation/formulate.ts';
import { strandedIn } from '../goal/keep-near.ts';
import type { SitingQuestion } from '../siting-question.ts';
import type { StagesAnswer } from '../solving/settle-stages.ts';
import type { EarlierAnswer } from '../solving/solve-stages.ts';
import type { SolveLimits } from '../solving/solver.ts';
import { allowedBy, holdsIn, requiredIn } from '../stage-problem/allowed-by.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';
import { keptWhole } from '../wholes/kept-whole.ts';
import type { BirthsView } from './ask-views.ts';
import type { View } from './formulate-views.ts';
import { solveViews, type ViewsAnswer } from './solve-views.ts';
import { type Weighing, worstRegret } from './weighed-costs.ts';

/** How often the views are corrected by their simulations before the answer is told with what it leaves short. */
const CORRECTIONS = 3;

/** A view as a profile allows it, with its answer simulated. */
interface SimulatedView extends BirthsView {
  proven: SimulatedAnswer;
}

/**
 * An alternative that weighs all births scenarios in one model and is told on the births of the plan; what it would do for the pupils
 * under the others stands behind its outcomes. Undefined where the profile forbids what has to be done.
 */
export async function alternativeByViews(
  question: SitingQuestion,
  profile: SitingProfile,
  effort: SolveLimits,
  earlier: readonly SolvedAlternative[],
): Promise<SolvedAlternative | undefined> {
  const how = profile.weighing ?? 'expected';
  const asked = question.viewsOf(profile.isReuse ?? false);
  const views = asked.views.map((view) => ({
    ...view,
    problems: view.problems.map((problem) => allowedBy(profile, problem)),
  }));
  const required = requiredIn(views[0]!.problems, asked.required);
  const isStranded = views.some(({ problems }) => problems.some((problem) => strandedIn(problem).length > 0));
  if (!required || isStranded) return undefined;
  const budgetWan = Math.min(question.limits.budgetWan ?? Infinity, profile.budgetWan ?? Infinity);
  const limits = { ...question.limits, required, ...(budgetWan < Infinity && { budgetWan }) };
  const known = views.map((view, v) => knownOf(question, asked.views[v]!, view, v, profile, budgetWan, earlier));
  const answer = await solveViews(views, how, profile.weights, limits, question.solver, effort, known);
  const { told, seconds } = await provenInAll(question, profile, views, limits, answer, effort);
  const { birthsScenario } = question.before.plan.assumptions;
  const own = told.find(({ births }) => births.id === birthsScenario)!;
  const choices = own.proven.stages.map(({ choice }) => choice);
  const terms = termsOf(told, how, answer, profile);
  const toTell = {
    problems: own.problems,
    proven: own.proven,
    lowerBound: answer.lowerBound,
    seconds,
    terms: terms.told,
    byBirths: new Map(told.map((view): [string, CarriedOut] => [view.births.id, carriedOutIn(view)])),
  };
  return {
    ...(await described(question, profile, toTell, effort)),
    splitCompounds: choices.reduce((sum, { shares }) => sum + shares.filter((each) => each.length > 1).length, 0),
    profile,
    choices,
    bounds: choices.map(() => undefined),
    isFound: answer.isFound,
    stillFar: stillFarIn(own.problems, choices),
    own: answer.own,
    ...(terms.regretWan !== undefined && { regretWan: terms.regretWan }),
  };
}

/** What a view on its own may begin with: its answer in the first alternative that weighed births alike, or that of the plan. */
function knownOf(
  question: SitingQuestion,
  asked: BirthsView,
  { problems, births }: BirthsView,
  v: number,
  profile: SitingProfile,
  budgetWan: number,
  earlier: readonly SolvedAlternative[],
): EarlierAnswer | undefined {
  const alike = earlier.find(({ own, profile: { isReuse } }) => own?.[v] && isReuse === profile.isReuse);
  const plain = earlier.find(({ profile: { births: other, isReuse, weighing } }) => !other && !isReuse && !weighing);
  const isPlan = births.id === question.before.plan.assumptions.birthsScenario;
  const isOne = isPlan && asked.problems.every((problem, s) => isAlike(problem, question.problems[s]!));
  const first = alike ? { profile: alike.profile, ...alike.own![v]! } : isOne ? plain : undefined;
  const hasSame = asked.problems.every(
    (problem, s) => programmesSaid(problem) === programmesSaid(question.problems[s]!),
  );
  if (!first) return plain && hasSame ? { choices: plain.choices } : undefined;
  const isKept = (s: number) =>
    first.profile.weights === profile.weights &&
    holdsIn(problems[s]!, asked.problems[s]!, first.choices[s]!) &&
    spentBy(problems[s]!, first.choices[s]!) <= budgetWan;
  return { choices: first.choices, bounds: problems.map((_, s) => (isKept(s) ? first.bounds[s] : undefined)) };
}

/** Whether what may be done, and who may go where, is the same in two problems of the same births. */
function isAlike(one: StageProblem, other: StageProblem): boolean {
  const said = ({ units }: StageProblem) => JSON.stringify(units.map(({ compoundId, reach }) => [compoundId, reach]));
  return programmesSaid(one) === programmesSaid(other) && said(one) === said(other);
}

function programmesSaid({ places }: StageProblem): string {
  return JSON.stringify(
    places.map(({ kind, id, year, programmes }) => [kind, id, year, programmes.map((each) => each.id)]),
  );
}

/** Views with their answers simulated. */
interface Proven {
  told: SimulatedView[];
  seconds: number;
}

/**
 * The answer simulated in every view. Where a simulation is shorter of seats than the model had said, all views are solved again with that
 * many fewer there; after that, where some still are, with the programmes as they are.
 */
async function provenInAll(
  question: SitingQuestion,
  profile: SitingProfile,
  views: readonly BirthsView[],
  limits: SitingLimits,
  first: ViewsAnswer,
  effort: SolveLimits,
): Promise<Proven> {
  const how = profile.weighing ?? 'expected';
  const simulated = (strict: readonly BirthsView[], { choices }: Pick<ViewsAnswer, 'choices'>): SimulatedView[] =>
    views.map((view, v) => ({
      ...view,
      proven: simulateAnswer(
        question.base,
        view.births.plan,
        profile.name.zh,
        strict[v]!.problems,
        question.wholeCompounds
          ? choices[v]!.map((each, s) => keptWhole(strict[v]!.problems[s]!, each, profile.weights))
          : choices[v]!,
      ),
    }));
  let answer = first;
  let { seconds } = answer;
  let strict = views;
  let told = simulated(strict, answer);
  for (let round = 0; round < CORRECTIONS; round++) {
    const stricter = told.map(({ proven }) => corrected(proven));
    const left = effort.seconds - seconds;
    if (stricter.every((problems) => !problems) || left < 1 || effort.isStopped?.()) break;
    const again = { ...effort, onBound: undefined, seconds: left };
    const before = strict;
    strict = strict.map((view, v) => ({ ...view, problems: stricter[v] ?? view.problems }));
    const known = answer.own.map((own, v) => own && { ...own, bounds: stillProven(own, strict[v]!, before[v]!) });
    answer = await solveViews(strict, how, profile.weights, limits, question.solver, again, known);
    seconds += answer.seconds;
    told = simulated(strict, answer);
  }
  return { told, seconds };
}

/** Bounds of the stages that a correction has left as they were. */
function stillProven({ bounds }: StagesAnswer, { problems }: View, { problems: before }: View): StagesAnswer['bounds'] {
  return bounds.map((bound, s) =>
    problems[s]!.places.every((place, p) => place === before[s]!.places[p]) ? bound : undefined,
  );
}

function carriedOutIn({ problems, proven }: SimulatedView): CarriedOut {
  return { stages: problems.map((problem, s) => ({ problem, choice: proven.stages[s]!.choice })), edit: proven.edit };
}

/** The expected cost by term and, where the worst regret counts, by how much that passes the expected one. */
function termsOf(
  views: readonly SimulatedView[],
  how: Weighing,
  { bests }: ViewsAnswer,
  { weights }: SitingProfile,
): { told: Record<string, number>; regretWan?: number } {
  const byView = views.map(({ problems, proven }) =>
    roundedTerms(problems.map((problem, s) => costOf(problem, proven.stages[s]!.choice, weights))),
  );
  const terms: Record<string, number> = {};
  for (const term of Object.keys(byView[0]!))
    terms[term] = tidy(views.reduce((sum, { weight }, v) => sum + weight * byView[v]![term]!, 0));
  if (how === 'expected') return { told: terms };
  const costs = byView.map((each) => Object.values(each).reduce((sum, term) => sum + term, 0));
  const mean = views.reduce((sum, { weight }, v) => (weight > 0 ? sum + weight * (costs[v]! - bests[v]!) : sum), 0);
  const regretWan = worstRegret(views, costs, bests);
  return { told: { ...terms, regret: tidy(regretWan - mean) }, regretWan: tidy(regretWan) };
}

function tidy(wan: number): number {
  return Math.round(wan * 100) / 100;
}
