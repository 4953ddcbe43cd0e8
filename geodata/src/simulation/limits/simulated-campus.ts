import { assignmentOf, flowsOf } from '../../assignment/index.ts';
import { demandOf } from '../../demand/index.ts';
import type { Compound, Plan } from '../../model/index.ts';
import type { Results } from '../results.ts';
import { simulate } from '../simulate.ts';
import { campusOf } from './campus-of.ts';
import type { Place } from './stage-year.ts';

/** The plan of a report, and the base plan that it is simulated over. */
interface Plans {
  base: Plan;
  plan: Plan;
}

/**
 * Whether other seats of a stage give the school other pupils: where several schools share a catchment by their seats, and where a
 * stage does not go by catchment, so that added seats draw pupils from elsewhere.
 */
export function doSeatsMovePupils({ school, stage }: Place, { base, plan }: Plans): boolean {
  if (!assignmentOf(plan).isPlanned(stage) && !assignmentOf(base).isPlanned(stage)) return true;
  return plan.catchments.some(
    (each) => each.stage === stage && each.schoolIds.length > 1 && each.schoolIds.includes(school.id),
  );
}

/**
 * The school's part of what simulating the plan with the changed school of a place gives. Only the compounds that send it pupils are
 * simulated: no others have a part in its numbers.
 */
export function simulatedCampus({ school, terms }: Place, { base, plan }: Plans): Results {
  const changed: Plan = {
    ...plan,
    schools: plan.schools.map((each) => (each.id === school.id ? school : each)),
    compounds: compoundsOf(plan, school.id),
  };
  return campusOf(simulate(changed, demandOf(base, changed), terms.standard), school);
}

/** The compounds of which a school takes pupils in any year. */
function compoundsOf(plan: Plan, schoolId: string): Compound[] {
  const flows = flowsOf(plan);
  const years = [plan.district.baseYear, ...assignmentOf(plan).turns];
  return plan.compounds.filter((compound) =>
    years.some((year) => flows(compound, year).some((flow) => flow.schoolId === schoolId)),
  );
}
