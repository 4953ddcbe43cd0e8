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
 * three youngest registered ages do, or, without any register, as its three lowest grades do; compounds share them by the
 * children they have now. Beside registered compounds one without a register counts as having as many children for each household;
 * so does, beside compounds with pupils, one that has none. Where nobody was counted in the whole area, each birth is a child
 * (national entrants / births cohort 2015-2025: 0.94 to 1.10). The area `''` is the whole district: compounds of no known area
 * share its births with all others.
 */
export function birthShares(
  households: readonly Household[],
  births: ReadonlyMap<string, BirthsSeries>,
  system: GradeSystem,
  baseYear: number,
): Map<string, BirthShare> {
  const shares = new Map<string, BirthShare>();
  for (const [areaId, members] of membersOf(households, births)) {
    const series = births.get(areaId);
    if (!series) continue;
    const sharing = areaId === '' ? households : [...members];
    const cohort = (entryYear: number) => cohortOf(series, system, entryYear);
    const { weights, perBirth } = sharing.some(({ compound }) => isRegistered(compound))
      ? fromRegister(sharing, cohort, system, baseYear)
      : fromPupils(sharing, cohort, baseYear);
    const total = sumOf(weights);
    for (const [i, household] of sharing.entries()) {
      if (!members.has(household)) continue;
      shares.set(household.compound.id, {
        areaId,
        childrenPerBirth: total > 0 ? (perBirth * weights[i]!) / total : 0,
      });
    }
  }
  return shares;
}

type Cohort = (entryYear: number) => number;
type Shared = { weights: number[]; perBirth: number };

function fromRegister(sharing: readonly Household[], cohort: Cohort, system: GradeSystem, baseYear: number): Shared {
  const registered = sharing.filter(({ compound }) => isRegistered(compound));
  const compounds = registered.map(({ compound }) => compound);
  const youngest = youngestAge(compounds);
  const children = ({ compound }: Household) => registeredFrom(compound, youngest, SHARING_YEARS);
  const estimate = estimateFrom(registered, children);
  const weights = sharing.map((each) => (isRegistered(each.compound) ? children(each) : estimate(each)));
  const known = sumOf(registered.map(children));
  const perBirth = registeredPerBirth(compounds, cohort, system, baseYear);
  return { weights, perBirth: known > 0 ? perBirth * (sumOf(weights) / known) : 0 };
}

/** Children of the three youngest registered ages for each birth of their cohorts. */
export function registeredPerBirth(
  registered: readonly Compound[],
  cohort: Cohort,
  system: GradeSystem,
  baseYear: number,
): number {
  const youngest = youngestAge(registered);
  const born = sumTo(RECENT_YEARS, (i) => cohort(baseYear + system.entryAge - youngest - i));
  const kept = sumOf(registered.map((compound) => registeredFrom(compound, youngest, RECENT_YEARS)));
  return born > 0 ? kept / born : 0;
}

function youngestAge(registered: readonly Compound[]): number {
  return Math.min(...registered.flatMap(({ childrenByAge }) => Object.keys(childrenByAge!).map(Number)));
}

function registeredFrom(compound: Compound, age: number, years: number): number {
  return sumTo(years, (i) => registerCount(compound, age + i) ?? 0);
}

/** Children of a compound without a register: by its households, else by its pupils, as registered ones have of either. */
function estimateFrom(
  registered: readonly Household[],
  childrenOf: (household: Household) => number,
): (household: Household) => number {
  const counted = registered.filter(({ households }) => households > 0);
  const living = sumOf(counted.map(({ households }) => households));
  const pupils = sumOf(registered.map(({ allPupils }) => allPupils));
  const perHousehold = living > 0 ? sumOf(counted.map(childrenOf)) / living : undefined;
  const perPupil = pupils > 0 ? sumOf(registered.map(childrenOf)) / pupils : 0;
  return ({ households, allPupils }) =>
    households > 0 && perHousehold !== undefined ? households * perHousehold : allPupils * perPupil;
}

function fromPupils(sharing: readonly Household[], cohort: Cohort, baseYear: number): Shared {
  const born = sumTo(RECENT_YEARS, (i) => cohort(baseYear - i));
  const kept = sumOf(sharing.map(({ recentPupils }) => sumOf(recentPupils)));
  const settled = sharing.filter(({ allPupils }) => allPupils > 0);
  if (settled.length === 0) return { weights: sharing.map(({ households }) => households), perBirth: 1 };
  const counted = settled.filter(({ households }) => households > 0);
  const living = sumOf(counted.map(({ households }) => households));
  const perHousehold = living > 0 ? sumOf(counted.map(({ allPupils }) => allPupils)) / living : 0;
  const weights = sharing.map(({ allPupils, households }) => (allPupils > 0 ? allPupils : households * perHousehold));
  const known = sumOf(settled.map(({ allPupils }) => allPupils));
  return { weights, perBirth: born > 0 ? (kept * (sumOf(weights) / known)) / born : 0 };
}

function membersOf(
  households: readonly Household[],
  births: ReadonlyMap<string, BirthsSeries>,
): Map<string, Set<Household>> {
  const areas = new Map<string, Set<Household>>();
  for (const household of households) {
    const { areaId } = household.compound;
    const key = areaId !== undefined && births.has(areaId) ? areaId : '';
    const members = areas.get(key);
    if (members) members.add(household);
    else areas.set(key, new Set([household]));
  }
  return areas;
}

/** Whether the register says anything of a compound. */
export function isRegistered({ childrenByAge }: Compound): boolean {
  return childrenByAge !== undefined && Object.keys(childrenByAge).length > 0;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

function sumTo(count: number, value: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += value(i);
  return sum;
}
