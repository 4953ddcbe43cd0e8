/** Parts of the greatest need at which a place may open or grow, beside the year in which the need begins. */
const WAVES = [1 / 3, 2 / 3];

/** Years between two openings to choose from: putting off by less saves no more than a few per cent of what is built. */
const APART = 3;

/**
 * The autumns in which a programme may begin at a place: the first in which seats are short near by (or the earliest, where none
 * are), and, at least three years later each, those in which a third and two thirds of the greatest shortage to come are reached.
 * None before `earliest`. `need` is by year.
 */
export function openingYears(years: readonly number[], need: ArrayLike<number>, earliest: number): number[] {
  const open = years.filter((year) => year >= earliest);
  if (open.length === 0) return [];
  const needIn = (year: number) => need[years.indexOf(year)]!;
  const peak = Math.max(...open.map(needIn));
  const from = (least: number) => open.find((year) => needIn(year) > 0 && needIn(year) >= least - 1e-9)!;
  const found = [peak > 0 ? from(0) : open[0]!];
  for (const part of peak > 0 ? WAVES : [])
    if (from(peak * part) >= found.at(-1)! + APART) found.push(from(peak * part));
  return found;
}
