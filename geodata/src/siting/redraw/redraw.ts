import type { LocalName, Plan } from '../../model/index.ts';
import { applyEdit } from '../../scenario/index.ts';
import { seatShortage, simulatePlan } from '../../simulation/index.ts';
import { catchmentObstacles } from '../catchments/catchment-obstacles.ts';
import { type DrawnCatchments, drawCatchments } from '../catchments/draw-catchments.ts';
import { splitBound } from '../catchments/split-bound.ts';
import { inputHash } from '../input-hash.ts';
import type { Solver } from '../solving/solver.ts';
import type { Ground } from './ground.ts';
import { obstacleText } from './obstacle-text.ts';
import type { RedrawGoal } from './redraw-goal.ts';
import { type RedrawProblem, type RedrawQuestion, redrawProblemOf } from './redraw-problem-of.ts';
import { type RedrawRefusal, redrawQuestionOf } from './redraw-question-of.ts';
import { REDRAW_WEIGHTS } from './redraw-weights.ts';
import type { Redrawn, RedrawnCatchment, RedrawTerm } from './redrawn.ts';
import { redrawnEdit } from './redrawn-edit.ts';
import { wayNumbers } from './way-numbers.ts';

/** Seconds where a goal says nothing. */
const DEFAULT_SECONDS = 30;
/** Moves of a round of the search, for each unit. */
const MOVES = 300;

/** What a redrawing is told while it runs: the cost of the best catchments so far, and what is proven. */
export interface RedrawProgress {
  seconds: number;
  objective: number;
  lowerBound: number;
}

/** What is handed in: the time, and if at hand a solver, which settles parts of the map exactly. */
export interface RedrawEffort {
  /** Seconds since whenever. */
  clock: () => number;
  solver?: Solver;
  isStopped?: () => boolean;
  /** Waited for between rounds of the search. */
  breathe?: () => Promise<void>;
  onProgress?: (progress: RedrawProgress) => void;
}

/**
 * 重新划片: proposes catchments of one stage that keep every school within its seats, each in one piece around its school, with short
 * ways and few changes of school; says what is proven of them and what simulating the plan with them gives.
 */
export async function redraw(
  base: Plan,
  plan: Plan,
  ground: Ground,
  goal: RedrawGoal,
  effort: RedrawEffort,
): Promise<Redrawn | RedrawRefusal> {
  const began = effort.clock();
  const results = simulatePlan(base, plan);
  const question = redrawQuestionOf(plan, results, ground, goal);
  if ('refused' in question) return question;
  const numbers = redrawProblemOf(question);
  const { problem } = numbers;
  const obstacles = catchmentObstacles(problem);
  const split = splitBound(problem);
  const seed = goal.seed ?? 0;
  const limit = goal.timeLimit ?? DEFAULT_SECONDS;
  const isLate = () => effort.isStopped?.() === true || effort.clock() - began > limit;
  const drawn = await drawCatchments(problem, {
    seed,
    rounds: 1e6,
    moves: MOVES * problem.load.length,
    ...(numbers.today.every((s) => s >= 0) && { today: numbers.today }),
    ...(effort.solver && { solver: effort.solver }),
    isStopped: isLate,
    ...(effort.breathe && { breathe: effort.breathe }),
    report: ({ cost }, lowerBound) =>
      effort.onProgress?.({ seconds: effort.clock() - began, objective: cost, lowerBound }),
  });
  const edit = redrawnEdit(question, drawn.school, labelOf(plan, goal));
  const after = simulatePlan(base, applyEdit(plan, edit));
  const isBounded = drawn.lowerBound < Infinity;
  const before = numbers.today.every((s) => s >= 0) ? costOf(problem, numbers.today) : undefined;
  return {
    goal,
    stage: goal.stage,
    year: question.year,
    objective: { ...(before !== undefined && { before }), after: drawn.cost },
    terms: termsOf(numbers, drawn.school, goal.weights?.border ?? REDRAW_WEIGHTS.border),
    lowerBound: isBounded ? drawn.lowerBound : null,
    splitBound: split.isFeasible ? split.lowerBound : null,
    gapPercent: isBounded && drawn.cost > 0 ? (100 * (drawn.cost - drawn.lowerBound)) / drawn.cost : null,
    over: drawn.over,
    apart: drawn.apart,
    catchments: catchmentsOf(question, numbers, drawn.school),
    ...movedOf(question, numbers, drawn.school),
    ...wayNumbers(numbers, drawn.school),
    shortage: results.years
      .filter((year) => year >= question.year)
      .map((year) => ({
        year,
        before: seatShortage(results, goal.stage, year),
        after: seatShortage(after, goal.stage, year),
      })),
    obstacles: obstacles.map((each) => obstacleText(question, each)),
    notes: [...failingNotes(drawn, obstacles.length > 0), ...notesOf(question, numbers)],
    edits: [edit],
    seconds: effort.clock() - began,
    seed,
    inputHash: inputHash(base, plan, goal),
  };
}

function labelOf(plan: Plan, { stage, year }: RedrawGoal): string {
  const names = { kindergarten: '幼儿园', primary: '小学', junior: '初中', senior: '高中' };
  return `重新划定${names[stage]}学区（${year ?? plan.district.baseYear + 1} 年起）`;
}

