import { type Plan, STAGES } from '../model/index.ts';
import { packsOf } from '../rules/index.ts';
import { type Results, simulatePlan } from '../simulation/index.ts';
import { findAlternatives } from './answer/find-alternatives.ts';
import type { Proposal } from './answer/proposal.ts';
import { conflictsOf } from './conflicts/conflicts-of.ts';
import { DEFAULT_WEIGHTS } from './cost/weights.ts';
import { contradictionOf } from './goal/contradiction-of.ts';
import { inputHash } from './input-hash.ts';
import { marginalValues } from './marginal/marginal-values.ts';
import { questionOf } from './question-of.ts';
import type { SitingActionKind } from './siting-action.ts';
import type { SitingGoal } from './siting-goal.ts';
import {
  furtherKindsNotes,
  leftOpenNotes,
  NO_YEARS_NOTE,
  noCoverageNote,
  p90Note,
  regretNotes,
  SHARED_ROOMS_NOTE,
  STOPPED_EMPTY_NOTE,
  STOPPED_NOTE,
  stillFarNotes,
  WEIGHTS_NOTE,
} from './siting-notes.ts';
import type { SitingProgress } from './siting-progress.ts';
import { sitingYears } from './siting-years.ts';
import type { Solver } from './solving/solver.ts';
import { type Asked, askStages } from './stage-problem/ask-stages.ts';
import { judgedSites } from './suitability/judged-sites.ts';
import { p90Draw } from './views/p90-draw.ts';
import type { Weighing } from './views/weighed-costs.ts';

/** Asked between steps and during a solve; true ends the search with what it has. */
export interface StopSignal {
  readonly aborted: boolean;
}

/** Seconds that a whole proposal may take. */
const DEFAULT_SECONDS = 120;
/** Part of them for conflicts, and as many again for marginal values; progress when they begin. */
const EXPLAINING_SHARE = 0.15;
const EXPLAINING_FROM = 0.95;

/**
 * 选址: proposes where to build and extend so that the seat shortage of a plan goes away, as several alternatives, each with
 * objective, proven lower bound, and its effect read from simulating it. With a `clock` (seconds since whenever) the time limit counts
 * everything; without one, only what the solver says that it took.
 */
