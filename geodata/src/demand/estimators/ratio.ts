/** One observed ratio: what was counted in a year for each of those who could come, and how many could. */
export interface Ratio {
  year: number;
  /** Those who could come: pupils of the grade below one year before, or children born who reach the entry grade. */
  from: number;
  /** Counted / from. */
  value: number;
}
