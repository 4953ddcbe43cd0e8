import type { Assumptions, Grade, Stage } from '@xuetu/geodata/model';
import { type Limit, type LimitReport, limitsOf, simulatePlan } from '@xuetu/geodata/simulation';
import { aPlan, type SchoolWords } from './a-plan.ts';

export const PRIMARY: Grade[] = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'];

/** As many pupils in each of some grades. */
export function alike(grades: readonly Grade[], pupils: number): Partial<Record<Grade, number>> {
  return Object.fromEntries(grades.map((grade) => [grade, pupils]));
}

/** As many children of each age from 0 to 11, but for the ages named. */
export function childrenOf(count: number, ages: Record<number, number> = {}): Record<number, number> {
  return { ...Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, count])), ...ages };
}

/** As many births in each year from 2012 to 2025. */
export function everyYear(count: number): Record<number, number> {
  return Object.fromEntries(Array.from({ length: 14 }, (_, at) => [2012 + at, count]));
}

/** A primary school of 24 rooms with 180 pupils a grade, full to the last seat; in 2028 and in 2029 there enter 190. */
export function kairui(words: SchoolWords = {}, assumptions: Partial<Assumptions> = {}): ReturnType<typeof aPlan> {
  return aPlan()
    .withSchool('凯瑞小学', { rooms: 24, pupils: alike(PRIMARY, 180), ...words })
    .withCompound('凯瑞花园', { areaId: '城区', children: childrenOf(180, { 2: 190, 3: 190 }) })
    .withCatchment('凯瑞小学')
    .withBirths('城区', everyYear(180))
    .withAssumptions(assumptions);
}

/** The report on a school of a plan that is its own base plan. */
export function limitsFor(
  plan: ReturnType<typeof aPlan>,
  stage: Stage = 'primary',
  schoolId = '凯瑞小学',
): LimitReport {
  const built = plan.build();
  return limitsOf(built, simulatePlan(built, built), schoolId, stage)!;
}

/** Where a report says that a limit is broken. */
export function broken(report: LimitReport, limit: Limit) {
  return report.limits.find((each) => each.limit === limit)?.broken;
}
