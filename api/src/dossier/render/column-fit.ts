import type { Column } from '@xuetu/geodata/dossier';

/** Texts up to this many letters are not broken; longer ones get at least as many, and at most these where there is room. */
const UNBROKEN = 8;
const NARROWEST = 7;
const COMFORTABLE = 14;
const WIDEST = 40;
/** White on both sides of a cell. */
const WHITE = 1;

/** How a table fits a page: the share of each column, and the widths of the whole in letters of its type. */
export interface ColumnFit {
  shares: number[];
  least: number;
  letters: number;
}

/**
 * Shares out the width of a table: numbers and short texts get what they need, the rest goes to long texts by how long they are and by the
 * weight that a column was given.
 */
export function columnFit(
  columns: readonly Column[],
  heads: readonly string[],
  texts: readonly string[][],
  isNumeric: readonly boolean[],
): ColumnFit {
  const wanted = columns.map(({ width = 1 }, c) => {
    const longest = Math.max(lettersIn(heads[c]!) / 2.2, ...texts.map((row) => lettersIn(row[c]!))) + WHITE;
    const isWhole = isNumeric[c] || longest <= UNBROKEN;
    return { least: isWhole ? longest : NARROWEST, most: Math.min(longest, WIDEST), weight: width };
  });
  const least = sumOf(wanted.map((each) => each.least));
  const letters = sumOf(wanted.map(({ least, most }) => Math.max(least, Math.min(most, COMFORTABLE))));
  const more = wanted.map(({ least, most, weight }) => Math.max(most - least, 0) * weight);
  const room = Math.max(letters, least * 1.1) - least;
  const widths = wanted.map(({ least }, c) => least + (sumOf(more) > 0 ? (room * more[c]!) / sumOf(more) : 0));
  return { shares: widths.map((each) => each / sumOf(widths)), least, letters };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0);
}

/** Width in Chinese letters; Latin ones are half as wide. */
function lettersIn(text: string): number {
  let width = 0;
  for (const letter of text) width += letter.codePointAt(0)! >= 0x2e80 ? 1 : 0.55;
  return width;
}
