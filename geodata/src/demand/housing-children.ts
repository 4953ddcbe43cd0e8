import type { Compound, HousingYield } from '../model/index.ts';
import type { Dwellings } from './dwellings-of.ts';
import type { StageHousing } from './stage-housing.ts';

/** One compound's block of an array of children: at[grade * Y + y] from `start` on. */
export interface Block {
  children: Float64Array;
  start: number;
  Y: number;
}

/**
 * What becomes of the children who live in dwellings that stood in the base year. Demolition (拆迁) takes them away in proportion
 * to the households. Where the yield of a dwelling still rises, it adds the rise, but only as far as the compound has fewer
 * children than the yield expects: those who moved in already are counted, and growing up is part of the rise.
 */
export function settleHousing(
  { children, start, Y }: Block,
  compound: Compound,
  curves: HousingYield | undefined,
  housing: readonly StageHousing[],
  grades: readonly number[],
  baseYear: number,
): void {
  const { phases } = compound;
  const isDemolished = phases.some(({ year, households }) => households < 0 && year > baseYear);
  const isFilling = phases.some(({ year, households }) => households > 0 && year <= baseYear);
  if (!isDemolished && !isFilling) return;
  for (let y = 1; y < Y; y++) {
    const remaining = isDemolished ? remainingShare(compound, baseYear, baseYear + y) : 1;
    if (remaining < 1) for (const grade of grades) children[start + grade * Y + y]! *= remaining;
    if (!isFilling) continue;
    for (let h = 0; h < housing.length; h++) {
      const curve = curves?.[housing[h]!.stage];
      if (curve) fillUp(children, start + y, Y, housing[h]!, curve, phases, baseYear, y, remaining);
    }
  }
}

/**
 * Adds the rise of one stage in one year, as far as children are missing; `at` is the year's place in the first grade, `remaining` the
 * part of the dwellings that demolition has left.
 */
function fillUp(
  children: Float64Array,
  at: number,
  Y: number,
  { grades, parts, scale }: StageHousing,
  curve: readonly number[],
  phases: Compound['phases'],
  baseYear: number,
  y: number,
  remaining: number,
): void {
  let expected = 0;
  let rise = 0;
  for (let i = 0; i < phases.length; i++) {
    const phase = phases[i]!;
    if (phase.households <= 0 || phase.year > baseYear) continue;
    const households = phase.households * remaining;
    const then = households * yieldAt(curve, baseYear + y - phase.year) * scale[y]!;
    expected += then;
    rise += then - households * yieldAt(curve, baseYear - phase.year) * scale[y]!;
  }
  if (rise === 0) return;
  let present = 0;
  for (let g = 0; g < grades.length; g++) present += children[at + grades[g]! * Y]!;
  const added = Math.min(rise, Math.max(0, expected - present));
  for (let g = 0; g < grades.length; g++) {
    const grade = grades[g]!;
    children[at + grade * Y] = Math.max(0, children[at + grade * Y]! + added * parts[grade * Y + y]!);
  }
}

/**
 * Adds the children of dwellings by the yield of their years since completion, and takes away those of dwellings pulled down. Of those
 * built after the base year so many are lived in (`occupancy`) as the plan assumes.
 */
export function addDeliveries(
  { children, start, Y }: Block,
  dwellings: readonly Dwellings[],
  curves: HousingYield | undefined,
  housing: readonly StageHousing[],
  baseYear: number,
  occupancy: number,
): void {
  for (let h = 0; h < housing.length; h++) {
    const curve = curves?.[housing[h]!.stage];
    if (!curve) continue;
    for (let i = 0; i < dwellings.length; i++) {
      const lived = dwellings[i]!.built > baseYear ? occupancy : 1;
      deliver(children, start, Y, housing[h]!, curve, dwellings[i]!, baseYear, lived);
    }
  }
}

/** Adds the children of one stage whom dwellings bring. */
function deliver(
  children: Float64Array,
  start: number,
  Y: number,
  { grades, parts, scale }: StageHousing,
  curve: readonly number[],
  { built, from, households }: Dwellings,
  baseYear: number,
  lived: number,
): void {
  for (let y = from - baseYear; y < Y; y++) {
    const added = households * lived * yieldAt(curve, baseYear + y - built) * scale[y]!;
    for (let g = 0; g < grades.length; g++) {
      const at = grades[g]! * Y + y;
      children[start + at] = Math.max(0, children[start + at]! + added * parts[at]!);
    }
  }
}

/** Children per household so many years after completion; the last entry holds for all later years. */
export function yieldAt(curve: readonly number[], years: number): number {
  return years < 0 ? 0 : curve[Math.min(years, curve.length - 1)]!;
}

/**
 * Part of a compound's base-year children who still live there after the demolitions up to a year: they leave in proportion to
 * the households. Where the households of the base year are not known, each lost household counts as one of those handed over so far.
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
