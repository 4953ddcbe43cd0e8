import { type Flow, stagesBySystem, systemOf } from '../assignment/index.ts';
import type { OwnPupils } from '../demand/index.ts';
import { GRADES, type Plan, type School, STAGES } from '../model/index.ts';
import type { ResultRow } from './results.ts';

/**
 * One row for each school and stage, in plan order and stage order. Its grades are those of the stage in the systems that the
 * school follows in the simulated years, and any other that arrives: g6 at a 六三 junior school whose compounds have a 五四 primary.
 */
export function rowsOf(
  plan: Plan,
  flows: Iterable<readonly Flow[]>,
  own: readonly OwnPupils[],
): { rows: ResultRow[]; slots: number } {
  const arriving = new Map<string, Set<number>>();
  const arrive = (key: string, grade: number) => {
    const grades = arriving.get(key) ?? new Set<number>();
    arriving.set(key, grades.add(grade));
  };
  for (const list of flows) {
    for (const { schoolId, stage, gradeIndex } of list) if (schoolId) arrive(`${schoolId}/${stage}`, gradeIndex);
  }
  for (const { schoolId, stage, pupils } of own) {
    const Y = pupils.length / GRADES.length;
    for (let at = 0; at < pupils.length; at++) {
      if (pupils[at]! > 0) arrive(`${schoolId}/${stage}`, Math.floor(at / Y));
    }
  }
  const stages = stagesBySystem(plan);
  const rows: ResultRow[] = [];
  let slots = 0;
  for (const school of plan.schools) {
    const ofGrades = systemsOf(plan, school).map(
      (system) => stages.get(system) ?? stages.get(plan.district.defaultSystem)!,
    );
    for (const stage of STAGES) {
      if (!school.stages.some((offer) => offer.stage === stage)) continue;
      const extra = arriving.get(`${school.id}/${stage}`);
      const grades = GRADES.filter(
        (_, grade) => ofGrades.some((ofGrade) => ofGrade[grade] === stage) || extra?.has(grade),
      );
      rows.push({ schoolId: school.id, stage, grades, gradeStart: slots });
      slots += grades.length;
    }
  }
  return { rows, slots };
}

/** Grade systems of a school from the base year to the horizon. */
function systemsOf({ district, assumptions }: Plan, school: School): string[] {
  const years = (school.systemChanges ?? []).map(({ year }) => year);
  const horizon = district.baseYear + assumptions.horizonYears;
  const simulated = years.filter((year) => year > district.baseYear && year <= horizon);
  return [district.baseYear, ...simulated].map((year) => systemOf(school, year));
}
