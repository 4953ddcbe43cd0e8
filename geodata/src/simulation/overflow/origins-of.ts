import { assignmentOf } from '../../assignment/index.ts';
import { type Plan, type Position, STAGES, type Stage } from '../../model/index.ts';
import type { Results } from '../results.ts';

/** A place where pupils of a school live: a compound, or the school itself for pupils of whom no compound is known. */
export interface Origin {
  at: Position;
  /** The compound's id; '' for the school itself. */
  compoundId: string;
  pupils: number;
}

/** Pupils of compounds are kept in single precision; less of a pupil than this is not one without a compound. */
export const ROUNDING = 0.01;

/** Where the pupils of a school live in a stage and year (by position in the results), whose pupils are as many as given. */
export type OriginsOf = (schoolId: string, stage: Stage, y: number, pupils: number) => Origin[];

interface Home {
  compound: number;
  share: number;
}

/** Finds the homes of a school's pupils. The compounds of all schools of a stage are gone through once for each turn of the assignment. */
export function originsOf(plan: Plan, results: Results): OriginsOf {
  const assignment = assignmentOf(plan);
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  const homes = new Map<string, Map<string, Home[]>>();

  function homesOf(schoolId: string, stage: Stage, year: number): readonly Home[] {
    const key = `${stage}/${assignment.turnOf(year)}`;
    let bySchool = homes.get(key);
    if (!bySchool) {
      bySchool = new Map();
      for (const [compound, each] of plan.compounds.entries()) {
        for (const { schoolId: id, share } of assignment.schoolsOf(each, stage, year)) {
          const list = bySchool.get(id);
          if (list) list.push({ compound, share });
          else bySchool.set(id, [{ compound, share }]);
        }
      }
      homes.set(key, bySchool);
    }
    return bySchool.get(schoolId) ?? [];
  }

  return (schoolId, stage, y, pupils) => {
    const Y = results.years.length;
    const origins: Origin[] = [];
    let left = pupils;
    for (const { compound, share } of homesOf(schoolId, stage, results.years[y]!)) {
      const here = results.compoundPupils[(compound * STAGES.length + STAGES.indexOf(stage)) * Y + y]! * share;
      if (!(here > 0)) continue;
      const { point: at, id: compoundId } = plan.compounds[compound]!;
      origins.push({ at, compoundId, pupils: here });
      left -= here;
    }
    if (left > ROUNDING) origins.push({ at: schools.get(schoolId)!.location, compoundId: '', pupils: left });
    return origins;
  };
}