function costOf({ cost, capacity, starts, units, border }: RedrawProblem['problem'], school: Int32Array): number {
  let sum = school.reduce((before, s, u) => before + cost[u * capacity.length + s]!, 0);
  for (let u = 0; border && u < school.length; u++) {
    for (let at = starts[u]!; at < starts[u + 1]!; at++)
      if (units[at]! > u && school[units[at]!] !== school[u]) sum += border[at]!;
  }
  return sum;
}

function termsOf({ terms, today, problem }: RedrawProblem, school: Int32Array, borderWeight: number): RedrawTerm[] {
  const isKnown = today.every((s) => s >= 0);
  const before = isKnown ? terms.shares(today) : [];
  const after = terms.shares(school);
  const ways = after.map(({ name, cost, count }, t) => ({
    name,
    ...(isKnown && { before: before[t]!.cost }),
    after: cost,
    count,
  }));
  if (!problem.border) return ways;
  const inWays = (shares: readonly { cost: number }[]) => shares.reduce((sum, { cost }) => sum + cost, 0);
  const borders = costOf(problem, school) - inWays(after);
  return [
    ...ways,
    {
      name: 'border',
      ...(isKnown && { before: costOf(problem, today) - inWays(before) }),
      after: borders,
      count: borders / borderWeight,
    },
  ];
}

function catchmentsOf(
  { served, goal }: RedrawQuestion,
  { problem, today, seats }: RedrawProblem,
  school: Int32Array,
): RedrawnCatchment[] {
  const [before, after] = [new Float64Array(served.length), new Float64Array(served.length)];
  for (const [u, load] of problem.load.entries()) {
    if (today[u]! >= 0) before[today[u]!]! += load;
    after[school[u]!]! += load;
  }
  return served.map(({ schools, catchment }, s) => ({
    catchmentId: catchment?.id ?? `${goal.stage}-${schools[0]!.id}`,
    schoolIds: schools.map(({ id }) => id),
    name: schools.map(({ name }) => name).join('、'),
    seats: seats[s] === Infinity ? null : seats[s]!,
    pupilsBefore: before[s]!,
    pupilsAfter: after[s]!,
  }));
}

function movedOf({ ground }: RedrawQuestion, { problem, today }: RedrawProblem, school: Int32Array) {
  const moved = [...school.keys()].filter((u) => school[u] !== today[u]);
  return {
    compoundsMoved: moved.reduce((sum, u) => sum + ground.compoundIds[u]!.length, 0),
    pupilsMoved: moved.reduce((sum, u) => sum + (today[u]! >= 0 ? problem.load[u]! : 0), 0),
  };
}

/** What the catchments that were found do not keep. */
function failingNotes({ over, apart }: DrawnCatchments, isExplained: boolean): LocalName[] {
  const notes: LocalName[] = [];
  const count = Math.round(over);
  if (count > 0) {
    notes.push({
      zh: `仍有 ${count} 名学生超出各校学位上限或不足下限${isExplained ? '，原因见上' : '：整体够，但在连片的前提下没有找到都满足的划法'}。`,
      en: `${count} pupils are still beyond the most or short of the fewest of their schools${isExplained ? ', for the reasons above' : ': seats suffice in all, but no catchments in one piece were found that keep to them'}.`,
    });
  }
  if (apart > 0) {
    notes.push({
      zh: `${apart} 个地块与其学校不相连（飞地）。`,
      en: `${apart} units of ground do not hang together with their school.`,
    });
  }
  return notes;
}

function notesOf({ plan, ground, goal, results }: RedrawQuestion, { beyond, seats }: RedrawProblem): LocalName[] {
  const notes: LocalName[] = [];
  const names = new Map(plan.compounds.map(({ id, name }) => [id, name]));
  const far = beyond.flatMap((u) => ground.compoundIds[u]!.map((id) => names.get(id) ?? id));
  if (far.length > 0) {
    notes.push({
      zh: `${far.length} 个小区在步行上限内没有学校，仍划给最近的学校：${far.slice(0, 5).join('、')}${far.length > 5 ? '等' : ''}。`,
      en: `${far.length} compounds have no school within the farthest walk and go to the nearest all the same: ${far.slice(0, 5).join(', ')}${far.length > 5 ? ' and others' : ''}.`,
    });
  }
  const unknown = seats.filter((each) => each === Infinity).length;
  if (unknown > 0) {
    notes.push({
      zh: `${unknown} 个学区的学位数未知，按不限处理。`,
      en: `${unknown} catchments have seats that are not known; they take whatever comes.`,
    });
  }
  if (plan.streets.length === 0)
    notes.push({
      zh: '没有道路数据，路程按直线距离乘绕行系数估算。',
      en: 'There are no streets: ways are straight lines times the detour factor.',
    });
  if (results.years.length > 0 && goal.year === undefined)
    notes.push({
      zh: '只以首个预测年份的学生数和学位数划片，其后各年的缺口见模拟。',
      en: 'Only pupils and seats of the first forecast autumn were asked for; the simulation tells the years after.',
    });
  return notes;
}
