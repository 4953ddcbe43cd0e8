import { offerIn, seatsOf } from '../capacity/index.ts';
import type { Plan, School, Stage } from '../model/index.ts';

/**
 * What the added seats of a scenario cost in 万元 at the assumptions' rates: seats of new schools at the rate
 * of building and the land they stand on, more seats at existing schools at the rate of extending. 0 where no seats are added.
 */
export function costWanOf(base: Plan, plan: Plan): number {
  const known = new Map(base.schools.map((school) => [school.id, school]));
  const { buildCostWanPerSeat, extendCostWanPerSeat } = plan.assumptions;
  let cost = 0;
  for (const school of plan.schools) {
    const before = known.get(school.id);
    if (before === school) continue;
    if (!before) cost += landWanOf(base, school);
    for (const { stage } of school.stages) {
      const added = seatsIn(school, stage) - (before ? seatsIn(before, stage) : 0);
      if (added > 0) cost += added * (before ? extendCostWanPerSeat : buildCostWanPerSeat)[stage];
    }
  }
  return cost;
}

/** Seats once every extension is there, without those of another school's campus, for which nothing is built. */
function seatsIn(school: School, stage: Stage): number {
  const offer = school.stages.find((each) => each.stage === stage);
  if (!offer) return 0;
  const expansions = offer.expansions?.filter(({ from }) => from === undefined);
  return seatsOf(offerIn({ ...offer, expansions }, Number.POSITIVE_INFINITY)) || 0;
}

/** Land of the candidate site that a new school stands on; a site costs its land once. */
function landWanOf(base: Plan, school: School): number {
  const [lng, lat] = school.location;
  return base.sites.find((site) => site.point[0] === lng && site.point[1] === lat)?.landCostWan ?? 0;
}