export async function site(
  base: Plan,
  plan: Plan,
  goal: SitingGoal,
  solver: Solver,
  onProgress: (progress: SitingProgress) => void = () => {},
  signal: StopSignal = { aborted: false },
  clock?: () => number,
): Promise<Proposal> {
  const begun = clock?.() ?? 0;
  onProgress({ progress: 0, step: { zh: '模拟现状', en: 'Simulating the plan as it is' } });
  const results = simulatePlan(base, plan);
  const years = sitingYears(plan).filter((year) => results.years.includes(year));
  const seed = goal.seed ?? 0;
  const empty: Proposal = {
    goal,
    firstYear: years[0] ?? plan.district.baseYear + 1,
    stages: [],
    alternatives: [],
    conflicts: [],
    marginal: [],
    sites: [],
    notes: [],
    seed,
    inputHash: inputHash(base, plan, goal),
  };
  if (years.length === 0) return { ...empty, notes: [NO_YEARS_NOTE] };
  const budgetYears = (goal.budgetByYear ?? []).map(({ year }) => year);
  const weights = { ...DEFAULT_WEIGHTS, ...goal.weights };
  const namedSites = (goal.required ?? []).flatMap(({ siteId }) => siteId ?? []);
  const terms = { years, packs: packsOf(plan), weights, kinds: kindsOf(goal), budgetYears, namedSites };
  const drawn =
    goal.weighBirths === 'p90'
      ? { p90: p90Draw(base, plan, results, goal.stage ? [goal.stage] : STAGES, years), expected: results }
      : undefined;
  const asked: Asked = { base, plan, results: drawn?.p90.simulate(plan) ?? results, terms };
  const weighing = weighingOf(goal, plan);
  const { problems, required, refusals, notes } = askStages(asked, goal, weighing ? underAllBirths(base, plan) : []);
  const stages = problems.map(({ stage }) => stage);
  if (problems.length === 0 || refusals.length > 0) return { ...empty, stages, notes: [...refusals, ...notes] };
  const limits = { budgetWan: goal.budgetWan, budgetByYear: goal.budgetByYear, required };
  const contradiction = await contradictionOf(problems, goal, limits, solver);
  if (contradiction) return { ...empty, stages, notes: [contradiction, ...notes] };
  const question = questionOf(asked, goal, problems, limits, weighing, solver, drawn);
  const isStopped = () => signal.aborted;
  const prepared = clock ? clock() - begun : 0;
  const found = await findAlternatives(question, {
    seconds: Math.max(1, (goal.timeLimit ?? DEFAULT_SECONDS) * (1 - 2 * EXPLAINING_SHARE) - prepared),
    seed,
    isStopped,
    onProgress,
    ...(clock && { clock }),
  });
  const seconds = (goal.timeLimit ?? DEFAULT_SECONDS) * EXPLAINING_SHARE;
  const effort = { seconds, seed, isStopped, ...(clock && { clock }) };
  onProgress({
    progress: EXPLAINING_FROM,
    step: { zh: '分析缺口原因与边际价值', en: 'Explaining shortages and marginal values' },
  });
  const conflicts = found[0] && !signal.aborted ? await conflictsOf({ asked, goal, question, effort }, found[0]) : [];
  const marginal = found[0] && !signal.aborted ? await marginalValues(asked, goal, question, effort) : [];
  if (signal.aborted) notes.push(found.length > 0 ? STOPPED_NOTE : STOPPED_EMPTY_NOTE);
  if (drawn) notes.push(p90Note(drawn.p90, years));
  if (found.length > 1) notes.push(WEIGHTS_NOTE);
  if (plan.schools.some((school) => school.sharedRooms)) notes.push(SHARED_ROOMS_NOTE);
  notes.push(
    ...found.flatMap(regretNotes),
    ...(goal.kinds ? [] : furtherKindsNotes(found)),
    ...found.flatMap(stillFarNotes),
    ...found.flatMap(leftOpenNotes),
  );
  if (goal.newSchools !== undefined)
    notes.push(
      ...stages.filter((stage) => question.coverage.every((each) => each.stage !== stage)).map(noCoverageNote),
    );
  onProgress({ progress: 1, step: { zh: '完成', en: 'Done' } });
  const alternatives = found.map((each) => each.alternative);
  const sites = judgedSites(plan, stages, alternatives);
  const { coverage } = question;
  return {
    ...empty,
    stages,
    alternatives,
    conflicts,
    marginal,
    ...(coverage.length > 0 && { coverage: [...coverage] }),
    sites,
    notes,
  };
}

/** The kinds of actions that a goal names, in its list or in what it requires; undefined where it names none. */
function kindsOf({ kinds, required = [] }: SitingGoal): SitingActionKind[] | undefined {
  const asked = required.flatMap(({ kind }) => (kind && kind !== 'build' && kind !== 'extend' ? [kind] : []));
  return kinds || asked.length > 0 ? [...(kinds ?? []), ...asked] : undefined;
}

/** How births are weighed; undefined where the plan knows one view of them only, or none is weighed. */
function weighingOf({ weighBirths = 'one' }: SitingGoal, { assumptions }: Plan): Weighing | undefined {
  return weighBirths === 'one' || weighBirths === 'p90' || assumptions.birthsScenarios.length < 2
    ? undefined
    : weighBirths;
}

function underAllBirths(base: Plan, plan: Plan): Results[] {
  const { assumptions } = plan;
  return assumptions.birthsScenarios.map(({ id }) =>
    simulatePlan(base, { ...plan, assumptions: { ...assumptions, birthsScenario: id } }),
  );
}
