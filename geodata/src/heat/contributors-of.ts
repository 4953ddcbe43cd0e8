import type { CellId } from './ground-grid.ts';
import { type HeatGround, indexOfCell } from './heat-ground.ts';
import type { HeatAmounts } from './heat-values.ts';

/** A compound's part in the value of one cell. */
export interface Contributor {
  /** Position of the compound in the plan. */
  compound: number;
  /** Children of the whole compound whom the measure counts. */
  children: number;
  /** Children of it that are counted in the cell, after smoothing. */
  childrenHere: number;
  /** Its amount in the measure: children, pupils without a seat, growth, metres, empty seats; NaN where it has none. */
  amount: number;
  /** How much of the cell's value it makes, in the unit of the value; against the direction of the value it has the other sign. */
  part: number;
}

/**
 * The compounds that make a cell what it is, those that count most towards its value first; their parts add up to the value. Empty for a cell
 * without any.
 */
export function contributorsOf(ground: HeatGround, amounts: HeatAmounts, cell: CellId): Contributor[] {
  const at = indexOfCell(ground, cell);
  if (at < 0) return [];
  const { measure, children, amount } = amounts;
  const isMean = measure === 'walk' || measure === 'empty';
  const found: Contributor[] = [];
  let [value, told] = [0, 0];
  for (let k = ground.start[at]!; k < ground.start[at + 1]!; k++) {
    const compound = ground.compound[k]!;
    const childrenHere = children[compound]! * ground.share[k]!;
    const part = amount[compound]! * (isMean ? childrenHere : ground.share[k]!) || 0;
    value += part;
    if (!Number.isNaN(amount[compound]!)) told += childrenHere;
    found.push({ compound, children: children[compound]!, childrenHere, amount: amount[compound]!, part });
  }
  const per = isMean ? told : ground.km2[at]!;
  for (const each of found) each.part = each.part / per || 0;
  const direction = value < 0 ? -1 : 1;
  return found.sort(
    (a, b) => (b.part - a.part) * direction || b.childrenHere - a.childrenHere || a.compound - b.compound,
  );
}
