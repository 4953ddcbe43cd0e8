import type { Catchment, Plan } from '@xuetu/geodata/model';
import { compoundPupilsAt, numbersAt, type Results, schoolsOf } from '@xuetu/geodata/simulation';

/** A catchment in one year: pupils at its schools, pupils who live in it, and seats of its schools. NaN is not computed. */
export interface CatchmentYear {
  year: number;
  enrolled: number;
  living: number;
  seats: number;
}

/** Pupils by year who live in compounds that the catchment sends to its schools, against the seats there. */
export function catchmentYears(plan: Plan, results: Results, catchment: Catchment): CatchmentYear[] {
  const members = compoundsInside(plan, catchment);
  return results.years.map((year) => ({
    year,
    enrolled: sumOrNaN(
      catchment.schoolIds.map((id) => numbersAt(results, id, catchment.stage, year)?.enrolment ?? Number.NaN),
    ),
    living: members.length
      ? members.reduce((sum, index) => sum + compoundPupilsAt(results, index, catchment.stage, year), 0)
      : Number.NaN,
    seats: sumOrNaN(
      catchment.schoolIds.map((id) => numbersAt(results, id, catchment.stage, year)?.seats ?? Number.NaN),
    ),
  }));
}

/** Indexes, in plan order, of the compounds whose schools of the stage are those of the catchment. */
export function compoundsInside(plan: Plan, catchment: Catchment): number[] {
  if (catchment.schoolIds.length === 0) return [];
  const wanted = new Set(catchment.schoolIds);
  const year = plan.district.baseYear;
  return plan.compounds.flatMap((compound, index) =>
    schoolsOf(plan, compound, catchment.stage, year).some((each) => wanted.has(each.schoolId)) ? [index] : [],
  );
}

function sumOrNaN(values: number[]): number {
  const known = values.filter((each) => !Number.isNaN(each));
  return known.length ? known.reduce((sum, each) => sum + each, 0) : Number.NaN;
}
