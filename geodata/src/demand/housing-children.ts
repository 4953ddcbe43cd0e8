import type { Compound, HousingYield, Stage } from '../model/index.ts';

/**
 * Children of one stage that housing adds to a compound by a year, over those of the base year aged forward (`present`).
 * Households handed over after the base year bring the yield of their years since completion. Those handed over before it bring
 * what their yield still rises by, but only as far as the compound has fewer children than the yield expects: the children who
 * moved in already are counted, and growing up is part of the rise.
 */
export function housingChildren(
  compound: Compound,
  curves: HousingYield | undefined,
  stage: Stage,
  { baseYear, year, present }: { baseYear: number; year: number; present: number },
): number {
  const curve = curves?.[stage];
  if (!curve || year <= baseYear) return 0;
  let children = 0;
  let expected = 0;
  let change = 0;
  for (const phase of compound.phases) {
    if (phase.households <= 0) continue;
    const then = phase.households * yieldAt(curve, year - phase.year);
    if (phase.year > baseYear) children += then;
    else {
      expected += then;
      change += then - phase.households * yieldAt(curve, baseYear - phase.year);
    }
  }
  return children + Math.min(change, Math.max(0, expected - present));
}

/** Children per household so many years after completion; the last entry holds for all later years. */
function yieldAt(curve: readonly number[], years: number): number {
  return years < 0 ? 0 : curve[Math.min(years, curve.length - 1)]!;
}

/**
 * Part of a compound's base-year children who still live there after the demolitions (拆迁) up to a year: they leave in
 * proportion to the households. Where the households of the base year are not known, each lost household counts as one of
 * those handed over so far.
 */
export function remainingShare(compound: Compound, baseYear: number, year: number): number {
  let lost = 0;
  let built = 0;
  for (const phase of compound.phases) {
    if (phase.households < 0 && phase.year > baseYear && phase.year <= year) lost -= phase.households;
    if (phase.year <= baseYear) built += phase.households;
  }
  if (lost === 0) return 1;
  const households = compound.households ?? built;
  return households > lost ? 1 - lost / households : 0;
}
