import { BUILT_IN_GRADE_SYSTEMS, GRADES, gradeIndex, type Plan, STAGES, type Stage } from '../model/index.ts';

/** Stage of each grade by grade system; undefined where the system does not teach the grade. */
export function stagesBySystem(plan: Pick<Plan, 'district'>): Map<string, (Stage | undefined)[]> {
  return new Map(
    [...BUILT_IN_GRADE_SYSTEMS, ...plan.district.gradeSystems].map((system) => {
      const stages: (Stage | undefined)[] = GRADES.map(() => undefined);
      for (const stage of STAGES) for (const grade of system.stages[stage] ?? []) stages[gradeIndex(grade)] = stage;
      return [system.id, stages];
    }),
  );
}
