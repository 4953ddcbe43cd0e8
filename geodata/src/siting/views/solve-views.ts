import { costOf, totalOf } from '../cost-of.ts';
import type { SitingLimits } from '../formulate.ts';
import { isLarge, solveByBlocks } from '../linear/solve-by-blocks.ts';
import { readChoice } from '../read-choice.ts';
import { type EarlierAnswer, type StagesAnswer, solveStages } from '../solve-stages.ts';
import type { SolveLimits, Solver, SolverAnswer } from '../solver.ts';
import type { Choice } from '../stage-problem.ts';
import type { SitingWeights } from '../weights.ts';
import { type Evaluated, evaluated } from './evaluated.ts';
import { fitsTogether } from './fits-together.ts';
import { flowsGiven, type Programmes } from './flows-given.ts';
import { formulateViews, type View } from './formulate-views.ts';
import { counts, type Weighing, weighedCost } from './weighed-costs.ts';

/** Part of the time in which each view is solved on its own; the rest is for the model of them all and for whole compounds. */
const OWN_TIME = 0.7;
/** Part of the time left that the model of all views may take. */
const JOINT_TIME = 0.8;
/** Part of the gap asked for that the programmes may leave open; the rest is for whole compounds. */
const GAP_USED = 0.6;
/** Up to so many whole-number columns branching alone finds good answers. */
const FEW_CHOICES = 60;

/** An answer to several births views: one set of programmes, and in each view its own ways for the pupils. */
export interface ViewsAnswer {
  /** By view, and within by stage. */
  choices: Choice[][];
  /** 万元 by view, and what no answer to that view alone costs less than; negative infinity for views that do not count. */
  costs: number[];
  bests: number[];
  objective: number;
  /** No programmes have a smaller objective. */
  lowerBound: number;
  /** Each view solved on its own; undefined for views that do not count. */
  own: (StagesAnswer | undefined)[];
  isFound: boolean;
  seconds: number;
}

/** What all steps of a solve have in common. */
interface Terms {
  /** Those that count. */
  views: readonly View[];
  how: Weighing;
  weights: SitingWeights;
  limits: SitingLimits;
  solver: Solver;
  effort: SolveLimits;
  own: readonly StagesAnswer[];
  clock: { left: number };
}

/** Programmes of some stages with what is proven of them. */
interface Settled {
  stages: readonly number[];
  best: Evaluated | undefined;
  bound: number;
}

/**
 * Solves stages whose births nobody knows (two-stage recourse; Birge and Louveaux 2011):
 * 1. Each view on its own. What these cost, weighed, is less than any common answer (wait and see), and their programmes are the first
 *    to be tried in all views.
 * 2. Where the best of these is not proven by that, one model of all views, stage by stage for the expected cost, and all stages
 *    together where they do not fit or where the worst regret is asked for.
 * 3. In each view whole compounds with these programmes.
 */
export async function solveViews(
  views: readonly View[],
  how: Weighing,
  weights: SitingWeights,
  limits: SitingLimits,
  solver: Solver,
  effort: SolveLimits,
  earlier: readonly (EarlierAnswer | undefined)[] = [],
): Promise<ViewsAnswer> {
  const asked = views.flatMap((view, v) => (counts(view, how) ? [v] : []));
  const clock = { left: effort.seconds };
  const own: StagesAnswer[] = [];
  for (const [i, v] of asked.entries()) {
    const share = Math.max(0.5, (clock.left - effort.seconds * (1 - OWN_TIME)) / (asked.length - i));
    const known = earlier[v] ?? (own[0] && { choices: own[0].choices });
    const alone = { ...effort, onBound: undefined, seconds: share };
    own.push(await solveStages(views[v]!.problems, weights, limits, solver, alone, known));
    clock.left -= own.at(-1)!.seconds;
  }
  const terms = { views: asked.map((v) => views[v]!), how, weights, limits, solver, effort, own, clock };
  const all = views[0]!.problems.map((_, s) => s);
  const groups = await programmesOf(terms, all);
  const programmes = all.map((s) => {
    const group = groups.find(({ stages }) => stages.includes(s))!;
    return group.best?.programmes[group.stages.indexOf(s)] ?? own[0]!.choices[s]!.programme;
  });
  const told = await inEachView(views, programmes, terms, asked);
  const ownOf = views.map((_, v) => (asked.includes(v) ? own[asked.indexOf(v)] : undefined));
  const bests = ownOf.map((each) => each?.lowerBound ?? -Infinity);
  const objective = weighedCost(views, how, told.costs, bests);
  const lowerBound = Math.min(
    objective,
    groups.reduce((sum, { bound }) => sum + bound, 0),
  );
  const isFound = own.every((each) => each.isFound);
  return { ...told, bests, objective, lowerBound, own: ownOf, isFound, seconds: effort.seconds - clock.left };
}

/** Programmes for all stages. With one view they are those of its own answer. */
async function programmesOf(terms: Terms, all: readonly number[]): Promise<Settled[]> {
  const [first, ...others] = terms.own;
  if (others.length === 0) return [{ stages: all, best: undefined, bound: first!.lowerBound }];
  return terms.how === 'expected' ? eachStage(terms, all) : [await solveGroup(terms, all)];
}

