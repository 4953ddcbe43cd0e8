import type { School, Stage } from '../../model/index.ts';

/**
 * The school with so many more classes in a stage from an autumn on (below 0: fewer); a stage that it does not offer yet begins without rooms.
 * `from` is the school whose campus they were.
 */
export function withClasses(school: School, stage: Stage, year: number, classes: number, from?: string): School {
  const isOffered = school.stages.some((offer) => offer.stage === stage);
  const stages = isOffered ? school.stages : [...school.stages, { stage, classes: 0, rooms: 0 }];
  return {
    ...school,
    stages: stages.map((offer) =>
      offer.stage === stage
        ? {
            ...offer,
            expansions: [...(offer.expansions ?? []), { year, classes, ...(from !== undefined && { from }) }],
          }
        : offer,
    ),
  };
}
