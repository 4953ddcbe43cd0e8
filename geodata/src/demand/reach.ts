import { GRADES } from '../model/index.ts';

/** What stands for the children of one compound in one grade. */
export interface Stock {
  /** Children by the register; undefined where it does not say. */
  register: number | undefined;
  households: number;
  /** 1 where anybody can live in the compound in the base year, else 0. */
  equal: number;
  /** Whether nobody counted its households. */
  isUncounted: boolean;
}

/** Sums over the compounds of one school and stage, by grade. */
export interface Reach {
  register: Float64Array;
  households: Float64Array;
  /** How many stand. */
  equal: Float64Array;
  /** How many of those that stand have a register that says something. */
  registers: Float64Array;
  /** Registered children, and households, where both are counted. */
  housed: Float64Array;
  homes: Float64Array;
  /** Compounds of which the register says nothing, by what they are estimated from. */
  others: { households: Float64Array; equal: Float64Array; uncounted: Float64Array };
}

/** Registered children of one grade for each household, and for each compound, by which compounds without a register are estimated. */
export interface Density {
  /** NaN where no registered compound has its households counted. */
  perHousehold: number;
  perCompound: number;
}

export function emptyReach(): Reach {
  const empty = () => new Float64Array(GRADES.length);
  return {
    register: empty(),
    households: empty(),
    equal: empty(),
    registers: empty(),
    housed: empty(),
    homes: empty(),
    others: { households: empty(), equal: empty(), uncounted: empty() },
  };
}

/** Adds the part of a compound that goes to the school in a grade. */
export function addToReach(reach: Reach, grade: number, weight: number, stock: Stock): void {
  const { register, households, equal, isUncounted } = stock;
  reach.households[grade]! += weight * households;
  reach.equal[grade]! += weight * equal;
  if (register === undefined) {
    reach.others.households[grade]! += weight * households;
    reach.others.equal[grade]! += weight * equal;
    if (isUncounted) reach.others.uncounted[grade]! += weight * equal;
    return;
  }
  reach.register[grade]! += weight * register;
  reach.registers[grade]! += weight * equal;
  if (households === 0) return;
  reach.housed[grade]! += weight * register;
  reach.homes[grade]! += weight * households;
}

export function densityOf({ register, registers, housed, homes }: Reach, grade: number): Density {
  return {
    perHousehold: homes[grade]! > 0 ? housed[grade]! / homes[grade]! : Number.NaN,
    perCompound: registers[grade]! > 0 ? register[grade]! / registers[grade]! : 0,
  };
}

/**
 * Children of a compound in a grade by the register. Where it does not say, as many for each household as the school's registered
 * compounds have, or, where households are not counted, as many as one of those has.
 */
export function stockOf({ register, households, equal, isUncounted }: Stock, density: Density): number {
  if (register !== undefined) return register;
  if (Number.isNaN(density.perHousehold) || isUncounted) return equal * density.perCompound;
  return households * density.perHousehold;
}

/** What `stockOf` adds up to over the compounds of a school. */
export function stockIn({ register, others }: Reach, grade: number, { perHousehold, perCompound }: Density): number {
  if (Number.isNaN(perHousehold)) return register[grade]! + others.equal[grade]! * perCompound;
  return register[grade]! + others.households[grade]! * perHousehold + others.uncounted[grade]! * perCompound;
}