/** Stage by stage; all together where that does not fit. */
async function eachStage(terms: Terms, all: readonly number[]): Promise<Settled[]> {
  const groups: Settled[] = [];
  for (const s of all) groups.push(await solveGroup(terms, [s], 1 / (all.length - s)));
  const programmes = groups.map(({ best, stages: [s] }) => best?.programmes[0] ?? terms.own[0]!.choices[s!]!.programme);
  if (fitsTogether(terms.views[0]!.problems, programmes, terms.limits)) return groups;
  const together = await solveGroup(terms, all);
  const apart = groups.reduce((sum, { bound }) => sum + bound, 0);
  return [{ ...together, bound: Math.max(together.bound, apart) }];
}

/** The best programmes for some stages, in the part of the time left that they may take. */
async function solveGroup(terms: Terms, stages: readonly number[], part = 1): Promise<Settled> {
  const { how, own, weights, solver, effort, clock } = terms;
  const views = terms.views.map((view) => ({ ...view, problems: stages.map((s) => view.problems[s]!) }));
  const bests = own.map((each) => leastOf(each, stages, terms));
  const worth = (each: Evaluated) => weighedCost(views, how, each.costs, bests);
  const apart = weighedCost(views, 'expected', bests, bests);
  const better = (a: Evaluated | undefined, b: Evaluated | undefined) => (!a || (b && worth(b) < worth(a)) ? b : a);
  const trial = async (programmes: Programmes) => {
    const found = await evaluated(views, programmes, weights, solver, {
      ...effort,
      seconds: Math.max(0.5, clock.left),
    });
    clock.left -= found?.seconds ?? 0;
    return found;
  };
  let best: Evaluated | undefined;
  for (const programmes of distinct(own.map(({ choices }) => stages.map((s) => choices[s]!.programme))))
    best = better(best, await trial(programmes));
  if (best && Number.isFinite(apart)) effort.onBound?.(undefined, apart);
  const goodEnough = Number.isFinite(apart) ? withinGap(apart, effort.relativeGap * GAP_USED) : undefined;
  const isProven = best && goodEnough !== undefined && worth(best) <= goodEnough;
  if (isProven || clock.left < 0.5 || effort.isStopped?.()) return { stages, best, bound: apart };
  const seconds = clock.left * JOINT_TIME * part;
  const answer = await solveJoint({ ...terms, views }, bests, best, { ...effort, seconds, goodEnough });
  clock.left -= answer?.seconds ?? 0;
  if (!answer) return { stages, best, bound: apart };
  const programmes =
    answer.values &&
    views[0]!.problems.map((problem, i) => readChoice(problem, answer.columns[i]!, answer.values!).programme);
  return { stages, best: better(best, programmes && (await trial(programmes))), bound: Math.max(apart, answer.bound) };
}

/** What some stages of a view cost at least on their own; negative infinity where that is not known. */
function leastOf(own: StagesAnswer, stages: readonly number[], { views }: Terms): number {
  if (stages.length === views[0]!.problems.length) return own.lowerBound;
  return stages.reduce((sum, s) => sum + (own.bounds[s] ?? -Infinity), 0);
}

/** One model of all views; undefined where it is too large for the worst regret, whose rows tie everything to everything. */
async function solveJoint(
  { views, how, weights, limits, solver }: Terms,
  bests: readonly number[],
  start: Evaluated | undefined,
  effort: SolveLimits,
): Promise<(SolverAnswer & { columns: ReturnType<typeof formulateViews>['columns'] }) | undefined> {
  const isRegret = how === 'regret';
  const { model, columns } = formulateViews(views, weights, limits, isRegret ? bests : undefined);
  const values = start && Float64Array.from(model.cost, (_, i) => start.values[i] ?? 0);
  if (values && isRegret) values[values.length - 1] = weighedCost(views, how, start.costs, bests) - model.offset!;
  const integers = model.integer.reduce((sum, each) => sum + each, 0);
  const first = {
    ...effort,
    relativeGap: effort.relativeGap / 2,
    isBoundFirst: integers <= FEW_CHOICES,
    ...(values && { start: values }),
  };
  if (!isLarge(model)) return { ...(await solver.solve(model, first)), columns };
  if (isRegret) return undefined;
  const problems = views.flatMap((view) => view.problems);
  return { ...(await solveByBlocks(problems, columns, model, solver, first)), columns };
}

/** The answer in every view, also in those that do not count. */
async function inEachView(
  views: readonly View[],
  programmes: Programmes,
  { own, weights, solver, effort, clock }: Terms,
  asked: readonly number[],
): Promise<Pick<ViewsAnswer, 'choices' | 'costs'>> {
  const choices: Choice[][] = [];
  for (const [v, { problems }] of views.entries()) {
    const alone = asked.includes(v) ? own[asked.indexOf(v)] : undefined;
    const isSame = alone?.choices.every(({ programme }, s) => String(programme) === String(programmes[s]));
    if (alone && isSame) {
      choices.push(alone.choices);
      continue;
    }
    const seconds = Math.max(1, clock.left / (views.length - v));
    const found = await flowsGiven(problems, programmes, weights, solver, { ...effort, seconds });
    clock.left -= found.seconds;
    choices.push(found.choices);
  }
  const costs = views.map(({ problems }, v) =>
    problems.reduce((sum, problem, s) => sum + totalOf(costOf(problem, choices[v]![s]!, weights)), 0),
  );
  return { choices, costs };
}

function distinct(all: readonly Programmes[]): Programmes[] {
  return [...new Map(all.map((each) => [each.map(String).join('|'), each])).values()];
}

/** The largest objective whose gap to the bound is at most this. */
function withinGap(bound: number, gap: number): number {
  return bound + Math.abs(bound) * (1 / (1 - gap) - 1);
}
