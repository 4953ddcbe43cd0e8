import { agreeOnJoint, disagreeing, hasShared, startTogether } from './agree-on-joint.ts';
import { costOf, totalOf } from './cost-of.ts';
import { type Formulation, formulate, type SitingLimits } from './formulate.ts';
import { keepCompoundsWhole } from './keep-compounds-whole.ts';
import { isLarge, solveByBlocks } from './linear/solve-by-blocks.ts';
import { costOfProgramme, onceCostOf } from './programme.ts';
import { noChange } from './read-choice.ts';
import { allKeysOf, keysOf } from './requirement.ts';
import { solveWhole } from './solve-whole.ts';
import type { SolveLimits, Solver } from './solver.ts';
import type { Choice, Place, StageProblem } from './stage-problem.ts';
import type { SitingWeights } from './weights.ts';
import { areWhole, held, SEAT_MARGIN, wholeAnswers } from './whole-answers.ts';

/** Part of the gap asked for that making compounds whole may use up; the rest is for what corrections cost. */
const GAP_USED = 0.9;

/** Part of the gap asked for that making compounds whole may cost where the answer is not within that gap to begin with. */
const WHOLE_SHARE = 0.3;

/** Up to so many whole-number columns branching alone finds good answers; beyond, the solver has to look for them on the side. */
const FEW_CHOICES = 60;

/** Part of the gap asked for that stages may use up to agree on what they share. */
const JOINT_SHARE = 0.1;

/** 万元 that is arithmetic. */
const CENT = 1e-6;

/** Part of the time of a large model that the search by blocks may take; the rest is for whole compounds. */
const BLOCKS_TIME = 0.85;

/** Part of the time left that a stage may take while others are still to come. */
const TIME_SHARE = 0.75;

/** How many times the part of the time left that its size asks for a stage may take; what it leaves over goes to the others. */
const TIME_FACTOR = 1.2;

/** An answer to several stage problems together, with its proof. */
export interface StagesAnswer {
  /** By stage problem. */
  choices: Choice[];
  objective: number;
  /** No answer to these problems has a smaller objective. */
  lowerBound: number;
  /** The same by stage problem, where it was solved without the others. */
  bounds: (number | undefined)[];
  /** Whether the solver found an answer to each of them; those without are answered by changing nothing. */
  isFound: boolean;
  /** Time inside the solver. */
  seconds: number;
}

/** An earlier answer to begin with, and what is proven of it where it answers a stage problem as it is asked now. */
export interface EarlierAnswer {
  choices: readonly Choice[];
  /** Actions to begin with where they are not those of the choices, which some limit may not allow together. */
  starts?: readonly Choice[];
  bounds?: readonly (number | undefined)[];
}

/** What a solve may begin with and at what it may end. */
interface Known {
  start?: readonly Choice[];
  goodEnough?: number;
}

/** What is known of each stage problem, or of those solved as one. */
interface Solved {
  problems: readonly StageProblem[];
  split: Choice[];
  whole: (Choice | undefined)[];
  bound: number;
  seconds: number;
  isFound: boolean;
}

/**
 * Solves the stages one by one, which is exact as long as they neither want the same site nor pass the budget together.
 * Those that do are solved again as one model, until no two are left that do. Begins with the actions of an earlier answer, by
 * stage problem, if there is one; a stage of which a bound is handed in keeps that answer. The objective is that of the answer as it
 * is handed back. Bounds and incumbents that are told as the solve goes are of all stages together; those still to come count as
 * they are today.
 */
export async function solveStages(
  problems: readonly StageProblem[],
  weights: SitingWeights,
  limits: SitingLimits,
  solver: Solver,
  effort: SolveLimits,
  earlier: EarlierAnswer = { choices: [] },
): Promise<StagesAnswer> {
  let rest = effort.seconds;
  let groups: Solved[] = [];
  const solve = async (some: readonly StageProblem[], part: number, known: Known = {}): Promise<Solved> => {
    const before = problems.flatMap((problem, i) =>
      some.includes(problem) ? (earlier.starts ?? earlier.choices).slice(i, i + 1) : [],
    );
    const others = groups.filter((group) => !group.problems.some((problem) => some.includes(problem)));
    const onBound = effort.onBound && boundOfAll(problems, some, others, weights, limits, effort.onBound);
    const { start, goodEnough } = known;
    const share = { ...effort, onBound, goodEnough, seconds: Math.max(0.5, rest * part) };
    const solved = await solveTogether(some, weights, limits, solver, share, start ?? before);
    rest -= solved.seconds;
    return solved;
  };
  for (const [index, problem] of problems.entries()) {
    const bound = earlier.bounds?.[index];
    const toSolve = problems.slice(index).filter((_, i) => earlier.bounds?.[index + i] === undefined);
    groups.push(
      bound === undefined ? await solve([problem], timeShare(toSolve)) : kept(problem, earlier.choices[index]!, bound),
    );
  }
  const agree = () => {
    const least = groups.reduce((sum, group) => sum + group.bound, 0);
    groups = agreeOnJoint(problems, groups, weights, Math.abs(least) * effort.relativeGap * JOINT_SHARE);
    return disagreeing(problems, groups) ?? clashOf(groups, limits);
  };
  for (let clash = agree(); clash; clash = agree()) {
    const together = clash;
    const some = problems.filter((problem) => together.some((group) => group.problems.includes(problem)));
    const apart = together.reduce((sum, group) => sum + group.bound, 0);
    const found = startTogether(problems, together, weights);
    const joint = await solve(some, 1, {
      start: some.map((problem) => found.get(problem)!),
      goodEnough: withinGap(apart, effort.relativeGap / 2),
    });
    const seconds = together.reduce((sum, group) => sum + group.seconds, joint.seconds);
    groups = groups.filter((group) => !together.includes(group));
    groups.push({ ...joint, bound: Math.max(joint.bound, apart), seconds });
  }
  return settled(problems, groups, weights, limits, effort.relativeGap);
}

