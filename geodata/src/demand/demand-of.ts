import { assignmentOf } from '../assignment/index.ts';
import { type Compound, GRADES, type Plan, STAGES } from '../model/index.ts';
import { ageForwardOf } from './age-forward.ts';
import { baseSchoolsOf } from './base-schools.ts';
import type { Demand } from './demand.ts';
import { drawByGradeOf } from './draw-by-grade.ts';
import { type Forward, forwardOf } from './forward-of.ts';
import { addDeliveries, settleHousing } from './housing-children.ts';
import { missingDemand } from './missing-demand.ts';
import { ownPupils } from './own-pupils.ts';

/**
 * Children by compound, grade and year. The base plan calibrates (its compounds, schools and assignment in the base year); the
 * plan says which compounds there are and what is assumed. Catchments and assignments of the plan have no influence; its schools
 * only on pupils who come from no compound, by their grade system and area.
 * The children are written over `room` where that is as large as they need.
 */
export function demandOf(base: Plan, plan: Plan, room?: Float64Array): Demand {
  const forward = forwardOf(base, plan);
  const { calibration, years } = forward;
  const assignment = assignmentOf(forward.base);
  return {
    years: [...years],
    children: childrenOf(forward, plan.compounds, room),
    baseSchools: baseSchoolsOf(forward.base, plan.compounds),
    drawByGrade: drawByGradeOf(calibration.draws),
    planned: STAGES.filter(assignment.isPlanned),
    own: ownPupils(forward.base, plan, calibration, forward.births, years),
    schoolsBefore: base.schools,
    totals: calibration.draws.totals,
    unknown: calibration.draws.unknown,
    missing: missingDemand(base, plan, calibration.draws),
  };
}

/** Children by [(compound * 16 + grade) * Y + year]; NaN after the base year where no births are known. */
function childrenOf(forward: Forward, compounds: readonly Compound[], room: Float64Array | undefined): Float64Array {
  const Y = forward.years.length;
  const size = GRADES.length * Y;
  const isRoom = room?.length === compounds.length * size;
  const children = isRoom ? room : new Float64Array(compounds.length * size);
  const carried = forward.carriedOf(compounds);
  const { homes, spreads } = carried;
  const ageForward = ageForwardOf(forward, carried);
  const block = { children, start: 0, Y };
  for (let c = 0; c < compounds.length; c++) {
    block.start = c * size;
    const { grades, housing } = spreads[homes.flowsOf[c]!]!;
    if (isRoom && grades.length < GRADES.length) children.fill(0, block.start, block.start + size);
    ageForward(c, block);
    if (homes.isBuilding[c] === 0 || forward.births.size === 0) continue;
    const compound = compounds[c]!;
    const curves = forward.yieldOf(compound);
    if (homes.isHoused[c] === 0) settleHousing(block, compound, curves, housing, grades, forward.years[0]!);
    addDeliveries(block, homes.dwellings[c]!, curves, housing, forward.years[0]!, forward.occupancy);
  }
  return children;
}
