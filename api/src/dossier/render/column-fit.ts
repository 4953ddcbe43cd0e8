import type { Column } from '@xuetu/geodata/dossier';
import type { Locale } from '@xuetu/geodata/model';

/** Texts up to this many letters are not broken; longer ones get at least so many, and about so many where there is room. */
const UNBROKEN = 8;
const NARROWEST = 7;
const WIDEST = 40;
/** What texts of up to so many letters, and longer ones, read well in. */
const COMFORTABLE = { upTo: 30, some: 14, more: 20 };
/** Longer words, such as hashes, are broken. */
const LONGEST_WORD = 10;
/** Lines that a head is broken into, one and a half for two full ones; more of them where a table would be turned else. */
const HEAD_LINES = { usual: 1.6, most: 2.8 };
/** How much more room than there is a table may want to read well before it is turned: a short one leaves most of a turned page empty. */
const CROWDED = { usual: 1.27, short: 1.6 };
/** Rows of a short table. */
const SHORT = 12;
/** How much wider letters of heads are. */
const BOLD = 1.08;
/** White on both sides of a cell. */
const WHITE = 1.3;

/** What one column wants, in letters of the table's type. */
interface ColumnWish {
  /** What it needs so that nothing short is broken. */
  least: number;
  /** What its longest text would fill. */
  most: number;
  /** Its weight where room is shared out. */
  weight: number;
}

/** What is set in a table: its columns, heads and cells as text, and which columns are numbers. */
export interface TableTexts {
  columns: readonly Column[];
  heads: readonly string[];
  rows: readonly string[][];
  isNumeric: readonly boolean[];
}

function columnWishes({ columns, heads, rows: texts, isNumeric }: TableTexts, headLines: number): ColumnWish[] {
  return columns.map(({ width = 1 }, c) => {
    const head = Math.max(longestWord(heads[c]!), lettersIn(heads[c]!) / headLines) * BOLD;
    const longest = Math.max(head, ...texts.map((row) => lettersIn(row[c]!))) + WHITE;
    const words = Math.max(head, ...texts.map((row) => longestWord(row[c]!))) + WHITE;
    const isWhole = isNumeric[c] || longest <= UNBROKEN;
    return {
      least: isWhole ? longest : Math.max(NARROWEST, Math.min(words, LONGEST_WORD)),
      most: Math.min(longest, WIDEST),
      weight: width,
    };
  });
}

interface Room {
  normal: number;
  small: number;
}

/** Letters of normal and of small type that fit across an upright page of A4 and across a turned one: 10.5 and 9 pt in Chinese, 9.5 and 8 in English. */
const UPRIGHT: Record<Locale, Room> = { zh: { normal: 42, small: 49 }, en: { normal: 47, small: 56 } };
const TURNED: Record<Locale, Room> = { zh: { normal: 60, small: 70 }, en: { normal: 73, small: 87 } };

/** How a table is set: on a turned page where it does not fit an upright one, in small type where it is full, with the share of each column. */
export function tableFit(texts: TableTexts, locale: Locale): { isWide: boolean; isSmall: boolean; shares: number[] } {
  const upright = UPRIGHT[locale];
  const crowded = upright.small * (texts.rows.length > SHORT ? CROWDED.usual : CROWDED.short);
  const wishesWith = (headLines: number) => {
    const wishes = columnWishes(texts, headLines);
    return { wishes, least: sumOf(wishes.map(({ least }) => least)), comfortable: comfortableOf(wishes) };
  };
  const isUpright = ({ least, comfortable }: ReturnType<typeof wishesWith>) =>
    least <= upright.small && comfortable <= crowded;
  const usual = wishesWith(HEAD_LINES.usual);
  const high = wishesWith(HEAD_LINES.most);
  const isFullWithHigh = usual.least > upright.small && isUpright(high);
  const chosen = isFullWithHigh || usual.least > TURNED[locale].small ? high : usual;
  const isWide = !isUpright(chosen);
  const letters = isWide ? TURNED[locale] : upright;
  const isSmall = chosen.comfortable > letters.normal;
  return { isWide, isSmall, shares: columnShares(chosen.wishes, isSmall ? letters.small : letters.normal) };
}

/** Letters that a table wants to read well. */
function comfortableOf(wishes: readonly ColumnWish[]): number {
  return sumOf(
    wishes.map(({ least, most }) =>
      Math.max(least, Math.min(most, most > COMFORTABLE.upTo ? COMFORTABLE.more : COMFORTABLE.some)),
    ),
  );
}

/** The share of each column of a table so many letters wide: numbers get what they need, the rest goes to long texts by length and weight. */
function columnShares(wishes: readonly ColumnWish[], letters: number): number[] {
  const least = sumOf(wishes.map((each) => each.least));
  const more = wishes.map(({ least, most, weight }) => Math.max(most - least, 0) * weight);
  const room = Math.max(letters - least, 0);
  const widths = wishes.map((each, c) => each.least + (sumOf(more) > 0 ? (room * more[c]!) / sumOf(more) : 0));
  return widths.map((each) => each / sumOf(widths));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0);
}

/** Width of what cannot be broken: a word, or two Chinese letters. */
function longestWord(text: string): number {
  const words = text.match(/[^\s\p{Script=Han}、，；：。（）()/·-]+/gu) ?? [];
  return Math.max(2, ...words.map(lettersIn));
}

/** Width in Chinese letters; Latin ones are half as wide. */
export function lettersIn(text: string): number {
  let width = 0;
  for (const letter of text) width += letter.codePointAt(0)! >= 0x2e80 ? 1 : 0.55;
  return width;
}
