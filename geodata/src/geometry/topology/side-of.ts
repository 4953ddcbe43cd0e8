const EXACT_BELOW = 2 ** 53;
const ROUNDING = 2 ** -51;

/**
 * On which side of the line from a to b a place lies: above 0 left, below 0 right, 0 exactly on it. Exact for whole numbers: where
 * rounding could decide, the sum is done again with integers of any length.
 */
export function sideOf(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  const left = (bx - ax) * (y - ay);
  const right = (by - ay) * (x - ax);
  const size = Math.abs(left) + Math.abs(right);
  const side = left - right;
  if (size < EXACT_BELOW || Math.abs(side) > size * ROUNDING) return side;
  const exact = BigInt(bx - ax) * BigInt(y - ay) - BigInt(by - ay) * BigInt(x - ax);
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}
