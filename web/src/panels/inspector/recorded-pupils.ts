import type { GradeSystem, School, Stage } from '@xuetu/geodata/model';

/** Pupils a school counted in one stage and year, by stage total where given, else summed over the grades of its system; undefined where not counted. */
export function recordedPupils(school: School, systems: GradeSystem[], stage: Stage, year: number): number | undefined {
  const count = school.enrolment.find((each) => each.year === year);
  if (!count) return undefined;
  const total = count.byStage?.[stage];
  if (total !== undefined) return total;
  const grades = systems.find((each) => each.id === school.system)?.stages[stage] ?? [];
  const known = grades.map((grade) => count.byGrade?.[grade]).filter((each) => each !== undefined);
  return known.length ? known.reduce((sum, each) => sum + each, 0) : undefined;
}
