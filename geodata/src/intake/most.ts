/**
 * The most that one cell can plausibly say; a larger number is a slip of the keyboard or of the column, never a school.
 * The largest schools of China have about 30,000 pupils in some 200 classes.
 */
export const MOST = {
  /** Pupils or seats of one school and stage or grade; children of one age in a compound. */
  pupils: 50_000,
  /** Classes, rooms. */
  classes: 2_000,
  /** Households of one compound. */
  households: 200_000,
  /** Births of one area in one year. */
  births: 10_000_000,
  /** Square metres of one site or building. */
  areaM2: 100_000_000,
  /** One resource of a school: teachers, square metres, 元 of equipment. */
  resources: 10_000_000_000,
  /** 万元. */
  costWan: 100_000_000,
} as const;
