import type { SitingAction } from './siting-action.ts';
import type { Choice, Schedule, StageProblem } from './stage-problem.ts';

/** What is to be done, in the order of the years. */
export function actionsOf(problem: StageProblem, choice: Choice, schedule: Schedule): SitingAction[] {
  return problem.places
    .flatMap((place, p): SitingAction[] => {
      const programme = place.programmes[choice.programme[p]!];
      if (!programme) return [];
      const later = schedule.seats[p]! - programme.year;
      return programme.actions.map((action) => ({ ...action, year: action.year + later }));
    })
    .sort((a, b) => a.year - b.year);
}
