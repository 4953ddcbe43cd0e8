import type { Plan, School, SchoolStage, Stage } from '../../model/index.ts';
import { newSchool, withNewStage } from '../programmes/new-school.ts';
import type { SitingAction } from '../siting-action.ts';

/** A school, or the site where it will stand, after an action of a stage; `isPooled` where the stage does not go by catchment. */
export function carriedOut(
  plan: Plan,
  school: School | undefined,
  id: string,
  action: SitingAction,
  isPooled = false,
): School {
  const { kind, stage, fromStage, siteId, classes, year, until } = action;
  if (kind === 'build') {
    const site = plan.sites.find((each) => each.id === siteId)!;
    return school
      ? withNewStage(plan, school, stage, classes)
      : newSchool(plan, site, id, stage, classes, year, isPooled);
  }
  if (!school) throw new Error(`no school ${id} for ${JSON.stringify(action)}`);
  if (kind === 'close') return { ...school, closedFrom: year };
  if (kind === 'temporary') {
    const classesThen = { from: year, to: until, classes };
    return changed(school, stage, (offer) => ({ ...offer, temporary: [...(offer.temporary ?? []), classesThen] }));
  }
  const grown = changed(school, stage, (offer) => expanded(offer, year, classes));
  return kind === 'convert' ? changed(grown, fromStage!, (offer) => expanded(offer, year, -classes)) : grown;
}

/** The school with what it offers in a stage changed; a stage that it does not offer yet begins without rooms. */
function changed(school: School, stage: Stage, change: (offer: SchoolStage) => SchoolStage): School {
  const offers = school.stages.some((offer) => offer.stage === stage);
  const stages = offers ? school.stages : [...school.stages, { stage, classes: 0, rooms: 0 }];
  return { ...school, stages: stages.map((offer) => (offer.stage === stage ? change(offer) : offer)) };
}

function expanded(offer: SchoolStage, year: number, classes: number): SchoolStage {
  return { ...offer, expansions: [...(offer.expansions ?? []), { year, classes }] };
}
