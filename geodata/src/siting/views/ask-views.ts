import type { BirthsCase } from '../effect/births-case.ts';
import { requireIn } from '../goal/require.ts';
import { withMovingYears } from '../programmes/with-moving-years.ts';
import type { SitingGoal } from '../siting-goal.ts';
import { type Asked, askAgain } from '../stage-problem/ask-stages.ts';
import type { Requirement } from '../stage-problem/requirement.ts';
import type { StageProblem } from '../stage-problem/stage-problem.ts';
import type { View } from './formulate-views.ts';
import { withCommonProgrammes } from './with-common-programmes.ts';

/** A births scenario with the stage problems that it poses, programmes in common with the others. */
export interface BirthsView extends View {
  births: BirthsCase;
}

/** The same question under every births scenario, and what has to be done by the programmes that these have in common. */
export interface AskedViews {
  views: readonly BirthsView[];
  required: readonly Requirement[];
}

/**
 * Asks the stages under every births scenario. All look at the same sites. Where the goal says how likely each scenario is, those
 * that it holds impossible do not count.
 */
export function askViews(
  asked: Asked,
  goal: SitingGoal,
  problems: readonly StageProblem[],
  cases: readonly BirthsCase[],
): AskedViews {
  const stages = problems.map(({ stage }) => stage);
  const ask = (namedSites: readonly string[]) =>
    cases.map(({ plan, results }) => {
      const terms = { ...asked.terms, namedSites };
      return askAgain({ base: asked.base, plan, results, terms }, goal, stages).problems;
    });
  const named = asked.terms.namedSites ?? [];
  const apart = ask(named);
  const sites = sitesIn(apart);
  const isAlike = apart.every((each) => sitesIn([each]).length === sites.length);
  const common = withCommonProgrammes(isAlike ? apart : ask([...new Set([...named, ...sites])]));
  const met = common.map((each) => requireIn(each, goal.required ?? []));
  return {
    views: cases.map((births, v) => ({
      births,
      weight: births.weight,
      isCounted: goal.births === undefined || births.weight > 0,
      problems: met[v]!.problems.map(withMovingYears),
    })),
    required: met[0]?.required ?? [],
  };
}

function sitesIn(all: readonly (readonly StageProblem[])[]): string[] {
  const places = all.flatMap((problems) => problems.flatMap((problem) => problem.places));
  return [...new Set(places.flatMap(({ kind, id }) => (kind === 'site' ? [id] : [])))];
}
