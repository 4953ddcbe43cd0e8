import type { SitingWeights } from '../cost/weights.ts';
import type { SitingLimits } from '../formulation/formulate.ts';
import { noChange } from '../formulation/read-choice.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';
import { areWhole } from '../wholes/whole-answers.ts';
import { agreeOnJoint, disagreeing, startTogether } from './agree-on-joint.ts';
import { clashOf } from './clash-of.ts';
import { planStages } from './plan-stages.ts';
import { type StagesAnswer, settleStages } from './settle-stages.ts';
import { type Known, SEARCH_SHARE, solveTogether } from './solve-together.ts';
import { BLOCKS_GAP, costOfAll, leftOver, type Solved, withinGap } from './solved-stages.ts';
import type { SolveLimits, Solver } from './solver.ts';

/** Part of the gap asked for that stages may use up to agree on what they share. */
const JOINT_SHARE = 0.1;

/** Part of the time left that a stage may take while others are still to come. */
const TIME_SHARE = 0.75;

/** How many times the part of the time left that its size asks for a stage may take; what it leaves over goes to the others. */
const TIME_FACTOR = 1.2;

/** An earlier answer to begin with, and what is proven of it where it answers a stage problem as it is asked now. */
export interface EarlierAnswer {
  choices: readonly Choice[];
  /** Actions to begin with where they are not those of the choices, which some limit may not allow together. */
  starts?: readonly Choice[];
  bounds?: readonly (number | undefined)[];
  /** By stage problem, what no answer to it costs less than, whether the earlier answer is kept or not. */
  proven?: readonly (number | undefined)[];
  /** Part of the gap asked for that may be left between programmes and their bound, where it is not as usual. */
  searchShare?: number;
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
    const answered = others.reduce((sum, group) => sum + group.problems.length, some.length);
    const spareGap =
      answered < problems.length ? undefined : leftOver(others, weights, effort.relativeGap * BLOCKS_GAP);
    const share = { ...effort, onBound, spareGap, seconds: Math.max(0.5, rest * part) };
    const begun = effort.clock?.() ?? 0;
    const solved = await solveTogether(some, weights, limits, solver, share, { start: before, ...known });
    rest -= effort.clock ? effort.clock() - begun : solved.seconds;
    return solved;
  };
  for (const [index, problem] of problems.entries()) {
    const bound = earlier.bounds?.[index];
    if (bound !== undefined) groups.push(kept(problem, earlier.choices[index]!, bound));
  }
  const asked = problems.filter((_, index) => earlier.bounds?.[index] === undefined);
  const begunAt = effort.clock?.() ?? 0;
  const plan = await planStages(asked, groups, problems, weights, limits, solver, effort, earlier);
  rest -= effort.clock ? effort.clock() - begunAt : plan.seconds;
  for (const [index, { problem, known }] of plan.stages.entries()) {
    const later = plan.stages.slice(index);
    const allowed = plan.allowance(later, groups);
    const part = timeShare(later.map((each) => each.problem));
    groups.push(await solve([problem], part, { ...known, ...(allowed !== undefined && { allowed }) }));
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
      proven: apart,
      allowed: withinGap(apart, effort.relativeGap * SEARCH_SHARE) - apart,
    });
    const seconds = together.reduce((sum, group) => sum + group.seconds, joint.seconds);
    groups = groups.filter((group) => !together.includes(group));
    groups.push({ ...joint, bound: Math.max(joint.bound, apart), seconds });
  }
  return settleStages(problems, groups, weights, limits, effort.relativeGap);
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
