import { type SchoolShare, schoolsOf } from '../../assignment/index.ts';
import { type Compound, type CompoundAssignment, type Plan, STAGES, type Stage } from '../../model/index.ts';

/**
 * Explicit assignments by which the compounds of a school go elsewhere from an autumn on, stage by stage: `to` answers the school that takes
 * over its share, undefined where nothing has to be said (the schools that remain take it).
 */
export function compoundsRehomed(
  plan: Plan,
  schoolId: string,
  year: number,
  to: (compound: Compound, stage: Stage) => string | undefined,
): CompoundAssignment[] {
  const stages = new Set(plan.schools.find(({ id }) => id === schoolId)?.stages.map(({ stage }) => stage));
  return plan.compounds.flatMap((compound) =>
    STAGES.filter((stage) => stages.has(stage)).flatMap((stage) => {
      const shares = schoolsOf(plan, compound, stage, year);
      if (!shares.some((each) => each.schoolId === schoolId)) return [];
      const receiver = to(compound, stage);
      if (receiver === undefined) return [];
      return [{ compoundId: compound.id, stage, fromYear: year, schools: handedOver(shares, schoolId, receiver) }];
    }),
  );
}

function handedOver(shares: readonly SchoolShare[], from: string, to: string): CompoundAssignment['schools'] {
  const bySchool = new Map<string, number>();
  for (const { schoolId, share } of shares) {
    const id = schoolId === from ? to : schoolId;
    bySchool.set(id, (bySchool.get(id) ?? 0) + share);
  }
  return [...bySchool].map(([schoolId, share]) => ({ schoolId, share }));
}
