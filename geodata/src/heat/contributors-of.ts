import type { CellId } from './ground-grid.ts';
import { type HeatGround, indexOfCell } from './heat-ground.ts';
import type { HeatAmounts } from './heat-values.ts';

/** A compound's part in the value of one cell. */
export interface Contributor {
  /** Position of the compound in the plan. */
  compound: number;
  /** Children of the whole compound. */
  children: number;
  /** Children of it that are counted in the cell, after smoothing. */
  childrenHere: number;
  /** Its amount in the measure: children, children without a seat, growth, metres, empty seats; NaN where it has none. */
  amount: number;
  /** How much of the cell's value it makes: 0.4 is two fifths. Against the direction of the value it is below 0. */
  part: number;
}

/** The compounds that make a cell what it is, those that count most first; together their parts are 1. Empty for a cell without any. */
export function contributorsOf(ground: HeatGround, amounts: HeatAmounts, cell: CellId): Contributor[] {
  const at = indexOfCell(ground, cell);
  if (at < 0) return [];
  const { measure, children, amount } = amounts;
  const isMean = measure === 'walk' || measure === 'empty';
  const found: Contributor[] = [];
  let total = 0;
  for (let k = ground.start[at]!; k < ground.start[at + 1]!; k++) {
    const compound = ground.compound[k]!;
    const childrenHere = children[compound]! * ground.share[k]!;
    const part = amount[compound]! * (isMean ? childrenHere : ground.share[k]!) || 0;
    total += part;
    found.push({ compound, children: children[compound]!, childrenHere, amount: amount[compound]!, part });
  }
  for (const each of found) each.part = total === 0 ? 0 : each.part / total;
  return found.sort((a, b) => b.part - a.part || b.childrenHere - a.childrenHere || a.compound - b.compound);
}
