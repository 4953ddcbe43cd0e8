import type { Plan } from '../model/index.ts';
import type { Results } from '../simulation/index.ts';
import { coverageOf } from './answer/coverage-of.ts';
import type { Coverage } from './answer/proposal.ts';
import { pathCaseOf } from './effect/along-path.ts';
import { type BirthsCase, birthsCasesOf } from './effect/births-case.ts';
import { limitsPassed } from './effect/finding-changes-of.ts';
import type { SitingActionKind } from './siting-action.ts';
import type { SitingGoal } from './siting-goal.ts';
import type { SitingQuestion } from './siting-question.ts';
import type { Solver } from './solving/solver.ts';
import { type Asked, askAgain } from './stage-problem/ask-stages.ts';
import { type AskedViews, askViews } from './views/ask-views.ts';
import { P90, type P90Draw } from './views/p90-draw.ts';
import type { Weighing } from './views/weighed-costs.ts';

/** What may be done besides building and extending where births are other than expected, unless the goal says which kinds may be used. */
const BRIDGING: SitingActionKind[] = ['temporary'];
/** The same where no new land is to be used. */
const REUSING: SitingActionKind[] = ['convert', 'temporary'];

/** The question that a goal asks of these stage problems, as it is and under every births scenario. */
export function questionOf(
  asked: Asked,
  goal: SitingGoal,
  problems: SitingQuestion['problems'],
  limits: SitingQuestion['limits'],
  weighing: Weighing | undefined,
  solver: Solver,
  drawn?: Drawn,
): SitingQuestion {
  const { base, plan, results, terms } = asked;
  const own = plan.assumptions.birthsScenario;
  const stages = problems.map(({ stage }) => stage);
  const bridging = { ...terms, kinds: terms.kinds ?? BRIDGING };
  const births = birthsCasesOf(base, plan, goal.births, (under, then) =>
    under.assumptions.birthsScenario === own && !drawn
      ? { problems, required: limits.required ?? [] }
      : askAgain({ base, plan: under, results: then, terms: bridging }, goal, stages),
  );
  const before = { plan, results: drawn?.expected ?? results };
  const under = drawn && p90Case(drawn, asked, problems, limits);
  const reusing = { ...asked, terms: { ...terms, kinds: terms.kinds ?? REUSING } };
  const viewsOf = remembered((isReuse) => askViews(isReuse ? reusing : asked, goal, problems, births));
  const inCommon = (isReuse: boolean) => {
    const { views, required } = viewsOf(isReuse);
    return { problems: views.find((view) => view.births.id === own)!.problems, required };
  };
  const alongPath = pathCaseOf(base, plan, stages, terms.years);
  const asIs = weighing ? inCommon(false) : { problems, required: limits.required ?? [] };
  const reuse = () => (weighing ? inCommon(true) : askAgain(reusing, goal, stages));
  return {
    base,
    before,
    problems: asIs.problems,
    reuse: terms.kinds ? asIs : reuse(),
    limits: { ...limits, required: asIs.required },
    weights: terms.weights,
    packs: terms.packs,
    limitsPassed: limitsPassed(before, terms.packs, stages, terms.years),
    births: under ? [...births, under] : births,
    ...(alongPath && { alongPath }),
    ...(under && { under }),
    ...(weighing && { weighing }),
    ...(goal.wholeCompounds && { wholeCompounds: true }),
    coverage: coverageIn(plan, asIs.problems, goal),
    viewsOf,
    solver,
  };
}

/** The draw that stands for P90, and the results of the plan as it is expected. */
interface Drawn {
  p90: P90Draw;
  expected: Results;
}

function p90Case(
  { p90: { name, simulate } }: Drawn,
  { plan, results }: Asked,
  problems: SitingQuestion['problems'],
  { required = [] }: SitingQuestion['limits'],
): BirthsCase {
  return { id: P90, name, weight: 0, plan, results, problems, required, simulate };
}

function coverageIn(
  plan: Plan,
  problems: SitingQuestion['problems'],
  { newSchools, seed = 0 }: SitingGoal,
): Coverage[] {
  if (newSchools === undefined) return [];
  return problems.flatMap((problem) => coverageOf(plan, problem, newSchools, { seed }) ?? []);
}

/** Asked once for each answer, when it is needed. */
function remembered(ask: (isReuse: boolean) => AskedViews): (isReuse: boolean) => AskedViews {
  const known = new Map<boolean, AskedViews>();
  return (isReuse) => {
    const views = known.get(isReuse) ?? ask(isReuse);
    known.set(isReuse, views);
    return views;
  };
}
