import { classSizeOf } from '../../capacity/index.ts';
import type { MarginalValue } from '../answer/proposal.ts';
import { standardOf } from '../programmes/standard-of.ts';
import type { SitingGoal } from '../siting-goal.ts';
import type { SitingQuestion } from '../siting-question.ts';
import type { SolveLimits } from '../solving/solver.ts';
import type { Asked } from '../stage-problem/ask-stages.ts';
import type { Place, StageProblem } from '../stage-problem/stage-problem.ts';
import { oneMoreSite } from './one-more-site.ts';
import { type Relaxed, relaxedOf } from './relaxed-of.ts';

/** Less than this many 万元 is not worth telling. */
const LEAST_WAN = 1;

/**
 * 边际价值 of one class more at each school and site and of one more site in each stage, the largest first. They are read from the
 * linear relaxation of the model, in which a school may be built in part. A class is valued at the prices of its seats there, free of
 * charge but standing empty where it does: the relaxation cannot fall by more (linear programming duality); an answer of whole schools
 * can, since it saves in steps. A site is valued by solving the relaxation again with it, its building and land paid.
 */
export async function marginalValues(
  asked: Asked,
  goal: SitingGoal,
  question: SitingQuestion,
  effort: Omit<SolveLimits, 'relativeGap'>,
): Promise<MarginalValue[]> {
  const isJoint = question.limits.budgetWan !== undefined;
  const groups = isJoint ? [question.problems] : question.problems.map((problem) => [problem]);
  const values: MarginalValue[] = [];
  for (const problems of groups) {
    if (effort.isStopped?.()) break;
    const relaxed = await relaxedOf(problems, question, effort);
    if (!relaxed) continue;
    values.push(...oneMoreClass(asked, question, relaxed));
    for (const problem of problems)
      values.push(...(await oneMoreSite(asked, goal, question, relaxed, problem, effort)));
  }
  return values.filter(({ savesWan }) => savesWan >= LEAST_WAN).sort((a, b) => b.savesWan - a.savesWan);
}

function oneMoreClass({ plan, terms }: Asked, { weights }: SitingQuestion, relaxed: Relaxed): MarginalValue[] {
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  const { problems, capacity, answer } = relaxed;
  const prices = problems.map(({ places }) => new Float64Array(places.length));
  for (const { row, problem, place } of capacity) prices[problem]![place]! += answer.rowPrices![row]!;
  return problems.flatMap((problem, index) =>
    problem.places.flatMap((place, p) => {
      if (place.kind === 'none') return [];
      const offer = schools.get(place.id)?.stages.find(({ stage }) => stage === problem.stage);
      const seats = classSizeOf(offer ?? { stage: problem.stage }, standardOf(terms.packs));
      const price = prices[index]![problem.isPooled ? 0 : p]!;
      const saves = seats * (price - problem.years.length * weights.emptyWanPerSeatYear);
      return saves > 0 ? [classValue(problem, place, seats, saves)] : [];
    }),
  );
}

function classValue({ stage }: StageProblem, { kind, id, name }: Place, seats: number, saves: number): MarginalValue {
  const where = kind === 'site' ? { siteId: id } : { schoolId: id };
  return { kind: 'class', stage, ...where, name, seats, savesWan: Math.round(saves * 100) / 100 };
}
