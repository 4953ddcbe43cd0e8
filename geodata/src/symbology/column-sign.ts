/** Columns of pupils and seats at a school: the same for everybody, everywhere and always. */
export const COLUMN_SIGN = {
  /** Height on the ground. */
  metresPerPerson: 1.5,
  /** Of each of the two, and between them. */
  widthMetres: 180,
  gapMetres: 20,
} as const;
