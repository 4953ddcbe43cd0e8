import { costOf, totalOf } from '../cost/cost-of.ts';
import type { SitingWeights } from '../cost/weights.ts';
import { jointProgrammes, type Part } from '../programmes/joint-programmes.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';

/** Stage problems solved together, with two forms of their answer. */
export interface Answered {
  problems: readonly StageProblem[];
  split: Choice[];
  whole: (Choice | undefined)[];
}

/**
 * Answers in which stages that were solved apart agree on what they share, where that is all but free: a stage that left its part
 * out takes it too, if its place has nothing else and that costs at most `allowance` (万元) more in all; rooms that stand empty are
 * given up so. What they still disagree on is for a joint model.
 */
export function agreeOnJoint<Group extends Answered>(
  problems: readonly StageProblem[],
  groups: readonly Group[],
  weights: SitingWeights,
  allowance: number,
): Group[] {
  const now = groups.map((group) => ({ ...group, split: [...group.split], whole: [...group.whole] }));
  let left = allowance;
  for (const parts of jointProgrammes(problems)) {
    const missing = parts.filter((part) => !isChosenIn(problems, now, part));
    if (missing.length === parts.length) continue;
    for (const part of missing) {
      const { group, index } = whereOf(problems, now, part);
      const taken = withPart(group, index, part);
      if (!taken) continue;
      const dearer = costIn(taken, index, weights) - costIn(group, index, weights);
      if (dearer > left) continue;
      left -= Math.max(0, dearer);
      group.split = taken.split;
      group.whole = taken.whole;
    }
  }
  return now;
}

/** Groups that leave out a part of what another one has chosen; undefined where all agree. */
export function disagreeing<Group extends Answered>(
  problems: readonly StageProblem[],
  groups: readonly Group[],
): Group[] | undefined {
  for (const parts of jointProgrammes(problems)) {
    const chosen = parts.filter((part) => isChosenIn(problems, groups, part));
    if (chosen.length === 0 || chosen.length === parts.length) continue;
    const all = [...new Set(parts.map((part) => whereOf(problems, groups, part).group))];
    if (all.length > 1) return all;
  }
  return undefined;
}

/** What a joint model begins with: the answers found apart, all parts taken of what they share where there is room, else none. */
export function startTogether<Group extends Answered>(
  problems: readonly StageProblem[],
  groups: readonly Group[],
  weights: SitingWeights,
): Map<StageProblem, Choice> {
  const some = problems.filter((problem) => groups.some((group) => group.problems.includes(problem)));
  const agreed = agreeOnJoint(some, groups, weights, Infinity);
  const choices = new Map(agreed.flatMap((group) => group.problems.map((each, i) => [each, group.split[i]!] as const)));
  for (const parts of jointProgrammes(some)) {
    const chosen = parts.filter((part) => isChosenIn(some, agreed, part));
    if (chosen.length === parts.length) continue;
    for (const { problem, place } of chosen) {
      const choice = choices.get(some[problem]!)!;
      choices.set(some[problem]!, { ...choice, programme: choice.programme.map((k, p) => (p === place ? -1 : k)) });
    }
  }
  return choices;
}

/** Whether an answer to a problem has a part of a programme that stages share. */
export function hasShared({ places }: StageProblem, { programme }: Choice): boolean {
  return places.some(({ programmes }, p) => programmes[programme[p]!]?.isShared);
}

function whereOf<Group extends Answered>(problems: readonly StageProblem[], groups: readonly Group[], part: Part) {
  const problem = problems[part.problem]!;
  const group = groups.find((each) => each.problems.includes(problem));
  if (!group) throw new Error(`no answer for stage ${problem.stage}`);
  return { group, index: group.problems.indexOf(problem) };
}

function isChosenIn(problems: readonly StageProblem[], groups: readonly Answered[], part: Part): boolean {
  const { group, index } = whereOf(problems, groups, part);
  return group.split[index]!.programme[part.place] === part.programme;
}

function withPart(
  { problems, split, whole }: Answered,
  index: number,
  { place, programme }: Part,
): Answered | undefined {
  const take = (choice: Choice): Choice => ({
    ...choice,
    programme: choice.programme.map((each, p) => (p === place ? programme : each)),
  });
  const isFree = [split[index], whole[index]].every((choice) => !choice || choice.programme[place] === -1);
  if (!isFree) return undefined;
  return {
    problems,
    split: split.map((choice, i) => (i === index ? take(choice) : choice)),
    whole: whole.map((choice, i) => (i === index && choice ? take(choice) : choice)),
  };
}

/** The dearer of the two forms. */
function costIn({ problems, split, whole }: Answered, index: number, weights: SitingWeights): number {
  const cost = (choice: Choice) => totalOf(costOf(problems[index]!, choice, weights));
  const made = whole[index];
  return Math.max(cost(split[index]!), made ? cost(made) : -Infinity);
}
