import type { LocalName, Plan } from '../../model/index.ts';
import type { ActionPattern, SitingGoal } from '../siting-goal.ts';
import type { Requirement } from '../stage-problem/requirement.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';
import { forbid } from './forbid.ts';
import { keepNear, tooFar } from './keep-near.ts';
import { lockIn, locksOn } from './lock.ts';
import { meetsButYear } from './meets.ts';
import { patternWords } from './pattern-words.ts';
import { requireIn } from './require.ts';

/** Stage problems as a goal asks them, what has to be done in them, and why something that it asks for cannot be. */
export interface AskedProblems {
  problems: StageProblem[];
  required: Requirement[];
  refusals: LocalName[];
}

/** Applies what a goal forbids, locks, keeps near and requires, and what the plan has locked. */
export function applyGoal(all: readonly StageProblem[], goal: SitingGoal, plan: Plan): AskedProblems {
  const locked = all.map((problem) => lockIn(problem, locksOn(problem.stage, goal, plan)));
  const near = locked.map((problem) => keepNear(problem, goal.farthestMetres));
  const patterns = goal.required ?? [];
  const { problems, required, unmet } = requireIn(forbid(near, goal), patterns);
  const refusals = [
    ...unmet.map((pattern) => refusalOf(pattern, all, locked, goal)),
    ...locked.flatMap((problem) => tooFar(problem, goal.farthestMetres)),
  ];
  return { problems, required, refusals };
}

/** The first thing that keeps a required action from being done. */
function refusalOf(
  pattern: ActionPattern,
  all: readonly StageProblem[],
  locked: readonly StageProblem[],
  { forbidden, kinds, minimumClasses, required = [] }: SitingGoal,
): LocalName {
  const { zh, en } = patternWords(pattern, all);
  const isPossible = (problems: readonly StageProblem[], asked = pattern) =>
    requireIn(problems, [asked]).unmet.length === 0;
  const said = (zhReason: string, enReason: string): LocalName => ({
    zh: `必须采取的“${zh}”做不到：${zhReason}。`,
    en: `The required "${en}" cannot be done: ${enReason}.`,
  });
  if (!isPossible(all, { ...pattern, year: undefined })) return said(...missing(pattern, all));
  if (!isPossible(all)) return said(...wrongYear(pattern, all));
  if (!isPossible(locked))
    return said('要撤并的学校有锁定学区的小区', 'the school to be closed has compounds that are locked');
  if (!isPossible(forbid(locked, { kinds })))
    return said('这类措施不在允许的类型内', 'actions of this kind are not allowed');
  if (!isPossible(forbid(locked, { minimumClasses })))
    return said(`新建学校不得少于 ${minimumClasses} 班`, `a new school must have at least ${minimumClasses} classes`);
  if (!isPossible(forbid(locked, { forbidden }))) return said('它又在禁止之列', 'it is forbidden as well');
  const others = required.filter((each) => each !== pattern).map((each) => patternWords(each, all));
  return said(
    `与其他要求矛盾：${others.map((each) => each.zh).join('、')}`,
    `it contradicts what else is asked: ${others.map((each) => each.en).join(', ')}`,
  );
}

function missing(pattern: ActionPattern, problems: readonly StageProblem[]): [zh: string, en: string] {
  const { stage, siteId, schoolId, classes } = pattern;
  const id = siteId ?? schoolId;
  const kind = siteId === undefined ? 'school' : 'site';
  const here = problems
    .filter((problem) => stage === undefined || problem.stage === stage)
    .flatMap(({ places }) => places.filter((place) => place.kind === kind && place.id === id));
  if (id !== undefined && here.length === 0)
    return [`没有能用于该学段的“${id}”`, `there is no "${id}" that could serve this stage`];
  const sizes = here.flatMap(({ programmes }) =>
    programmes.flatMap(({ actions }) =>
      actions
        .filter(({ kind: each }) => pattern.kind === undefined || each === pattern.kind)
        .map((each) => each.classes),
    ),
  );
  if (classes !== undefined && sizes.length > 0) {
    const offered = [...new Set(sizes)].sort((a, b) => a - b);
    return [`此处只能 ${offered.join('、')} 班`, `only ${offered.join(', ')} classes are possible here`];
  }
  return ['没有这样的措施可选', 'there is no such action'];
}

function wrongYear(pattern: ActionPattern, problems: readonly StageProblem[]): [zh: string, en: string] {
  const last = Math.max(...problems.flatMap(({ years }) => years));
  if (pattern.year! > last) return [`预测只到 ${last} 年`, `the forecast ends in ${last}`];
  const actions = problems.flatMap(({ places }) =>
    places.flatMap(({ programmes }) => programmes.flatMap((each) => each.actions)),
  );
  const first = Math.min(...actions.filter((action) => meetsButYear(action, pattern)).map(({ year }) => year));
  return [`最早要到 ${first} 年`, `${first} is the first year in which it can be`];
}
