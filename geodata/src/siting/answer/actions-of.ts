import type { SitingAction } from '../siting-action.ts';
import type { Choice, StageProblem } from '../stage-problem/stage-problem.ts';

/** What is to be done, in the order of the years. */
export function actionsOf(problem: StageProblem, choice: Choice): SitingAction[] {
  return problem.places
    .flatMap((place, p) => place.programmes[choice.programme[p]!]?.actions ?? [])
    .sort((a, b) => a.year - b.year);
}
