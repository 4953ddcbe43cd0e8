import { GRADES, type Plan } from '../model/index.ts';

/** Pupils of the base year by grade over all schools that count by grade: the size of the cohorts now at school. */
export function pupilsByGrade(base: Plan): Float64Array {
  const pupils = new Float64Array(GRADES.length);
  for (const school of base.schools) {
    const counted = school.enrolment.find((each) => each.year === base.district.baseYear)?.byGrade ?? {};
    for (const [grade, count] of Object.entries(counted))
      pupils[GRADES.indexOf(grade as (typeof GRADES)[number])]! += count;
  }
  return pupils;
}
