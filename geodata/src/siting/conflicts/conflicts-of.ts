import type { Plan, Position } from '../../model/index.ts';
import type { SolvedAlternative } from '../answer/alternative-of.ts';
import type { Conflict, LimitToRelax } from '../answer/proposal.ts';
import { spentBy, spentIn } from '../cost/spent-by.ts';
import type { SitingWeights } from '../cost/weights.ts';
import type { SitingLimits } from '../formulation/formulate.ts';
import { newSchoolId } from '../programmes/new-school.ts';
import type { SitingGoal } from '../siting-goal.ts';
import type { SitingQuestion } from '../siting-question.ts';
import type { SolveLimits } from '../solving/solver.ts';
import type { Asked } from '../stage-problem/ask-stages.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';
import { beyond } from './amounts-of.ts';
import { conflictText, relaxText } from './conflict-words.ts';
import { type Limit, lifted } from './lift.ts';
import { limitsOfGoal, STANDING_LIMITS, setsOfLimits } from './sets-of-limits.ts';
import { SHORT, type ShortArea, shortAreas } from './short-areas.ts';
import { type TriedOut, tryOut } from './try-out.ts';

/** By how many years openings are tried earlier. */
const YEARS_EARLIER = [1, 2, 3, 5];

/** Part of the time left in which the least money for one stage is looked for. */
const MONEY_SHARE = 0.3;
/** Seconds in which a try is worth beginning. */
const LEAST_SECONDS = 0.5;

/** What an explanation is told. */
export interface ConflictTerms {
  asked: Asked;
  goal: SitingGoal;
  question: SitingQuestion;
  effort: Omit<SolveLimits, 'relativeGap'>;
}

/**
 * Why the first answer to a goal leaves seats short: for each stage and area the worst year with the seats short, and the smallest set
 * of limits that lets the shortage go when they are lifted together, each with how far it had to give. Sets are tried by their size on
 * the stage's model without these limits, with what other stages spend left as it is; of sets of one size the cheapest answer counts.
 * What each limit gives is enough together with the others of its set; compounds may be split.
 */
export async function conflictsOf(terms: ConflictTerms, first: SolvedAlternative): Promise<Conflict[]> {
  const conflicts: Conflict[] = [];
  const clock = { seconds: terms.effort.seconds };
  const leastMoney = new Map<number, number>();
  const { choices } = first;
  for (const [index, problem] of terms.question.problems.entries()) {
    const explained = { terms, choices, index, problem, clock, leastMoney };
    const areas = shortAreas(problem, choices[index]!);
    if (areas.length === 0) continue;
    const relax = await relaxing(explained, areas);
    for (const area of areas) conflicts.push(conflictOf(explained, area, relax.get(area) ?? []));
  }
  return conflicts;
}

/** The stage that is being explained, the answer of all of them, and the seconds left. */
interface Explained {
  terms: ConflictTerms;
  choices: readonly Choice[];
  index: number;
  problem: StageProblem;
  clock: { seconds: number };
  /** By stage problem, as far as it is known: the least one-off cost that leaves as few seats short as can be, without a budget. */
  leastMoney: Map<number, number>;
}

/** One set of limits lifted, openings so many years earlier, and the answer to that. */
interface Attempt {
  set: readonly Limit[];
  years: number;
  tried: TriedOut;
}

