import { type Outline, outlineOf, valuesOf } from '../branching/outline-of.ts';
import { type ProgrammesFound, searchProgrammes } from '../branching/search-programmes.ts';
import type { SitingWeights } from '../cost/weights.ts';
import type { Formulation, SitingLimits } from '../formulation/formulate.ts';
import { noChange } from '../formulation/read-choice.ts';
import { isLarge, solveByBlocks } from '../linear/solve-by-blocks.ts';
import { costOfProgramme } from '../programmes/programme.ts';
import type { Choice, Place, StageProblem } from '../stage-problem/stage-problem.ts';
import { held, wholeAnswers } from '../wholes/whole-answers.ts';
import { solveWhole } from './solve-whole.ts';
import { BLOCKS_GAP, costOfAll, GAP_USED, type Solved, withinGap } from './solved-stages.ts';
import type { SolveLimits, Solver, SolverAnswer } from './solver.ts';

/** Part of the gap asked for that may be left between programmes and their bound; the rest is for whole compounds. */
export const SEARCH_SHARE = 0.6;

/** Up to so many whole-number columns branching alone finds good answers; beyond, the solver has to look for them on the side. */
const FEW_CHOICES = 60;

/** Solves of the linear model after which what the search by programmes left open is handed to the solver, which can also cut. */
const MOST_SOLVES = 400;

/** The same where stages share a budget: the linear model spends it to the last yuan, which cuts see through and branching does not. */
const TIED_SOLVES = 12;

/** Part of the time that the search by programmes may take before the rest is left to the solver. */
const SEARCH_TIME = 0.6;

/** Part of the time of a large model that the search by blocks may take; the rest is for whole compounds. */
const BLOCKS_TIME = 0.85;

/** Seconds that each step may take even if the time is over, so that what was found is not lost. */
const LEAST_SECONDS = 0.5;

/** What is known of some stages before they are solved. */
export interface Known {
  /** An earlier answer to begin with. */
  start?: readonly Choice[];
  /** The model with what was tried out already. */
  outline?: Outline;
  /** No answer costs less. */
  proven?: number;
  /** So far above the bound, in 万元, programmes with split compounds are good enough; left out: a part of the gap asked for. */
  allowed?: number;
}

/** Solves some stage problems as one model, beginning with the actions of an earlier answer if there is one. */
export async function solveTogether(
  problems: readonly StageProblem[],
  weights: SitingWeights,
  limits: SitingLimits,
  solver: Solver,
  effort: SolveLimits,
  known: Known = {},
): Promise<Solved> {
  const starts = known.start ? [known.start] : [];
  const outline =
    known.outline ??
    (await outlineOf(problems, weights, limits, solver, effort, {
      starts,
      proven: known.proven ?? -Infinity,
      allowed: known.allowed ?? 0,
    }));
  const { formulation } = outline;
  const left = (seconds: number) => Math.max(LEAST_SECONDS, effort.seconds - seconds);
  const answer = outline.whole
    ? await programmesOf(problems, limits, outline, solver, effort, known)
    : await modelSolved(problems, formulation, solver, effort, known.start ?? []);
  const bound = Math.max(leastOf(problems), answer.bound, known.proven ?? -Infinity);
  const nothing = problems.map(noChange);
  const open = Math.max(0, answer.objective - bound);
  const { values, seconds: searched } = answer;
  if (!values) return { problems, split: nothing, whole: nothing, bound, seconds: searched, isFound: false };
  const rest = { ...effort, seconds: left(searched) };
  const found = await wholeAnswers(problems, weights, formulation, values, solver, rest);
  const seconds = searched + found.seconds;
  const goodEnough = Math.max(
    withinGap(bound, effort.relativeGap * GAP_USED),
    bound + ((known.allowed ?? 0) / SEARCH_SHARE) * GAP_USED,
  );
  const isGood = (choices: readonly (Choice | undefined)[]) => costOfAll(problems, choices, weights) <= goodEnough;
  if (isGood(found.whole)) return { problems, ...found, bound, left: open, seconds, isFound: true };
  const small = await solveWhole(problems, formulation, solver, {
    ...effort,
    goodEnough,
    seconds: effort.seconds - seconds,
  });
  if (!small) return { problems, ...found, bound, left: open, seconds, isFound: true };
  // An answer as cheap as the one of the search is proven, so nothing is to be gained by splitting compounds.
  const isCheaper = costOfAll(problems, small.choices, weights) < costOfAll(problems, found.whole, weights) + 1e-6;
  const both = isCheaper ? { split: small.choices, whole: small.choices } : found;
  return { problems, ...both, bound, left: open, seconds: seconds + small.seconds, isFound: true };
}

