/** One value of a table as the file holds it. Text stays text even where a number is expected, so that it can be shown. */
export type Cell = string | number | boolean | Date | null;

/** The value as a person would see it in the file. Dates as YYYY-MM-DD. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).trim();
}