/** Of each area the smallest set of limits to relax. */
async function relaxing(explained: Explained, areas: readonly ShortArea[]): Promise<Map<ShortArea, LimitToRelax[]>> {
  const { terms, problem } = explained;
  const relax = new Map<ShortArea, LimitToRelax[]>();
  const total = areas.reduce((sum, area) => sum + area.seatsShort, 0);
  const least = Math.min(...areas.map((area) => area.seatsShort));
  const points = areas.map((area) => centreOf(terms.asked.plan, problem, area)).filter((point) => point !== undefined);
  const ofGoal = limitsOfGoal(terms.goal, terms.asked.plan);
  const attempt = async (set: readonly Limit[], years: number): Promise<Attempt | undefined> => {
    const lifts = new Set(set);
    const free = lifted(terms.asked, terms.goal, problem, lifts, points, years);
    const tried = await solved(
      explained,
      free,
      terms.question.weights,
      limitsLeft(explained, lifts),
      total - least + SHORT,
    );
    return tried && { set, years, tried };
  };
  let isHopeless: boolean | undefined;
  for (const sets of setsOfLimits(ofGoal)) {
    const found: Attempt[] = [];
    if (sets[0]!.some((limit) => STANDING_LIMITS.includes(limit)))
      isHopeless ??= !(await attempt([...ofGoal, ...STANDING_LIMITS], YEARS_EARLIER.at(-1)!));
    if (isHopeless) break;
    for (const set of sets) {
      for (const years of set.includes('year') ? YEARS_EARLIER : [0]) {
        const made = await attempt(set, years);
        if (made) found.push(made);
        if (made && made.tried.seatsShort <= SHORT) break;
      }
    }
    found.sort((a, b) => a.tried.cost - b.tried.cost);
    for (const area of areas) {
      const best = relax.has(area) ? undefined : found.find(({ tried }) => isGone(area, problem, tried, total));
      if (best) relax.set(area, await limitsIn(explained, best));
    }
    if (relax.size === areas.length) break;
  }
  return relax;
}

/** One try within the time that is left. */
async function solved(
  { terms: { question, effort }, clock }: Explained,
  problem: StageProblem,
  weights: SitingWeights,
  limits: SitingLimits,
  most = Infinity,
  part = 1,
): Promise<TriedOut | undefined> {
  if (clock.seconds < LEAST_SECONDS || effort.isStopped?.()) return undefined;
  const { tried, seconds } = await tryOut(problem, weights, limits, most, question.solver, {
    ...effort,
    seconds: clock.seconds * part,
  });
  clock.seconds -= seconds;
  return tried;
}

/** Whether an answer leaves no seats short at the places of an area, and has not passed its shortage on to others. */
function isGone({ places, seatsShort }: ShortArea, problem: StageProblem, tried: TriedOut, total: number): boolean {
  const names = new Set(places.map((p) => `${problem.places[p]!.kind}/${problem.places[p]!.id}`));
  const isIn = (p: number) => names.has(`${tried.problem.places[p]!.kind}/${tried.problem.places[p]!.id}`);
  const left = shortAreas(tried.problem, tried.choice);
  return left.every((area) => !area.short.some(isIn)) && tried.seatsShort <= total - seatsShort + SHORT;
}

/** What holds for one stage while some limits are lifted: of budgets what the other stages leave. */
function limitsLeft({ terms: { question }, choices, index }: Explained, lifts: ReadonlySet<Limit>): SitingLimits {
  const { budgetWan, budgetByYear, required } = question.limits;
  const others = question.problems.flatMap((problem, i) => (i === index ? [] : [{ problem, choice: choices[i]! }]));
  const spent = others.reduce((sum, { problem, choice }) => sum + spentBy(problem, choice), 0);
  const leftIn = (year: number, wan: number) =>
    others.reduce((left, { problem, choice }) => left - spentIn(problem, choice, year), wan);
  return {
    ...(budgetWan !== undefined && !lifts.has('budget') && { budgetWan: Math.max(0, budgetWan - spent) }),
    ...(budgetByYear && {
      budgetByYear: lifts.has('budget-year')
        ? []
        : budgetByYear.map(({ year, wan }) => ({ year, wan: Math.max(0, leftIn(year, wan)) })),
    }),
    required: lifts.has('required') ? [] : required,
  };
}

/** The limits of a set as far as the answer goes beyond them. */
async function limitsIn(explained: Explained, { set, years, tried }: Attempt): Promise<LimitToRelax[]> {
  const { problem, terms } = explained;
  const relax: LimitToRelax[] = [];
  for (const kind of set) {
    const more =
      kind === 'budget'
        ? { by: await moneyMissing(explained, set, tried), names: [] }
        : kind === 'budget-year'
          ? { by: moneyMissingByYear(explained, tried), names: [] }
          : beyond(kind, tried, problem, terms.goal, terms.asked.plan, terms.question.limits.required ?? [], years);
    if (more.by > 0) relax.push({ kind, by: more.by, text: relaxText(kind, more) });
  }
  return relax;
}

