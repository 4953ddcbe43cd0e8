/**
 * Cohort survival: writes the row of a grade, children[row + y], from the grade below, one row before: those of the year before who
 * go on (`kept`). `whole` rounds them to whole pupils each year, as many councils do in their tables.
 */
export function survive(children: Float64Array, row: number, Y: number, kept: number, whole: boolean): void {
  const below = row - Y - 1;
  if (whole) for (let y = 1; y < Y; y++) children[row + y] = Math.round(children[below + y]! * kept);
  else for (let y = 1; y < Y; y++) children[row + y] = children[below + y]! * kept;
}
