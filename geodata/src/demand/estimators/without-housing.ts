/**
 * Pupils of a grade who would have come without dwellings that were filling up. Housing explains growth only: never more pupils than
 * the grade has beyond those of the grade below one year before.
 */
export function withoutHousing(from: number, to: number, gain: number): number {
  return to - Math.min(Math.max(0, gain), Math.max(0, to - from));
}
