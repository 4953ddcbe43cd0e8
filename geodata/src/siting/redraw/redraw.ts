import type { Plan } from '../../model/index.ts';
import { applyEdit, type Edit } from '../../scenario/index.ts';
import { seatShortage, simulatePlan } from '../../simulation/index.ts';
import { catchmentObstacles } from '../catchments/catchment-obstacles.ts';
import { type DrawnCatchments, drawCatchments } from '../catchments/draw-catchments.ts';
import { splitBound } from '../catchments/split-bound.ts';
import { inputHash } from '../input-hash.ts';
import type { Solver } from '../solving/solver.ts';
import { type ChosenSites, chooseSites } from './choose-sites.ts';
import type { Ground } from './ground.ts';
import { obstacleText } from './obstacle-text.ts';
import type { RedrawGoal } from './redraw-goal.ts';
import { failingNotes, notesOf } from './redraw-notes.ts';
import { type RedrawQuestion, redrawProblemOf } from './redraw-problem-of.ts';
import { type RedrawRefusal, redrawQuestionOf } from './redraw-question-of.ts';
import { REDRAW_WEIGHTS } from './redraw-weights.ts';
import type { Redrawn } from './redrawn.ts';
import { catchmentsOf, movedOf } from './redrawn-catchments.ts';
import { redrawnEdit } from './redrawn-edit.ts';
import { costOf, termsOf } from './redrawn-terms.ts';
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
 * ways and few changes of school, and where a goal asks for it which candidate sites should open for that; says what is proven of them and
 * what simulating the plan with them gives.
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
  const asked = redrawQuestionOf(plan, results, ground, goal);
  if ('refused' in asked) return asked;
  const seed = goal.seed ?? 0;
  const limit = goal.timeLimit ?? DEFAULT_SECONDS;
  const run: Run = {
    ...effort,
    seed,
    isLate: (part) => effort.isStopped?.() === true || effort.clock() - began > limit * part,
    report: (objective, lowerBound) => effort.onProgress?.({ seconds: effort.clock() - began, objective, lowerBound }),
  };
  const sites = await chooseSites(asked, redrawProblemOf(asked), run);
  const { question, numbers, building } = sites;
  const { problem } = numbers;
  const obstacles = catchmentObstacles(problem);
  const split = splitBound(problem);
  const drawn = await drawnWith(sites, run);
  const edit = editOf(question, drawn.school);
  const after = simulatePlan(base, applyEdit(plan, edit));
  const { lowerBound } = drawn;
  const cost = drawn.cost + building.cost;
  const isBounded = Number.isFinite(lowerBound);
  const before = numbers.today.every((s) => s >= 0) ? costOf(problem, numbers.today) : undefined;
  return {
    goal,
    stage: goal.stage,
    year: question.year,
    objective: { ...(before !== undefined && { before }), after: cost },
    terms: [
      ...termsOf(numbers, drawn.school, goal.weights?.border ?? REDRAW_WEIGHTS.border),
      ...(goal.sites ? [{ name: 'building', before: 0, after: building.cost, count: building.wanPerYear }] : []),
    ],
    lowerBound: isBounded ? lowerBound : null,
    splitBound: split.isFeasible ? split.lowerBound + building.cost : null,
    gapPercent: isBounded && cost > 0 ? (100 * (cost - lowerBound)) / cost : null,
    over: drawn.over,
    apart: drawn.apart,
    catchments: catchmentsOf(question, numbers, drawn.school),
    ...movedOf(question, numbers, drawn.school),
    ...wayNumbers(numbers, drawn.school),
    ...(goal.sites && { sites: sites.told(drawn.school) }),
    shortage: results.years
      .filter((year) => year >= question.year)
      .map((year) => ({
        year,
        before: seatShortage(results, goal.stage, year),
        after: seatShortage(after, goal.stage, year),
      })),
    obstacles: obstacles.map((each) => obstacleText(question, each)),
    notes: [
      ...sites.notes,
      ...failingNotes(drawn, obstacles.length > 0 || sites.notes.length > 0),
      ...notesOf(question, numbers, drawn.school),
    ],
    edits: [edit],
    seconds: effort.clock() - began,
    seed,
    inputHash: inputHash(base, plan, goal),
  };
}

/** How far to go, with the parts of the time. */
interface Run extends RedrawEffort {
  seed: number;
  isLate: (part: number) => boolean;
  report: (objective: number, lowerBound: number) => void;
}

/** Draws the catchments of the sites that are open; `lowerBound` with building, whatever opens, Infinity where nothing is proven. */
async function drawnWith(sites: ChosenSites, run: Run): Promise<DrawnCatchments> {
  const { numbers, building, start, bound } = sites;
  const { problem, today } = numbers;
  if (start && bound?.isReached) {
    const cost = costOf(problem, start);
    return { school: start, cost, over: 0, apart: 0, lowerBound: Math.min(bound.least, cost + building.cost) };
  }
  const from = start ?? (today.every((s) => s >= 0) ? today : undefined);
  const drawn = await drawCatchments(problem, {
    seed: run.seed,
    rounds: 1e6,
    moves: MOVES * problem.load.length,
    ...(from && { today: from }),
    ...(run.solver && { solver: run.solver }),
    isStopped: () => run.isLate(1),
    ...(run.breathe && { breathe: run.breathe }),
    report: ({ cost }, lowerBound) => run.report(cost + building.cost, bound?.least ?? lowerBound),
  });
  if (!bound) return drawn;
  const isProven = bound.least < Infinity;
  return { ...drawn, lowerBound: isProven ? Math.min(bound.least, drawn.cost + building.cost) : Infinity };
}

/** The edit of an answer: schools that open, and catchments. */
function editOf(question: RedrawQuestion, school: Int32Array): Edit {
  const opened = question.served.flatMap(({ schools, candidate }) => (candidate ? schools : []));
  if (opened.length === 0) return redrawnEdit(question, school, labelOf(question));
  const plan = { ...question.plan, schools: [...question.plan.schools, ...opened] };
  return { ...redrawnEdit({ ...question, plan }, school, labelOf(question)), putSchools: opened };
}

function labelOf({ goal: { stage }, year, served }: RedrawQuestion): string {
  const names = { kindergarten: '幼儿园', primary: '小学', junior: '初中', senior: '高中' };
  const count = served.filter(({ candidate }) => candidate).length;
  const built = count > 0 ? `新建 ${count} 所${names[stage]}，` : '';
  return `${built}重新划定${names[stage]}学区（${year} 年起）`;
}
