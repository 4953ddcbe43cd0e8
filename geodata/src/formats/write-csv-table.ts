import { csvFormatRows } from 'd3-dsv';
import { harmlessCell } from './harmless-cell.ts';
import type { XlsxValue } from './write-xlsx.ts';

/** A table as comma-separated text for spreadsheets (RFC 4180): titles in the first row. Texts never become formulas. */
export function toCsvTable(titles: string[], rows: readonly XlsxValue[][]): string {
  const lines = rows.map((row) =>
    row.map((value) => (typeof value === 'string' ? harmlessCell(value) : String(value ?? ''))),
  );
  return `${csvFormatRows([titles.map(harmlessCell), ...lines]).replaceAll('\n', '\r\n')}\r\n`;
}
