import type { Compound, Plan, School, Stage } from '@xuetu/geodata/model';
import { compoundPupilsAt, type Results, schoolsOf } from '@xuetu/geodata/simulation';
import { walkMetres } from './nearest-schools.ts';

/** A compound that sends pupils to a school: how many, and how far they walk in metres. */
export interface AssignedCompound {
  compound: Compound;
  pupils: number;
  walkMetres: number;
}

/** The compounds assigned to a school in one stage and year, most pupils first. */
export function assignedCompounds(
  plan: Plan,
  results: Results,
  school: School,
  stage: Stage,
  year: number,
): AssignedCompound[] {
  return plan.compounds
    .flatMap((compound, index) => {
      const share = schoolsOf(plan, compound, stage, year).find((each) => each.schoolId === school.id)?.share ?? 0;
      if (share === 0) return [];
      const pupils = compoundPupilsAt(results, index, stage, year) * share;
      return [{ compound, pupils, walkMetres: walkMetres(plan, compound.point, school.location) }];
    })
    .sort((a, b) => b.pupils - a.pupils || a.walkMetres - b.walkMetres);
}
