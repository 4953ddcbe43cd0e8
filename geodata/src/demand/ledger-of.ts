import { flowsOf } from '../assignment/index.ts';
import { GRADES, type Plan } from '../model/index.ts';
import { ageForwardOf } from './age-forward.ts';
import type { Dwellings } from './dwellings-of.ts';
import { ENTRY_GRADES } from './entry-grades.ts';
import { type Carried, forwardOf } from './forward-of.ts';
import { addDeliveries, type Block, remainingShare, settleHousing } from './housing-children.ts';
import { inIdOrder } from './in-id-order.ts';

/**
 * 台账: what became of the children of all compounds since the year before, by cause; every number is in children.
 * children = those of the year before + entered - left + progression + migration - demolished + housing.
 */
export interface LedgerYear {
  year: number;
  children: number;
  /** Came from home into the first grade of kindergarten or of school. */
  entered: number;
  /** Went through the last grade of kindergarten or of school. */
  left: number;
  /** Won (below 0: lost) on the way from one grade to the next. */
  progression: number;
  /** Moved in (below 0: away). */
  migration: number;
  /** Live elsewhere because their dwellings were pulled down. */
  demolished: number;
  /** Moved into dwellings handed over after the base year or still filling up (below 0: those dwellings empty as births fall). */
  housing: number;
  /** Part of `children` who go to schools not planned here (1 - capture rate). */
  elsewhere: number;
}

/** Every cause by which children of compounds appear or vanish, year by year; the base year only has its children. */
export function ledgerOf(base: Plan, plan: Plan): LedgerYear[] {
  const forward = forwardOf(base, plan);
  const baseYear = forward.years[0]!;
  const Y = forward.years.length;
  const ledger = forward.years.map((year) => emptyYear(year));
  const { compounds } = inIdOrder(plan);
  const carried = forward.carriedOf(compounds);
  const { homes, spreads } = carried;
  const ageForward = ageForwardOf(forward, carried);
  const aged: Block = { children: new Float64Array(GRADES.length * Y), start: 0, Y };
  const entering = new Float64Array(ENTRY_GRADES.length * Y);
  const flows = flowsOf(plan);
  for (const [c, compound] of compounds.entries()) {
    const spread = spreads[homes.flowsOf[c]!]!;
    const staying = carried.staying[homes.livingIn[c]!]!;
    aged.children.fill(0);
    ageForward(c, aged);
    forward.enter(entering, carried, c);
    bookAgeing(ledger, aged, entering, spread, staying, forward.stayedUntil(staying));
    const living: Block = { ...aged, children: aged.children.slice() };
    const curves = forward.yieldOf(compound);
    const dwellings = homes.dwellings[c]!;
    const lost: Block = { ...aged, children: new Float64Array(aged.children.length) };
    if (homes.isHoused[c] === 0) settleHousing(living, compound, curves, spread.housing, spread.grades, baseYear);
    addDeliveries(living, dwellings, curves, spread.housing, baseYear, forward.occupancy);
    addDeliveries(lost, pulledDown(dwellings), curves, spread.housing, baseYear, forward.occupancy);
    const before = { demolished: 0, housing: 0 };
    for (const [y, book] of ledger.entries()) {
      const remaining = remainingShare(compound, baseYear, book.year);
      const total = sumAt(living, y);
      const demolished = sumAt(aged, y) * (1 - remaining) + sumAt(lost, y);
      const housing = total - sumAt(aged, y) + demolished;
      book.children += total;
      if (y > 0) book.demolished += demolished - before.demolished;
      if (y > 0) book.housing += housing - before.housing;
      Object.assign(before, { demolished, housing });
      for (const { gradeIndex, stage, weight } of flows(compound, book.year)) {
        book.elsewhere += living.children[gradeIndex * Y + y]! * weight * (1 - (plan.assumptions.capture[stage] ?? 1));
      }
    }
  }
  return ledger;
}

/** Books entry, leaving, progression and migration of one compound. */
function bookAgeing(
  ledger: LedgerYear[],
  { children, Y }: Block,
  entering: Float64Array,
  { grades, progression }: Carried['spreads'][number],
  staying: number,
  stayed: Float64Array,
): void {
  for (const grade of grades) {
    const entry = ENTRY_GRADES.indexOf(grade);
    const goesOn = grades.includes(grade + 1) && !ENTRY_GRADES.includes(grade + 1);
    for (let y = 1; y < Y; y++) {
      const book = ledger[y]!;
      if (entry >= 0) {
        book.entered += entering[entry * Y + y]!;
        book.migration += entering[entry * Y + y]! * (stayed[entry * Y + y]! - 1);
      }
      const before = children[grade * Y + y - 1]!;
      if (goesOn) {
        book.progression += before * (progression[grade]! - 1);
        book.migration += before * progression[grade]! * (staying - 1);
      } else book.left += before;
    }
  }
}

/** What demolition takes away, as dwellings of its own. */
function pulledDown(dwellings: readonly Dwellings[]): Dwellings[] {
  return dwellings
    .filter(({ households }) => households < 0)
    .map((each) => ({ ...each, households: -each.households }));
}

function sumAt({ children, Y }: Block, y: number): number {
  let sum = 0;
  for (let grade = 0; grade < GRADES.length; grade++) sum += children[grade * Y + y]!;
  return sum;
}

function emptyYear(year: number): LedgerYear {
  return {
    year,
    children: 0,
    entered: 0,
    left: 0,
    progression: 0,
    migration: 0,
    demolished: 0,
    housing: 0,
    elsewhere: 0,
  };
}
