import { birthsOf } from '../../demand/index.ts';
import type { GradeSystem, Plan, Uncertainty } from '../../model/index.ts';
import { keyedNormal, keyOf } from './keyed-normal.ts';

/** How the births of one area may turn out that are not yet known. */
export interface BirthsWalk {
  /** Factor of the last draw on the cohort that enters g1, by years after the base year; 1 where all its births are known. */
  cohort: Float64Array;
  draw(index: number): void;
}

/**
 * Births walk at random from the last known year on: each year multiplies them by a factor of mean 1, one for the district and
 * one for the area. A cohort takes the mean of its years' factors, weighted by the births that each year gives it. `''` is the
 * district. Cohorts are followed for so many years after the base year.
 */
export function birthsWalks(
  base: Plan,
  plan: Plan,
  system: GradeSystem,
  length: number,
  { birthsYear, birthsArea }: Uncertainty,
  seed: number,
): Map<string, BirthsWalk> {
  const { baseYear } = base.district;
  const district = keyOf(seed, 'births', '');
  const walks = new Map<string, BirthsWalk>();
  for (const [areaId, births] of birthsOf({ births: base.births, assumptions: plan.assumptions })) {
    const lastKnown = lastCounted(base, areaId);
    const spread = areaId === '' ? 0 : birthsArea;
    const drift = (birthsYear ** 2 + spread ** 2) / 2;
    const key = keyOf(seed, 'births', areaId);
    const walk = new Float64Array(Math.max(1, baseYear + length - lastKnown)).fill(1);
    const open = Array.from({ length }, (_, t) => baseYear + t).filter((year) =>
      system.entryCohort.some(({ lag }) => year - lag > lastKnown),
    );
    /** Births of each open cohort from one calendar year, and that year's place in the walk. */
    const parts = system.entryCohort.map(({ lag, share }) => ({
      born: Float64Array.from(open, (year) => share * births.at(year - lag)),
      at: Int32Array.from(open, (year) => Math.max(0, year - lag - lastKnown)),
    }));
    const expected = Float64Array.from(open, (_, i) => parts.reduce((sum, { born }) => sum + born[i]!, 0));
    const cohort = new Float64Array(length).fill(1);
    const draw = (index: number) => {
      let log = 0;
      for (let i = 1; i < walk.length; i++) {
        const year = lastKnown + i;
        log += birthsYear * keyedNormal(district, index, year) - drift;
        if (spread > 0) log += spread * keyedNormal(key, index, year);
        walk[i] = Math.exp(log);
      }
      for (let i = 0; i < open.length; i++) {
        let drawn = 0;
        for (const { born, at } of parts) drawn += born[i]! * walk[at[i]!]!;
        if (expected[i]! > 0) cohort[open[i]! - baseYear] = drawn / expected[i]!;
      }
    };
    walks.set(areaId, { cohort, draw });
  }
  return walks;
}

/** The last year whose births were counted and not only projected; where none were, the base year. */
function lastCounted(base: Plan, areaId: string): number {
  const counted = base.births.filter(
    (each) => each.vintage !== 'projected' && (areaId === '' || each.areaId === areaId),
  );
  return counted.length > 0 ? counted.reduce((latest, { year }) => Math.max(latest, year), 0) : base.district.baseYear;
}