/** Searched by programmes as far as what was tried out already is not good enough, and by the solver where that does not prove enough. */
async function programmesOf(
  problems: readonly StageProblem[],
  limits: SitingLimits,
  { formulation, whole, found: first }: Outline,
  solver: Solver,
  effort: SolveLimits,
  { proven = -Infinity, allowed: given }: Known,
): Promise<SolverAnswer> {
  let { seconds } = first;
  const told = ({ best, bound }: ProgrammesFound): SolverAnswer => ({
    status: 'solved',
    objective: Infinity,
    ...best,
    bound: Math.max(bound, proven),
    seconds,
  });
  const allowed = given ?? Math.abs(Math.max(first.bound, proven)) * effort.relativeGap * SEARCH_SHARE;
  const isEnough = ({ best, bound }: ProgrammesFound) =>
    bound === Infinity || (best !== undefined && best.objective - Math.max(bound, proven) <= allowed);
  if (isEnough(first)) return told(first);
  const begun = effort.clock?.() ?? 0;
  const gone = (own: number) => first.seconds + (effort.clock ? effort.clock() - begun : own);
  const terms = {
    best: first.best,
    proven: Math.max(first.bound, proven),
    allowed,
    isOver: (own: number) => gone(own) > effort.seconds * SEARCH_TIME || (effort.isStopped?.() ?? false),
    onBound: effort.onBound,
  };
  const isTied = problems.length > 1 && (limits.budgetWan !== undefined || limits.budgetByYear !== undefined);
  const solves = isTied ? TIED_SOLVES : MOST_SOLVES;
  const found = await solver.session!(whole!.model, whole!.columns, whole!.rows, effort, (session) =>
    searchProgrammes(session, problems, formulation, whole!, { ...terms, solves }),
  );
  seconds = gone(found.seconds);
  if (isEnough(found) || effort.seconds - seconds < LEAST_SECONDS || effort.isStopped?.()) return told(found);
  const further = await solver.solve(formulation.model, {
    ...effort,
    start: found.best?.values,
    relativeGap: effort.relativeGap / 2,
    isBoundFirst: countOf(formulation.model.integer) <= FEW_CHOICES,
    seconds: effort.seconds - seconds,
  });
  seconds += further.seconds;
  const isBetter = further.values && further.objective < (found.best?.objective ?? Infinity);
  return told({ ...found, ...(isBetter && { best: further }), bound: Math.max(found.bound, further.bound) });
}

/** The model as a whole by the solver, or by blocks where it is large. */
async function modelSolved(
  problems: readonly StageProblem[],
  formulation: Formulation,
  solver: Solver,
  effort: SolveLimits,
  earlier: readonly Choice[],
): Promise<SolverAnswer> {
  const { model, columns } = formulation;
  const before = await startOf(problems, formulation, earlier, solver, effort);
  const begun = before?.seconds ?? 0;
  const first = {
    ...effort,
    start: before?.values,
    relativeGap: effort.relativeGap / 2,
    isBoundFirst: countOf(model.integer) <= FEW_CHOICES,
    seconds: Math.max(LEAST_SECONDS, effort.seconds - begun),
  };
  const answer = isLarge(model)
    ? await solveByBlocks(problems, columns, model, solver, {
        ...first,
        ...(effort.spareGap !== undefined && { relativeGap: effort.relativeGap * BLOCKS_GAP }),
        seconds: first.seconds * BLOCKS_TIME,
      })
    : await solver.solve(model, first);
  return { ...answer, values: answer.values ?? before?.values, seconds: begun + answer.seconds };
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
  const chosen = formulation.model.integer.includes(1) ? valuesOf(problems, formulation, earlier) : undefined;
  return chosen && solver.solve(held(formulation.model, chosen), effort);
}
