import type { Catchment, School } from '../model/index.ts';
import type { Results } from '../simulation/index.ts';
import { schoolNumbers } from './school-numbers.ts';

/** Pupils over seats of all schools of a catchment in its stage and a year; undefined where any of it is unknown. */
export function catchmentPressure(
  { plan, results }: { plan: { schools: readonly School[] }; results: Results },
  { schoolIds, stage }: Catchment,
  year: number,
): number | undefined {
  let enrolment = 0;
  let seats = 0;
  for (const id of schoolIds) {
    const school = schoolById(plan.schools, id);
    const numbers = school && schoolNumbers({ results }, school, stage, year);
    if (!numbers?.open) continue;
    if (numbers.enrolment === undefined || numbers.seats === undefined) return undefined;
    enrolment += numbers.enrolment;
    seats += numbers.seats;
  }
  return seats > 0 ? enrolment / seats : undefined;
}

const indexes = new WeakMap<readonly School[], Map<string, School>>();

function schoolById(schools: readonly School[], id: string): School | undefined {
  let index = indexes.get(schools);
  if (!index) {
    index = new Map(schools.map((each) => [each.id, each]));
    indexes.set(schools, index);
  }
  return index.get(id);
}
