import { GRADES, type Plan } from '../model/index.ts';

const known = new WeakMap<Plan, Float64Array>();

/** Pupils of the base year by grade over all schools that count by grade: the size of the cohorts now at school. */
export function pupilsByGrade(base: Plan): Float64Array {
  let pupils = known.get(base);
  if (!pupils) {
    pupils = counted(base);
    known.set(base, pupils);
  }
  return pupils;
}

function counted(base: Plan): Float64Array {
  const pupils = new Float64Array(GRADES.length);
  for (const school of base.schools) {
    const byGrade = school.enrolment.find((each) => each.year === base.district.baseYear)?.byGrade ?? {};
    for (const [grade, count] of Object.entries(byGrade))
      pupils[GRADES.indexOf(grade as (typeof GRADES)[number])]! += count;
  }
  return pupils;
}
