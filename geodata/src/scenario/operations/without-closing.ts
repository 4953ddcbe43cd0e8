import { schoolsOf } from '../../assignment/index.ts';
import type { Plan, School } from '../../model/index.ts';

/**
 * The plan without an earlier decision that a school closes in some later year: with the school open, without what was said of its compounds for
 * that year, and without its campus at the school it would have been merged into. As it is where nothing of the kind was decided.
 */
export function withoutClosing(plan: Plan, school: School): Plan {
  const { closedFrom, ...open } = school;
  if (closedFrom === undefined) return plan;
  const compounds = new Map(plan.compounds.map((each) => [each.id, each]));
  const assignments = plan.assignments.filter(({ compoundId, stage, fromYear }) => {
    const compound = fromYear === closedFrom ? compounds.get(compoundId) : undefined;
    return (
      !compound || !schoolsOf(plan, compound, stage, closedFrom - 1).some(({ schoolId }) => schoolId === school.id)
    );
  });
  return {
    ...plan,
    assignments,
    schools: plan.schools.map((each) => (each === school ? open : withoutCampus(each, school.id))),
  };
}

function withoutCampus(school: School, campusId: string): School {
  const has = school.stages.some(({ expansions }) => expansions?.some(({ from }) => from === campusId));
  if (!has) return school;
  return {
    ...school,
    stages: school.stages.map(({ expansions = [], maxClasses, ...offer }) => {
      const classes = expansions.reduce((sum, each) => sum + (each.from === campusId ? each.classes : 0), 0);
      const kept = expansions.filter(({ from }) => from !== campusId);
      return {
        ...offer,
        ...(maxClasses !== undefined && { maxClasses: maxClasses - classes }),
        ...(kept.length > 0 && { expansions: kept }),
      };
    }),
  };
}
