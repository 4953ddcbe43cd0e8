import type { Compound, GradeSystem } from '../model/index.ts';
import type { BirthsSeries } from './births-of.ts';
import { cohortOf } from './cohort-of.ts';
import { registerCount } from './register-count.ts';

/** Children that one birth of its area brings to a compound, and the area. */
export interface BirthShare {
  areaId: string;
  childrenPerBirth: number;
}

/** What the sharing of births needs to know of a compound. */
export interface Household {
  compound: Compound;
  /** Pupils of the base year in g1, g2, g3. */
  recentPupils: readonly [number, number, number];
  allPupils: number;
  /** Households of the base year. */
  households: number;
}

const RECENT_YEARS = 3;
const SHARING_YEARS = 6;

/**
 * How the births of an area become children of its compounds. The area keeps as many children per birth (retention) as its
 * three youngest registered ages do, or, without a register, as its three lowest grades do; compounds share them by the
 * children they have now. One that has neither register nor pupils counts as having as many for each household as the others;
 * where an area has only such, each birth is a child (national entrants / births cohort 2015-2025: 0.94 to 1.10). The area
 * `''` is the whole district, for compounds of no known area.
 */
export function birthShares(
  households: readonly Household[],
  births: ReadonlyMap<string, BirthsSeries>,
  system: GradeSystem,
  baseYear: number,
): Map<string, BirthShare> {
  const shares = new Map<string, BirthShare>();
  for (const [key, group] of groupsOf(households, births)) {
    const areaId = key.slice(1);
    const series = births.get(areaId);
    if (!series) continue;
    const cohort = (entryYear: number) => cohortOf(series, system, entryYear);
    const { weights, perBirth } =
      key[0] === 'r' ? fromRegister(group, cohort, system, baseYear) : fromPupils(group, cohort, baseYear);
    const total = weights.reduce((sum, each) => sum + each, 0);
    for (const [i, { compound }] of group.entries()) {
      shares.set(compound.id, { areaId, childrenPerBirth: total > 0 ? (perBirth * weights[i]!) / total : 0 });
    }
  }
  return shares;
}

type Cohort = (entryYear: number) => number;
type Shared = { weights: number[]; perBirth: number };

function fromRegister(group: readonly Household[], cohort: Cohort, system: GradeSystem, baseYear: number): Shared {
  const youngest = Math.min(...group.flatMap(({ compound }) => Object.keys(compound.childrenByAge!).map(Number)));
  const children = (compound: Compound, years: number) =>
    sumTo(years, (i) => registerCount(compound, youngest + i) ?? 0);
  const born = sumTo(RECENT_YEARS, (i) => cohort(baseYear + system.entryAge - youngest - i));
  const kept = group.reduce((sum, { compound }) => sum + children(compound, RECENT_YEARS), 0);
  return {
    weights: group.map(({ compound }) => children(compound, SHARING_YEARS)),
    perBirth: born > 0 ? kept / born : 0,
  };
}

function fromPupils(group: readonly Household[], cohort: Cohort, baseYear: number): Shared {
  const born = sumTo(RECENT_YEARS, (i) => cohort(baseYear - i));
  const kept = group.reduce((sum, { recentPupils }) => sum + recentPupils.reduce((a, b) => a + b, 0), 0);
  const settled = group.filter(({ allPupils }) => allPupils > 0);
  if (settled.length === 0) return { weights: group.map(({ households }) => households), perBirth: 1 };
  const counted = settled.filter(({ households }) => households > 0);
  const living = counted.reduce((sum, { households }) => sum + households, 0);
  const perHousehold = living > 0 ? counted.reduce((sum, { allPupils }) => sum + allPupils, 0) / living : 0;
  const weights = group.map(({ allPupils, households }) => (allPupils > 0 ? allPupils : households * perHousehold));
  const known = settled.reduce((sum, { allPupils }) => sum + allPupils, 0);
  const all = weights.reduce((sum, each) => sum + each, 0);
  return { weights, perBirth: born > 0 ? (kept * (all / known)) / born : 0 };
}

function groupsOf(
  households: readonly Household[],
  births: ReadonlyMap<string, BirthsSeries>,
): Map<string, Household[]> {
  const groups = new Map<string, Household[]>();
  for (const household of households) {
    const { areaId, childrenByAge } = household.compound;
    const registered = childrenByAge && Object.keys(childrenByAge).length > 0;
    const key = `${registered ? 'r' : 'p'}${areaId !== undefined && births.has(areaId) ? areaId : ''}`;
    const group = groups.get(key);
    if (group) group.push(household);
    else groups.set(key, [household]);
  }
  return groups;
}

function sumTo(count: number, value: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += value(i);
  return sum;
}
