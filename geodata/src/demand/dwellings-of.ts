import type { Compound } from '../model/index.ts';
import { householdsOf } from './draws-of.ts';

/** Households whose children come by their yield: so many more from a year on, or, below 0, so many fewer (拆迁). */
export interface Dwellings {
  /** Year in which they were handed over; -Infinity where it was long ago. */
  built: number;
  from: number;
  households: number;
}

/**
 * The dwellings of a compound whose children come by their yield: those handed over after the base year and, where all its children
 * do (`isHoused`), those that stand then: the newest as dated, the rest as completed long ago. Demolition takes the oldest first: the
 * households of the base year, then what was handed over since, and what nobody has built it cannot take.
 */
export function dwellingsOf(compound: Compound, baseYear: number, isHoused: boolean): readonly Dwellings[] {
  const { phases } = compound;
  if (phases.length === 0 && !isHoused) return NONE;
  const dwellings = isHoused ? standingDwellings(compound, baseYear) : [];
  const standing = dwellings.map(({ built, households }) => ({ built, households }));
  let old = isHoused ? 0 : householdsOf(compound, baseYear);
  for (const { year, households } of phases.filter((phase) => phase.year > baseYear).sort(byYear)) {
    if (households > 0) {
      dwellings.push({ built: year, from: year, households });
      standing.push({ built: year, households });
      continue;
    }
    const ofBaseYear = Math.min(old, -households);
    old -= ofBaseYear;
    let lost = -households - ofBaseYear;
    for (const each of standing) {
      const taken = Math.min(each.households, lost);
      if (taken === 0) continue;
      each.households -= taken;
      lost -= taken;
      dwellings.push({ built: each.built, from: year, households: -taken });
    }
  }
  return dwellings;
}

const NONE: readonly Dwellings[] = [];

/** The households of the base year by age, the oldest first. */
function standingDwellings(compound: Compound, baseYear: number): Dwellings[] {
  const dated = compound.phases.filter(({ year, households }) => year <= baseYear && households > 0).sort(byYear);
  const standing: Dwellings[] = [];
  let left = householdsOf(compound, baseYear);
  for (const { year, households } of dated.toReversed()) {
    const here = Math.min(households, left);
    left -= here;
    if (here > 0) standing.unshift({ built: year, from: baseYear, households: here });
  }
  if (left > 0) standing.unshift({ built: Number.NEGATIVE_INFINITY, from: baseYear, households: left });
  return standing;
}

/** By year; in the same year dwellings come before others go. */
function byYear(a: Compound['phases'][number], b: Compound['phases'][number]): number {
  return a.year - b.year || b.households - a.households;
}
