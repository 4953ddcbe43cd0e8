import type { Compound, GradeSystem } from '../model/index.ts';
import type { BirthShare } from './birth-shares.ts';
import type { BirthsSeries } from './births-of.ts';
import { cohortOf } from './cohort-of.ts';
import { registerCount } from './register-count.ts';

/** Cohort sizes of an area by the year in which they enter g1. */
export type Cohorts = Map<string, (entryYear: number) => number>;

/** Cohort sizes of every area with births, each computed once. */
export function cohortsOf(births: ReadonlyMap<string, BirthsSeries>, system: GradeSystem): Cohorts {
  return new Map(
    [...births].map(([areaId, series]) => {
      const sizes = new Map<number, number>();
      return [
        areaId,
        (entryYear: number) => {
          let size = sizes.get(entryYear);
          if (size === undefined) {
            size = cohortOf(series, system, entryYear);
            sizes.set(entryYear, size);
          }
          return size;
        },
      ];
    }),
  );
}

/** Children of a compound who could enter g1 in a year, by its register, or by its share of the births of its area. */
export function entrantsOf(
  { system, birthShare, cohorts }: { system: GradeSystem; birthShare: Map<string, BirthShare>; cohorts: Cohorts },
  compound: Compound,
  baseYear: number,
): (entryYear: number) => number {
  const share = birthShare.get(compound.id);
  const cohort = share && cohorts.get(share.areaId);
  const born = cohort ? (entryYear: number) => share.childrenPerBirth * cohort(entryYear) : () => 0;
  if (!compound.childrenByAge) return born;
  return (entryYear) => registerCount(compound, system.entryAge + baseYear - entryYear) ?? born(entryYear);
}
