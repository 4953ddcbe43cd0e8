import type { SitingAction } from './siting-action.ts';
import type { Choice, Schedule, StageProblem } from './stage-problem.ts';

/** What is to be done, in the order of the years. Land is part of the cost of building. */
export function actionsOf(problem: StageProblem, choice: Choice, schedule: Schedule): SitingAction[] {
  return problem.places
    .flatMap((place, p): SitingAction[] => {
      const option = place.options[choice.option[p]!];
      if (!option) return [];
      const isBuilt = place.kind === 'site';
      return [
        {
          kind: isBuilt ? 'build' : 'extend',
          stage: problem.stage,
          ...(isBuilt ? { siteId: place.id } : { schoolId: place.id }),
          name: place.name,
          year: schedule.seats[p]!,
          classes: option.classes,
          seats: option.seats,
          costWan: Math.round((option.buildWan + option.landWan) * 100) / 100,
        },
      ];
    })
    .sort((a, b) => a.year - b.year);
}