/** How much more than the budget all stages together need at least, whatever that means for walks, moves and running costs. */
async function moneyMissing(explained: Explained, set: readonly Limit[], tried: TriedOut): Promise<number> {
  const { terms, index, choices, leastMoney } = explained;
  const { limits, problems } = terms.question;
  let needed = 0;
  for (const [i, each] of problems.entries()) {
    const isTried = i === index && set.length > 1;
    const least =
      (isTried ? undefined : leastMoney.get(i)) ?? (await leastSpent(explained, isTried ? tried.problem : each));
    if (least !== undefined && !isTried) leastMoney.set(i, least);
    needed += i === index ? Math.min(least ?? Infinity, tried.spent) : (least ?? spentBy(each, choices[i]!));
  }
  return Math.ceil(Math.max(0, needed - limits.budgetWan!));
}

/** The one-off cost with which as few seats stay short as can be; undefined where there was no time to find it. */
async function leastSpent(explained: Explained, problem: StageProblem): Promise<number | undefined> {
  const { weights, limits } = explained.terms.question;
  const moneyOnly = { ...weights, walkingWanPerPupilKmYear: 0, movingWanPerPupil: 0, emptyWanPerSeatYear: 0 };
  const found = await solved(
    explained,
    withoutRunning(problem),
    moneyOnly,
    { required: limits.required },
    Infinity,
    MONEY_SHARE,
  );
  return found?.spent;
}

/** By how much the answer of one stage, with the other stages as they are, passes what may be spent in each year, all years together. */
function moneyMissingByYear({ terms: { question }, index, choices }: Explained, tried: TriedOut): number {
  const missing = (question.limits.budgetByYear ?? []).map(({ year, wan }) => {
    const spent = question.problems.reduce(
      (sum, problem, i) =>
        sum + (i === index ? spentIn(tried.problem, tried.choice, year) : spentIn(problem, choices[i]!, year)),
      0,
    );
    return Math.max(0, spent - wan);
  });
  return Math.ceil(missing.reduce((sum, wan) => sum + wan, 0));
}

function withoutRunning(problem: StageProblem): StageProblem {
  return {
    ...problem,
    places: problem.places.map((place) => ({
      ...place,
      programmes: place.programmes.map((each) => ({ ...each, costs: { ...each.costs, running: 0 } })),
    })),
  };
}

function conflictOf({ terms: { asked }, problem, clock }: Explained, area: ShortArea, relax: LimitToRelax[]): Conflict {
  const places = area.places.map((p) => problem.places[p]!);
  const schools = places.filter(({ kind, id }) => kind === 'school' || (kind === 'site' && id !== ''));
  const point = centreOf(asked.plan, problem, area);
  return {
    stage: problem.stage,
    ...(point && { point }),
    schoolIds: schools.map(({ kind, id }) => (kind === 'site' ? newSchoolId(id, problem.stage) : id)),
    year: area.year,
    seatsShort: area.seatsShort,
    text: conflictText(
      problem.stage,
      area,
      area.short.map((p) => problem.places[p]!.name),
      relax,
      clock.seconds < LEAST_SECONDS,
    ),
    relax,
  };
}

/** Mean place of the pupils who lack seats; undefined where nobody knows where they live. */
function centreOf(plan: Plan, problem: StageProblem, { units, year }: ShortArea): Position | undefined {
  const y = problem.years.indexOf(year);
  const points = new Map(plan.compounds.map(({ id, point }) => [id, point]));
  let [east, north, pupils] = [0, 0, 0];
  for (const u of units) {
    const unit = problem.units[u]!;
    const [lng, lat] = points.get(unit.compoundId)!;
    east += lng * unit.pupils[y]!;
    north += lat * unit.pupils[y]!;
    pupils += unit.pupils[y]!;
  }
  return pupils > 0 ? [east / pupils, north / pupils] : undefined;
}