/** Part of the time left that the first of some stages may take. */
function timeShare([first, ...others]: readonly StageProblem[]): number {
  const size = sizeOf(first!);
  const all = others.reduce((sum, each) => sum + sizeOf(each), size);
  return others.length === 0 ? 1 : Math.min(TIME_SHARE, (TIME_FACTOR * size) / all);
}

/** Columns of the model of a stage, but for its slacks. */
function sizeOf({ units, places }: StageProblem): number {
  const ways = units.reduce((sum, { reach }) => sum + 1 + reach.length, 0);
  return places.reduce((sum, { programmes }) => sum + programmes.length, ways);
}

function kept(problem: StageProblem, choice: Choice, bound: number): Solved {
  const whole = areWhole([choice]) ? choice : undefined;
  return { problems: [problem], split: [choice], whole: [whole], bound, seconds: 0, isFound: true };
}

/** Tells of one solve what it means for all stages. No incumbent is told while stages still to come have to do something. */
function boundOfAll(
  problems: readonly StageProblem[],
  solving: readonly StageProblem[],
  solved: readonly Solved[],
  weights: SitingWeights,
  { required = [] }: SitingLimits,
  onBound: NonNullable<SolveLimits['onBound']>,
): NonNullable<SolveLimits['onBound']> {
  const done = solved.flatMap((group) => group.problems);
  const rest = problems.filter((problem) => !solving.includes(problem) && !done.includes(problem));
  const proven = solved.reduce((sum, group) => sum + group.bound, 0);
  const reached =
    solved.reduce((sum, group) => sum + costOfAll(group.problems, group.split, weights), 0) +
    costOfAll(rest, rest.map(noChange), weights);
  const isKnown = rest.length === 0 || required.length === 0;
  return (incumbent, bound) =>
    onBound(incumbent === undefined || !isKnown ? undefined : incumbent + reached, bound + proven);
}

