import { stagesBySystem } from '../assignment/index.ts';
import { GRADES, type Plan, type Stage } from '../model/index.ts';

/** Grades of a stage in a school's system, as positions in GRADES. */
export function gradesOfStage(plan: Plan, system: string, stage: Stage): number[] {
  const stages = stagesBySystem(plan);
  const ofGrade = stages.get(system) ?? stages.get(plan.district.defaultSystem)!;
  return GRADES.map((_, grade) => grade).filter((grade) => ofGrade[grade] === stage);
}
