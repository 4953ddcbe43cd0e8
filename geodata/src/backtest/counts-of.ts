import { stagesBySystem, systemOf } from '../assignment/index.ts';
import { recordedPupils } from '../demand/index.ts';
import type { Plan, Stage } from '../model/index.ts';

/** Pupils of one school in one stage and year; NaN where it is not known. */
export interface Count {
  pupils: number;
  /** Those of the first grade of the stage. */
  entrants: number;
}

/** Answers what a school had in a stage and year; undefined where nothing is said of it. */
export type Counts = (schoolId: string, stage: Stage, year: number) => Count | undefined;

/** What the schools of a plan counted. */
export function countsOf(plan: Plan): Counts {
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  const stages = stagesBySystem(plan);
  return (schoolId, stage, year) => {
    const school = schools.get(schoolId);
    if (!school) return undefined;
    const stageOfGrade = stages.get(systemOf(school, year)) ?? stages.get(plan.district.defaultSystem)!;
    const recorded = recordedPupils(school, stage, year, stageOfGrade);
    if (!recorded) return undefined;
    if ('total' in recorded) return { pupils: recorded.total, entrants: Number.NaN };
    const pupils = recorded.byGrade.reduce((sum, each) => sum + each, 0);
    return { pupils, entrants: recorded.byGrade[stageOfGrade.indexOf(stage)] ?? Number.NaN };
  };
}
