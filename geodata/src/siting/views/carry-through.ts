import { costOf, totalOf } from '../cost/cost-of.ts';
import type { Choice } from '../stage-problem/stage-problem.ts';
import { flowsGiven, type Programmes } from './flows-given.ts';
import { type Candidates, leastOf, type ViewsTerms, withinGap } from './views-terms.ts';
import { weighedCost } from './weighed-costs.ts';

/** What is done in some stages, with the ways for the pupils of every view: by view, and within by stage. */
export interface CarriedThrough {
  stages: readonly number[];
  programmes: Programmes;
  choices: Choice[][];
  bound: number;
}

/**
 * The best of some candidates with whole compounds in every view. Splitting compounds may have made a candidate look better than it
 * is, so the next one is tried until one is proven, or time is up.
 */
export async function carryThrough(
  terms: ViewsTerms,
  { stages, candidates, bound }: Candidates,
): Promise<CarriedThrough> {
  const { views, asked, how, effort, clock } = terms;
  const counted = asked.map((v) => views[v]!);
  const bests = leastOf(terms, stages);
  const goodEnough = withinGap(bound, effort.relativeGap);
  let best: (CarriedThrough & { worth: number }) | undefined;
  for (const programmes of candidates) {
    const choices = await inEachView(terms, stages, programmes);
    const costs = asked.map((v) =>
      stages.reduce((sum, s, i) => sum + totalOf(costOf(views[v]!.problems[s]!, choices[v]![i]!, terms.weights)), 0),
    );
    const worth = weighedCost(counted, how, costs, bests);
    if (!best || worth < best.worth) best = { stages, programmes, choices, bound, worth };
    if (best.worth <= goodEnough || clock.left < 1 || effort.isStopped?.()) break;
  }
  return best!;
}

/** The ways in every view, also in those that do not count; the view's own answer where that does the same. */
async function inEachView(
  { views, asked, own, weights, solver, effort, clock }: ViewsTerms,
  stages: readonly number[],
  programmes: Programmes,
): Promise<Choice[][]> {
  const choices: Choice[][] = [];
  for (const [v, view] of views.entries()) {
    const alone = own[asked.indexOf(v)];
    const known = alone && stages.map((s) => alone.choices[s]!);
    if (known?.every(({ programme }, i) => String(programme) === String(programmes[i]))) {
      choices.push(known);
      continue;
    }
    const problems = stages.map((s) => view.problems[s]!);
    const seconds = Math.max(1, clock.left / (views.length - v));
    const found = await flowsGiven(problems, programmes, weights, solver, { ...effort, seconds });
    clock.left -= found.seconds;
    choices.push(found.choices);
  }
  return choices;
}
