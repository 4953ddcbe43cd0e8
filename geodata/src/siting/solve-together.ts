import { type Formulation, formulate, type SitingLimits } from './formulate.ts';
import { isLarge, solveByBlocks } from './linear/solve-by-blocks.ts';
import { costOfProgramme } from './programme.ts';
import { noChange } from './read-choice.ts';
import { solveWhole } from './solve-whole.ts';
import { BLOCKS_GAP, costOfAll, GAP_USED, type Solved, withinGap } from './solved-stages.ts';
import type { SolveLimits, Solver, SolverAnswer } from './solver.ts';
import type { Choice, Place, StageProblem } from './stage-problem.ts';
import type { SitingWeights } from './weights.ts';
import { held, wholeAnswers } from './whole-answers.ts';

/** Up to so many whole-number columns branching alone finds good answers; beyond, the solver has to look for them on the side. */
const FEW_CHOICES = 60;

/** Part of the time of a large model that the search by blocks may take; the rest is for whole compounds. */
const BLOCKS_TIME = 0.85;

/** Seconds that each step may take even if the time is over, so that what was found is not lost. */
const LEAST_SECONDS = 0.5;

/** Solves some stage problems as one model, beginning with the actions of an earlier answer if there is one. */
export async function solveTogether(
  problems: readonly StageProblem[],
  weights: SitingWeights,
  limits: SitingLimits,
  solver: Solver,
  effort: SolveLimits,
  earlier: readonly Choice[] = [],
): Promise<Solved> {
  const formulation = formulate(problems, weights, limits);
  const before = await startOf(problems, formulation, earlier, solver, effort);
  const start = before?.values;
  const { model, columns } = formulation;
  const left = (seconds: number) => Math.max(LEAST_SECONDS, effort.seconds - seconds);
  const begun = before?.seconds ?? 0;
  const isBoundFirst = countOf(model.integer) <= FEW_CHOICES;
  const first = { ...effort, start, relativeGap: effort.relativeGap / 2, isBoundFirst, seconds: left(begun) };
  const answer = isLarge(model)
    ? await solveByBlocks(problems, columns, model, solver, {
        ...first,
        ...(effort.spareGap !== undefined && { relativeGap: effort.relativeGap * BLOCKS_GAP }),
        seconds: first.seconds * BLOCKS_TIME,
      })
    : await solver.solve(model, first);
  const bound = Math.max(leastOf(problems), answer.bound);
  const nothing = problems.map(noChange);
  const values = answer.values ?? start;
  const searched = begun + answer.seconds;
  if (!values) return { problems, split: nothing, whole: nothing, bound, seconds: searched, isFound: false };
  const rest = { ...effort, seconds: left(searched) };
  const found = await wholeAnswers(problems, weights, formulation, values, solver, rest);
  const seconds = searched + found.seconds;
  const goodEnough = withinGap(bound, effort.relativeGap * GAP_USED);
  const isGood = (choices: readonly (Choice | undefined)[]) => costOfAll(problems, choices, weights) <= goodEnough;
  if (isGood(found.whole)) return { problems, ...found, bound, seconds, isFound: true };
  const small = await solveWhole(problems, formulation, solver, {
    ...effort,
    goodEnough,
    seconds: effort.seconds - seconds,
  });
  if (!small) return { problems, ...found, bound, seconds, isFound: true };
  // An answer as cheap as the one of the search is proven, so nothing is to be gained by splitting compounds.
  const isCheaper = costOfAll(problems, small.choices, weights) < costOfAll(problems, found.whole, weights) + 1e-6;
  const both = isCheaper ? { split: small.choices, whole: small.choices } : found;
  return { problems, ...both, bound, seconds: seconds + small.seconds, isFound: true };
}

function countOf(integer: Uint8Array): number {
  return integer.reduce((sum, each) => sum + each, 0);
}

/** No answer costs less: nothing but what programmes save is below 0. */
function leastOf(problems: readonly StageProblem[]): number {
  const least = ({ programmes }: Place) => Math.min(0, ...programmes.map(costOfProgramme));
  return problems.reduce((sum, { places }) => places.reduce((total, place) => total + least(place), sum), 0);
}

/** The best there is with the actions of an earlier answer; undefined where these problems do not have them all. */
async function startOf(
  problems: readonly StageProblem[],
  formulation: Formulation,
  earlier: readonly Choice[],
  solver: Solver,
  effort: SolveLimits,
): Promise<SolverAnswer | undefined> {
  if (earlier.length < problems.length || !formulation.model.integer.includes(1)) return undefined;
  const values = new Float64Array(formulation.model.cost.length);
  for (const [index, { places }] of problems.entries()) {
    for (const [p, { programmes }] of places.entries()) {
      const chosen = earlier[index]!.programme[p]!;
      if (chosen >= programmes.length) return undefined;
      if (chosen >= 0) values[formulation.columns[index]!.programme[p]! + chosen] = 1;
    }
  }
  return solver.solve(held(formulation.model, values), effort);
}