async function solveTogether(
  problems: readonly StageProblem[],
  weights: SitingWeights,
  limits: SitingLimits,
  solver: Solver,
  effort: SolveLimits,
  earlier: readonly Choice[] = [],
): Promise<Solved> {
  const formulation = formulate(problems, weights, limits);
  const start = await startOf(problems, formulation, earlier, solver, effort);
  const { model, columns } = formulation;
  const isBoundFirst = countOf(model.integer) <= FEW_CHOICES;
  const first = { ...effort, start, relativeGap: effort.relativeGap / 2, isBoundFirst };
  const answer = isLarge(model)
    ? await solveByBlocks(problems, columns, model, solver, { ...first, seconds: effort.seconds * BLOCKS_TIME })
    : await solver.solve(model, first);
  const bound = Math.max(leastOf(problems), answer.bound);
  const nothing = problems.map(noChange);
  const values = answer.values ?? start;
  if (!values) return { problems, split: nothing, whole: nothing, bound, seconds: answer.seconds, isFound: false };
  const found = await wholeAnswers(problems, weights, formulation, values, solver, effort);
  const seconds = answer.seconds + found.seconds;
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

/** The largest objective whose gap to the bound is at most this. */
function withinGap(bound: number, gap: number): number {
  return bound + Math.abs(bound) * (1 / (1 - gap) - 1);
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
): Promise<Float64Array | undefined> {
  if (earlier.length < problems.length || !formulation.model.integer.includes(1)) return undefined;
  const values = new Float64Array(formulation.model.cost.length);
  for (const [index, { places }] of problems.entries()) {
    for (const [p, { programmes }] of places.entries()) {
      const chosen = earlier[index]!.programme[p]!;
      if (chosen >= programmes.length) return undefined;
      if (chosen >= 0) values[formulation.columns[index]!.programme[p]! + chosen] = 1;
    }
  }
  return (await solver.solve(held(formulation.model, values), effort)).values;
}

/**
 * Takes the whole compounds of every stage. Where that costs more than it may, the stage in which whole compounds
 * are dearest gets the solver's answer with as many compounds made whole as may be, and so on.
 */
function settled(
  order: readonly StageProblem[],
  solved: readonly Solved[],
  weights: SitingWeights,
  { required = [] }: SitingLimits,
  relativeGap: number,
): StagesAnswer {
  const lowerBound = solved.reduce((sum, each) => sum + each.bound, 0);
  const stages = solved.flatMap(({ problems, split, whole }) =>
    problems.map((problem, i) => {
      const mustAct =
        hasShared(problem, split[i]!) ||
        keysOf(problem, split[i]!).some((key) => required.some((each) => each.has(key)));
      const candidates = whole[i] ? [whole[i], ...(mustAct ? [] : [noChange(problem)])] : [];
      const cheaper = cheapest(problem, candidates, weights);
      const splitCost = costOfAll([problem], [split[i]!], weights);
      return {
        problem,
        split: split[i]!,
        splitCost,
        ...(cheaper ?? { choice: split[i]!, cost: splitCost, isSplit: true }),
      };
    }),
  );
  const total = () => stages.reduce((sum, each) => sum + each.cost, 0);
  const asSplit = stages.reduce((sum, each) => sum + each.splitCost, 0);
  const aimed = withinGap(lowerBound, relativeGap * GAP_USED);
  const most = asSplit <= aimed ? aimed : asSplit + Math.abs(asSplit) * relativeGap * WHOLE_SHARE;
  const byCost = [...stages].sort((a, b) => b.cost - b.splitCost - (a.cost - a.splitCost));
  for (const stage of byCost) {
    const isTaken = areWhole([stage.choice]);
    if (isTaken && (total() <= most || stage.cost <= stage.splitCost)) continue;
    const allowance = Math.max(0, most - (total() - stage.cost + stage.splitCost));
    stage.choice = keepCompoundsWhole(stage.problem, stage.split, weights, SEAT_MARGIN, allowance);
    stage.cost = costOfAll([stage.problem], [stage.choice], weights);
  }
  const objective = total();
  return {
    choices: order.map((problem) => stages.find((each) => each.problem === problem)!.choice),
    objective,
    lowerBound: Math.min(objective, lowerBound),
    bounds: order.map(
      (problem) => solved.find(({ problems }) => problems.length === 1 && problems[0] === problem)?.bound,
    ),
    isFound: solved.every((each) => each.isFound),
    seconds: solved.reduce((sum, each) => sum + each.seconds, 0),
  };
}

function cheapest(problem: StageProblem, choices: readonly Choice[], weights: SitingWeights) {
  return choices
    .map((choice) => ({ choice, cost: costOfAll([problem], [choice], weights) }))
    .sort((a, b) => a.cost - b.cost)[0];
}

/** Infinity where one of the answers is missing. */
function costOfAll(
  problems: readonly StageProblem[],
  choices: readonly (Choice | undefined)[],
  weights: SitingWeights,
): number {
  return problems.reduce((sum, problem, index) => {
    const choice = choices[index];
    return choice ? sum + totalOf(costOf(problem, choice, weights)) : Infinity;
  }, 0);
}

/**
 * Groups that cannot all have what they want: all that spend where that passes the budget, else those that leave undone what has to be done by
 * one of them, else two that want the same site.
 */
function clashOf(groups: readonly Solved[], limits: SitingLimits): Solved[] | undefined {
  if (groups.length < 2) return undefined;
  const bySite = new Map<string, { group: Solved; programme: string }>();
  let clash: Solved[] | undefined;
  const spent = new Map<Solved, number>();
  const spending = new Map<number, number>();
  for (const group of groups) {
    for (const [index, { places }] of group.problems.entries()) {
      for (const [p, place] of places.entries()) {
        const programme = place.programmes[group.split[index]!.programme[p]!];
        if (!programme) continue;
        spent.set(group, (spent.get(group) ?? 0) + onceCostOf(programme.costs));
        programme.spending.forEach((wan, y) => {
          const year = group.problems[index]!.years[y]!;
          spending.set(year, (spending.get(year) ?? 0) + wan);
        });
        if (place.kind !== 'site') continue;
        const other = bySite.get(place.id);
        const isOne = programme.isShared && other?.programme === programme.id;
        if (other && other.group !== group && !isOne) clash ??= [other.group, group];
        bySite.set(place.id, { group, programme: programme.id });
      }
    }
  }
  const total = [...spent.values()].reduce((sum, wan) => sum + wan, 0);
  const isOver =
    total > (limits.budgetWan ?? Infinity) + CENT ||
    limits.budgetByYear?.some(({ year, wan }) => (spending.get(year) ?? 0) > wan + CENT);
  if (isOver && spent.size > 1) return groups.filter((group) => spent.has(group));
  return undoneBy(groups, limits) ?? clash;
}

function undoneBy(groups: readonly Solved[], { required = [] }: SitingLimits): Solved[] | undefined {
  const done = new Set(groups.flatMap(({ problems, split }) => problems.flatMap((each, i) => keysOf(each, split[i]!))));
  const undone = required.find((each) => [...each].every((key) => !done.has(key)));
  const able = groups.filter(({ problems }) => problems.flatMap(allKeysOf).some((key) => undone?.has(key)));
  return able.length > 1 ? able : undefined;
}
