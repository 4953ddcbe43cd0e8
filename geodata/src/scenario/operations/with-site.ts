import type { School, Stage } from '../../model/index.ts';

/** The school with a site that allows so many classes of a stage more, where it is known what it allows. */
export function withSite(school: School, stage: Stage, classes: number): School {
  return {
    ...school,
    stages: school.stages.map((offer) =>
      offer.stage === stage && offer.maxClasses !== undefined
        ? { ...offer, maxClasses: offer.maxClasses + classes }
        : offer,
    ),
  };
}
