import type { Cell, Column } from '@xuetu/geodata/dossier';

/** What stands in a paper where nothing is known. */
const UNKNOWN = '—';
/** A number of one to four people. */
const FEW = '<5';

/** A cell as a paper prints it: thousands apart, decimals and percent as the column says. */
export function cellText(cell: Cell, { decimals = 0, form }: Column): string {
  if (cell === null) return UNKNOWN;
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'object') return FEW;
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
