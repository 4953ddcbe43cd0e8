import type { Plan, School, Stage } from '@xuetu/geodata/model';

/**
 * What the added seats of a scenario cost in 万元 at the assumptions' rates, without land: seats of new schools at the
 * rate of building, more seats at existing schools at the rate of extending. Undefined where no seats are added.
 */
export function scenarioCostWan(base: Plan, plan: Plan): number | undefined {
  const known = new Map(base.schools.map((school) => [school.id, school]));
  const { buildCostWanPerSeat, extendCostWanPerSeat } = plan.assumptions;
  let cost = 0;
  for (const school of plan.schools) {
    const before = known.get(school.id);
    if (before === school) continue;
    for (const { stage } of school.stages) {
      const added = seatsOf(school, stage) - (before ? seatsOf(before, stage) : 0);
      if (added > 0) cost += added * (before ? extendCostWanPerSeat : buildCostWanPerSeat)[stage];
    }
  }
  return cost > 0 ? cost : undefined;
}

/** Design class size where a school does not name one. */
const CLASS_SIZE: Record<Stage, number> = { kindergarten: 30, primary: 45, junior: 50, senior: 50 };

function seatsOf(school: School, stage: Stage): number {
  const offer = school.stages.find((each) => each.stage === stage);
  if (!offer) return 0;
  return (
    offer.seats ?? (offer.rooms ?? offer.maxClasses ?? offer.classes ?? 0) * (offer.classSize ?? CLASS_SIZE[stage])
  );
}
