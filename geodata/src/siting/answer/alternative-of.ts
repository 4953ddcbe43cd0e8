import { costOf, totalOf } from '../cost/cost-of.ts';
import { spentBy } from '../cost/spent-by.ts';
import { strandedIn } from '../goal/keep-near.ts';
import type { SitingQuestion } from '../siting-question.ts';
import { settledAnew } from '../solving/settled-anew.ts';
import { type EarlierAnswer, solveStages } from '../solving/solve-stages.ts';
import type { SolveLimits } from '../solving/solver.ts';
import { allowedBy, holdsIn, requiredBy, requiredIn } from '../stage-problem/allowed-by.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';
import { alternativeByViews } from '../views/alternative-by-views.ts';
import type { ViewsAnswer } from '../views/solve-views.ts';
import { keptWhole } from '../wholes/kept-whole.ts';
import { type Described, described } from './described.ts';
import type { SitingProfile } from './profiles.ts';
import { corrected, simulateAnswer } from './prove-by-simulation.ts';
import { stillFarIn } from './still-far-in.ts';

/** How often the model is corrected by the simulation before the answer is reported with what it leaves short. */
const CORRECTIONS = 3;

/** Part of the gap that may be left open where what matters is weighed otherwise: as far from its bound, the first answer would do for it too. */
const CLOSER = 0.05;

/** An alternative, in how many compounds pupils of one stage go to several schools that did not before, and its large classes. */
export interface SolvedAlternative extends Described {
  splitCompounds: number;
  profile: SitingProfile;
  /** The answer behind it and the bounds that it was first solved with, by stage problem. */
  choices: readonly Choice[];
  bounds: readonly (number | undefined)[];
  /** Compounds that were to move nearer and stay, since nothing else can be done. */
  stillFar: number;
  /** Whether the solver found an answer for every stage; false where it was stopped before. */
  isFound: boolean;
  /** How much more it costs at most than what is best for the births that come, whichever do, in 万元; where that was asked. */
  regretWan?: number;
  /** Where several births views were weighed: each solved on its own, by view. */
  own?: ViewsAnswer['own'];
}

/**
 * Solves a question the way a profile looks at it, beginning with an earlier answer, and proves the answer by simulating it. Stages
 * for which the earlier answer holds at the same weights keep it: what the profile forbids in addition cannot make them cheaper.
 * Undefined where the profile forbids what has to be done.
 */
export async function alternativeOf(
  question: SitingQuestion,
  profile: SitingProfile,
  effort: SolveLimits,
  earlier: readonly SolvedAlternative[] = [],
): Promise<SolvedAlternative | undefined> {
  if (profile.weighing) return alternativeByViews(question, profile, effort, earlier);
  const { base, solver } = question;
  const births = question.births.find(({ id }) => id === profile.births);
  const anew = births ?? (profile.isReuse ? question.reuse : undefined);
  const asked = anew?.problems ?? question.problems;
  const plan = births?.plan ?? question.before.plan;
  const simulated = (births ?? question.under)?.simulate;
  const problems = asked.map((problem) => allowedBy(profile, problem));
  const asks = [...(anew?.required ?? question.limits.required ?? []), ...requiredBy(profile, problems)];
  const required = requiredIn(problems, asks);
  if (!required || problems.some((problem) => strandedIn(problem).length > 0)) return undefined;
  const budgetWan = Math.min(question.limits.budgetWan ?? Infinity, profile.budgetWan ?? Infinity);
  const limits = { ...question.limits, required, ...(budgetWan < Infinity && { budgetWan }) };
  const start = startFrom(earlier, profile, asked, problems, budgetWan);
  let answer = await solveStages(problems, profile.weights, limits, solver, effort, start);
  const { lowerBound, bounds, isFound } = answer;
  const wholly = (of: readonly StageProblem[], choices: readonly Choice[]) =>
    question.wholeCompounds ? choices.map((each, i) => keptWhole(of[i]!, each, profile.weights)) : choices;
  let seconds = answer.seconds;
  let choices = wholly(problems, answer.choices);
  let proven = simulateAnswer(base, plan, profile.name.zh, problems, choices, simulated);
  let last: readonly StageProblem[] = problems;
  for (let round = 0; round < CORRECTIONS; round++) {
    const stricter = corrected(proven);
    const left = effort.seconds - seconds;
    if (!stricter || left < 1 || effort.isStopped?.()) break;
    const again = { ...effort, onBound: undefined, seconds: left };
    const before = last;
    const kept = {
      choices: answer.choices,
      bounds: answer.bounds.map((each, i) => (isSame(stricter[i]!, last[i]!) ? each : undefined)),
      proven: answer.bounds,
    };
    const hasChanged = (i: number) => !isSame(stricter[i]!, before[i]!);
    const same = await settledAnew(stricter, hasChanged, answer, lowerBound, profile.weights, solver, again);
    answer = same ?? (await solveStages(stricter, profile.weights, limits, solver, again, kept));
    last = stricter;
    seconds += answer.seconds;
    choices = wholly(stricter, answer.choices);
    proven = simulateAnswer(base, plan, profile.name.zh, stricter, choices, simulated);
  }
  const splitCompounds = choices.reduce(
    (sum, choice) => sum + choice.shares.filter((shares) => shares.length > 1).length,
    0,
  );
  return {
    ...(await described(question, profile, { problems, proven, lowerBound, seconds }, effort)),
    splitCompounds,
    profile,
    choices,
    stillFar: stillFarIn(problems, choices),
    bounds,
    isFound,
  };
}

/** Whether a correction has left a stage as it was. */
function isSame(stricter: StageProblem, problem: StageProblem): boolean {
  return stricter.places.every((place, p) => place === problem.places[p]);
}

/** What to begin with: the first alternative as far as it holds, and the actions of the cheapest one that may be had. */
function startFrom(
  earlier: readonly SolvedAlternative[],
  profile: SitingProfile,
  asked: readonly StageProblem[],
  problems: readonly StageProblem[],
  budgetWan: number,
): EarlierAnswer | undefined {
  const alike = earlier.filter(
    ({ profile: { births, isReuse, weighing } }) =>
      births === profile.births && isReuse === profile.isReuse && weighing === profile.weighing,
  );
  const [first] = alike;
  if (!first || profile.sites) return undefined;
  const { choices, bounds } = first;
  const isHeld = (answer: SolvedAlternative, i: number) => holdsIn(problems[i]!, asked[i]!, answer.choices[i]!);
  const spent = (answer: SolvedAlternative, i: number) => spentBy(problems[i]!, answer.choices[i]!);
  const starts = alike
    .filter((each) => problems.every((_, i) => isHeld(each, i)))
    .filter((each) => problems.reduce((sum, _, i) => sum + spent(each, i), 0) <= budgetWan)
    .map((each) => ({ choices: each.choices, cost: costAt(problems, each.choices, profile) }))
    .sort((a, b) => a.cost - b.cost);
  const isKept = (i: number) =>
    first.profile.weights === profile.weights && isHeld(first, i) && spent(first, i) <= budgetWan;
  return {
    choices,
    bounds: problems.map((_, i) => (isKept(i) ? bounds[i] : undefined)),
    ...(first.profile.weights === profile.weights ? { proven: bounds } : { searchShare: CLOSER }),
    ...(starts[0] && { starts: starts[0].choices }),
  };
}

function costAt(problems: readonly StageProblem[], choices: readonly Choice[], { weights }: SitingProfile): number {
  return problems.reduce((sum, problem, i) => sum + totalOf(costOf(problem, choices[i]!, weights)), 0);
}
