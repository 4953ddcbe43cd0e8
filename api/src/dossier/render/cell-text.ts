import type { Cell, Column } from '@xuetu/geodata/dossier';
import type { Locale } from '@xuetu/geodata/model';
import { paperWord } from './paper-words.ts';

/** What stands in a paper where nothing is known. */
const UNKNOWN = '—';

/** A cell as a paper prints it: thousands apart, decimals and percent as the column says. What is withheld is said to be so: it may be more than four. */
export function cellText(cell: Cell, { decimals = 0, form }: Column, locale: Locale): string {
  if (cell === null) return UNKNOWN;
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'object') return paperWord(locale, 'withheld');
  if (!Number.isFinite(cell)) return UNKNOWN;
  if (form === 'year') return String(Math.round(cell));
  const value = form === 'percent' ? cell * 100 : cell;
  const rounded = Number(value.toFixed(decimals));
  const text = (Object.is(rounded, -0) ? 0 : rounded).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return form === 'percent' ? `${text}%` : text;
}

/** The head of a column with its unit. */
export function columnTitle({ title, unit }: Column, isChinese: boolean): string {
  if (unit === undefined || unit === '') return title;
  return isChinese ? `${title}（${unit}）` : `${title} (${unit})`;
}
