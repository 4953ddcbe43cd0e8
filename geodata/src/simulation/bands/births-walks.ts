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
    const years = base.births.filter((each) => areaId === '' || each.areaId === areaId).map(({ year }) => year);
    const lastKnown = years.reduce((latest, year) => Math.max(latest, year), -Infinity);
    const spread = areaId === '' ? 0 : birthsArea;
    const drift = (birthsYear ** 2 + spread ** 2) / 2;
    const key = keyOf(seed, 'births', areaId);
    const walk = new Float64Array(Math.max(1, baseYear + length - lastKnown)).fill(1);
    const parts = system.entryCohort.map(({ lag, share }) => ({
      /** By years after the base year: births of the cohort from one calendar year, and that year's place in the walk. */
      born: Float64Array.from({ length }, (_, t) => share * births.at(baseYear + t - lag)),
      at: Int32Array.from({ length }, (_, t) => Math.max(0, baseYear + t - lag - lastKnown)),
    }));
    const expected = Float64Array.from({ length }, (_, t) => parts.reduce((sum, { born }) => sum + born[t]!, 0));
    const cohort = new Float64Array(length).fill(1);
    const draw = (index: number) => {
      let log = 0;
      for (let i = 1; i < walk.length; i++) {
        const year = lastKnown + i;
        log += birthsYear * keyedNormal(district, index, year) - drift;
        if (spread > 0) log += spread * keyedNormal(key, index, year);
        walk[i] = Math.exp(log);
      }
      for (let t = 0; t < length; t++) {
        if (parts.every(({ at }) => at[t] === 0) || expected[t] === 0) continue;
        let drawn = 0;
        for (const { born, at } of parts) drawn += born[t]! * walk[at[t]!]!;
        cohort[t] = drawn / expected[t]!;
      }
    };
    walks.set(areaId, { cohort, draw });
  }
  return walks;
}
