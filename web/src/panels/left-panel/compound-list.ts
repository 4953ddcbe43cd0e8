import type { Compound, Plan, Stage } from '@xuetu/geodata/model';
import { compoundPupilsAt, type Results } from '@xuetu/geodata/simulation';

/** One line of the list of compounds: children of the stage, and the change since the base year. NaN is not computed. */
export interface CompoundLine {
  compound: Compound;
  name: string;
  children: number;
  change: number;
}

export type CompoundColumn = 'name' | 'children' | 'change';

/** Every compound with its children of one stage and year. */
export function compoundLines(plan: Plan, results: Results, stage: Stage, year: number): CompoundLine[] {
  return plan.compounds.map((compound, index) => {
    const children = compoundPupilsAt(results, index, stage, year);
    const before = compoundPupilsAt(results, index, stage, results.years[0]!);
    return { compound, name: compound.name, children, change: children - before };
  });
}

/** Households handed over by a year: those of the base year plus later phases, never below none. */
export function householdsAt(compound: Compound, baseYear: number, year: number): number {
  const later = compound.phases.filter((phase) => phase.year > baseYear && phase.year <= year);
  return Math.max(
    0,
    later.reduce((sum, phase) => sum + phase.households, compound.households ?? 0),
  );
}
