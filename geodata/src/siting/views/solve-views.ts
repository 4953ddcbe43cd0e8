import { costOf, totalOf } from '../cost/cost-of.ts';
import type { SitingWeights } from '../cost/weights.ts';
import type { SitingLimits } from '../formulation/formulate.ts';
import type { StagesAnswer } from '../solving/settle-stages.ts';
import { type EarlierAnswer, solveStages } from '../solving/solve-stages.ts';
import type { SolveLimits, Solver } from '../solving/solver.ts';
import type { Choice } from '../stage-problem/stage-problem.ts';
import { type CarriedThrough, carryThrough } from './carry-through.ts';
import { findCandidates } from './find-candidates.ts';
import { fitsTogether } from './fits-together.ts';
import type { View } from './formulate-views.ts';
import type { ViewsTerms } from './views-terms.ts';
import { counts, type Weighing, weighedCost } from './weighed-costs.ts';

/** Part of the time in which each view is solved on its own; the rest is for the model of them all and for whole compounds. */
const OWN_TIME = 0.7;
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

/**
 * Solves stages whose births nobody knows (two-stage recourse; Birge and Louveaux 2011):
 * 1. Each view on its own. What these cost, weighed, is less than any common answer (wait and see), and their programmes are the first
 *    to be tried in all views.
 * 2. Where the best of these is not proven by that, one model of all views, stage by stage for the expected cost, and all stages
 *    together where they do not fit or where the worst regret is asked for.
 * 3. In each view whole compounds with these programmes, or with the next best ones where wholes do not fit.
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
  const terms: ViewsTerms = { views, asked, own, how, weights, limits, solver, effort, clock };
  const all = views[0]!.problems.map((_, s) => s);
  const groups = how === 'expected' && own.length > 1 ? await eachStage(terms, all) : [await together(terms, all)];
  const choices = views.map((_, v) =>
    all.map((s) => {
      const group = groups.find(({ stages }) => stages.includes(s))!;
      return group.choices[v]![group.stages.indexOf(s)]!;
    }),
  );
  const costs = views.map(({ problems }, v) =>
    problems.reduce((sum, problem, s) => sum + totalOf(costOf(problem, choices[v]![s]!, weights)), 0),
  );
  const ownOf = views.map((_, v) => own[asked.indexOf(v)]);
  const bests = ownOf.map((each) => each?.lowerBound ?? -Infinity);
  const objective = weighedCost(views, how, costs, bests);
  const bound = groups.reduce((sum, each) => sum + each.bound, 0);
  return {
    choices,
    costs,
    bests,
    objective,
    lowerBound: Math.min(objective, bound),
    own: ownOf,
    isFound: own.every((each) => each.isFound),
    seconds: effort.seconds - clock.left,
  };
}

/** Stage by stage; all together where that does not fit. */
async function eachStage(terms: ViewsTerms, all: readonly number[]): Promise<CarriedThrough[]> {
  const groups: CarriedThrough[] = [];
  for (const s of all) groups.push(await together(terms, [s], 1 / (all.length - s)));
  const programmes = groups.map((group) => group.programmes[0]!);
  if (fitsTogether(terms.views[0]!.problems, programmes, terms.limits)) return groups;
  const apart = groups.reduce((sum, { bound }) => sum + bound, 0);
  const joint = await together(terms, all);
  return [{ ...joint, bound: Math.max(joint.bound, apart) }];
}

/** Some stages of all views, in a part of the time left. One view alone keeps its own answer. */
async function together(terms: ViewsTerms, stages: readonly number[], part = 1): Promise<CarriedThrough> {
  const [first, ...others] = terms.own;
  const programmes = stages.map((s) => first!.choices[s]!.programme);
  if (others.length === 0) return carryThrough(terms, { stages, candidates: [programmes], bound: first!.lowerBound });
  const found = await findCandidates(terms, stages, part);
  return carryThrough(terms, found.candidates.length > 0 ? found : { ...found, candidates: [programmes] });
}
