import type { Formulation } from '../formulation/formulate.ts';
import { readChoice } from '../formulation/read-choice.ts';
import { isLarge, solveByBlocks } from '../linear/solve-by-blocks.ts';
import { solveWhole } from '../solving/solve-whole.ts';
import type { SolveLimits, SolverAnswer } from '../solving/solver.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';
import { type Evaluated, evaluated } from './evaluated.ts';
import type { Programmes } from './flows-given.ts';
import { formulateViews, type View } from './formulate-views.ts';
import { type Candidates, leastOf, type ViewsTerms, withinGap } from './views-terms.ts';
import { weighedCost } from './weighed-costs.ts';

/** Part of the time left that the model of all views may take. */
const JOINT_TIME = 0.8;
/** Part of the gap asked for that the programmes may leave open; the rest is for whole compounds. */
const GAP_USED = 0.6;
/** Up to so many whole-number columns branching alone finds good answers. */
const FEW_CHOICES = 60;

/**
 * What might be done in some stages, the best first as far as splitting compounds goes: what each view would do on its own, and, where that
 * is not proven to be good for all, what one model of all views finds, with whole compounds too where these are few.
 */
export async function findCandidates(terms: ViewsTerms, stages: readonly number[], part: number): Promise<Candidates> {
  const { asked, how, own, weights, solver, effort, clock } = terms;
  const views = asked.map((v) => ({ ...terms.views[v]!, problems: stages.map((s) => terms.views[v]!.problems[s]!) }));
  const bests = leastOf(terms, stages);
  const worth = (each: Evaluated) => weighedCost(views, how, each.costs, bests);
  const apart = weighedCost(views, 'expected', bests, bests);
  const found: Evaluated[] = [];
  const tryOut = async (programmes: Programmes) => {
    if (found.some((each) => keyOf(each.programmes) === keyOf(programmes))) return;
    const seconds = Math.max(0.5, clock.left);
    const each = await evaluated(views, programmes, weights, solver, { ...effort, seconds });
    clock.left -= each?.seconds ?? 0;
    if (each) found.push(each);
    found.sort((a, b) => worth(a) - worth(b));
  };
  for (const { choices } of own) await tryOut(stages.map((s) => choices[s]!.programme));
  const told = (bound: number): Candidates => ({
    stages,
    candidates: found.map(({ programmes }) => programmes),
    bound,
  });
  const goodEnough = Number.isFinite(apart) ? withinGap(apart, effort.relativeGap * GAP_USED) : -Infinity;
  const isProven = found[0] && worth(found[0]) <= goodEnough;
  if (isProven || clock.left < 0.5 || effort.isStopped?.()) return told(apart);
  const formulation = formulateViews(views, weights, terms.limits, how === 'regret' ? bests : undefined);
  const start = found[0] && startOf(formulation, found[0], how === 'regret' ? worth(found[0]) : undefined);
  const limits = {
    ...effort,
    seconds: clock.left * JOINT_TIME * part,
    ...(Number.isFinite(goodEnough) && { goodEnough }),
    ...(start && { start }),
  };
  const answer = await solveJoint(views, formulation, terms, limits);
  clock.left -= answer?.seconds ?? 0;
  const read = (values: Float64Array) =>
    views[0]!.problems.map((problem, i) => readChoice(problem, formulation.columns[i]!, values).programme);
  if (answer?.values) await tryOut(read(answer.values));
  const wholes = await solveWhole(problemsOf(views), formulation, solver, { ...effort, seconds: clock.left * part });
  clock.left -= wholes?.seconds ?? 0;
  if (wholes) await tryOut(views[0]!.problems.map((_, i) => wholes.choices[i]!.programme));
  return told(Math.max(apart, answer?.bound ?? -Infinity));
}

function keyOf(programmes: Programmes): string {
  return programmes.map(String).join('|');
}

function problemsOf(views: readonly View[]): StageProblem[] {
  return views.flatMap(({ problems }) => problems);
}

/** Values to begin with; where the worst regret is asked for, its column stands last. */
function startOf({ model }: Formulation, { values }: Evaluated, worth: number | undefined): Float64Array {
  const start = Float64Array.from(model.cost, (_, i) => values[i] ?? 0);
  if (worth !== undefined) start[start.length - 1] = worth - model.offset!;
  return start;
}

/** One model of all views; undefined where it is too large for the worst regret, whose rows tie everything to everything. */
async function solveJoint(
  views: readonly View[],
  { model, columns }: Formulation,
  { how, solver }: ViewsTerms,
  limits: SolveLimits,
): Promise<SolverAnswer | undefined> {
  const integers = model.integer.reduce((sum, each) => sum + each, 0);
  const first = { ...limits, relativeGap: limits.relativeGap / 2, isBoundFirst: integers <= FEW_CHOICES };
  if (!isLarge(model)) return solver.solve(model, first);
  return how === 'regret' ? undefined : solveByBlocks(problemsOf(views), columns, model, solver, first);
}
