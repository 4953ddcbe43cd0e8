import type { Plan } from '../model/index.ts';
import { actionsOf } from './actions-of.ts';
import { costOf, type SitingTerms } from './cost-of.ts';
import { effectOf, type Simulated } from './effect-of.ts';
import type { SitingLimits } from './formulate.ts';
import { type LargeClasses, largeClassesOf } from './large-classes-of.ts';
import type { SitingProfile } from './profiles.ts';
import type { Alternative } from './proposal.ts';
import { corrected, type SimulatedAnswer, simulateAnswer } from './prove-by-simulation.ts';
import { solveStages } from './solve-stages.ts';
import type { SolveLimits, Solver } from './solver.ts';
import type { Choice, StageProblem } from './stage-problem.ts';

/** How often the model is corrected by the simulation before the answer is reported with what it leaves short. */
const CORRECTIONS = 3;

/** What all alternatives of a proposal have in common. */
export interface SitingQuestion {
  base: Plan;
  before: Simulated;
  problems: readonly StageProblem[];
  limits: SitingLimits;
  solver: Solver;
}

/** An alternative, in how many compounds pupils of one stage go to several schools that did not before, and its large classes. */
export interface SolvedAlternative {
  alternative: Alternative;
  splitCompounds: number;
  /** The answer behind it, by stage problem. */
  choices: readonly Choice[];
  /** Where large classes (大班额) remain; left out where none do. */
  largeClasses?: LargeClasses;
}

/** Solves a question the way a profile looks at it, beginning with an earlier answer, and proves the answer by simulating it. */
export async function alternativeOf(
  question: SitingQuestion,
  profile: SitingProfile,
  effort: SolveLimits,
  earlier?: readonly Choice[],
): Promise<SolvedAlternative> {
  const { base, before, limits, solver } = question;
  const problems = question.problems.map((problem) => allowedBy(profile, problem));
  let answer = await solveStages(problems, profile.weights, limits, solver, effort, earlier);
  const { lowerBound } = answer;
  let seconds = answer.seconds;
  let proven = simulateAnswer(base, before.plan, profile.name.zh, problems, answer.choices);
  for (let round = 0; round < CORRECTIONS; round++) {
    const stricter = corrected(proven);
    const left = effort.seconds - seconds;
    if (!stricter || left < 1 || effort.isStopped?.()) break;
    const again = { ...effort, seconds: left };
    answer = await solveStages(stricter, profile.weights, limits, solver, again, answer.choices);
    seconds += answer.seconds;
    proven = simulateAnswer(base, before.plan, profile.name.zh, stricter, answer.choices);
  }
  const alternative = described(question, profile, problems, proven, lowerBound, seconds);
  const splitCompounds = answer.choices.reduce(
    (sum, choice) => sum + choice.shares.filter((shares) => shares.length > 1).length,
    0,
  );
  const stages = problems.map((problem) => problem.stage);
  const largeClasses = largeClassesOf(before, proven, stages, problems[0]!.years);
  return { alternative, splitCompounds, choices: answer.choices, largeClasses };
}

function allowedBy(profile: SitingProfile, problem: StageProblem): StageProblem {
  const isOut = (p: number) => {
    const { kind, id } = problem.places[p]!;
    return (kind === 'site' && !profile.buildsOnSites) || (profile.without?.includes(id) ?? false);
  };
  return {
    ...problem,
    places: problem.places.map((place, p) => (isOut(p) ? { ...place, programmes: [] } : place)),
    units: problem.units.map((unit) => ({
      ...unit,
      reach: unit.reach.filter(({ place }) => problem.places[place]!.kind !== 'site' || !isOut(place)),
    })),
  };
}

function described(
  question: SitingQuestion,
  profile: SitingProfile,
  problems: readonly StageProblem[],
  proven: SimulatedAnswer,
  bound: number,
  seconds: number,
): Alternative {
  const terms = roundedTerms(
    problems.map((problem, index) => costOf(problem, proven.stages[index]!.choice, profile.weights)),
  );
  const objective = tidy(Object.values(terms).reduce((sum, term) => sum + term, 0));
  const lowerBound = Math.min(objective, Math.floor(bound * 100) / 100);
  const actions = proven.stages.flatMap(({ choice, schedule }, index) => actionsOf(problems[index]!, choice, schedule));
  const stages = problems.map((problem) => problem.stage);
  const years = problems[0]!.years;
  return {
    id: profile.id,
    name: profile.name,
    rationale: profile.rationale,
    objective,
    lowerBound,
    gapPercent: objective === 0 ? 0 : ((objective - lowerBound) / Math.abs(objective)) * 100,
    terms,
    costWan: tidy(actions.reduce((sum, action) => sum + action.costWan, 0)),
    seatsAdded: actions.reduce((sum, action) => sum + action.seats, 0),
    actions,
    ...effectOf(question.before, proven, stages, years),
    seconds: Math.round(seconds * 100) / 100,
    edits: [proven.edit],
  };
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
