import writeXlsxFile, { type CellObject } from 'write-excel-file/universal';
import { officeSheets } from './office-sheets.ts';

/** What one cell of a workbook holds; null leaves it empty. */
export type XlsxValue = string | number | boolean | null;

/** One column: its heading with the unit, the Excel number format of its numbers, and its width in characters. */
export interface XlsxColumn {
  title: string;
  format?: string;
  width?: number;
}

/** One sheet of a workbook. Rows hold one value for each column, in order. */
export interface XlsxSheet {
  name: string;
  columns: XlsxColumn[];
  rows: XlsxValue[][];
  /** Lines under the table, below an empty row. */
  notes?: readonly string[];
}

const LONGEST_SHEET_NAME = 31;
const LONGEST_TEXT = 32_767;
const GRID = { borderStyle: 'thin', borderColor: '#C9D2DE', alignVertical: 'center' } as const;

/**
 * Writes an Excel workbook: headings in bold on the first row, which stays in sight, can be filtered by, and is printed on
 * each page; pages are as wide as the table. Long texts are broken into lines. Numbers are number cells; texts are
 * text cells whatever they begin with, so that no text of a user ever becomes a formula. Not finite numbers are left empty.
 */
export async function toXlsx(sheets: XlsxSheet[]): Promise<Uint8Array> {
  const taken = new Set<string>();
  const named = sheets.map((sheet) => ({ ...sheet, name: sheetName(sheet.name, taken) }));
  const written = writeXlsxFile(
    named.map((sheet) => ({
      data: [sheet.columns.map(headingOf), ...sheet.rows.map((row) => rowOf(row, sheet)), ...notesOf(sheet)],
      sheet: sheet.name,
      columns: sheet.columns.map((column) => ({ width: column.width ?? defaultWidth(column.title) })),
      stickyRowsCount: 1,
    })),
    { fontFamily: 'Microsoft YaHei', fontSize: 11, features: [officeSheets(named)] },
  );
  const bytes: ArrayBuffer = await (await written.toBlob()).arrayBuffer();
  return new Uint8Array(bytes);
}

const EMPTY: CellObject = { ...GRID };

function headingOf({ title }: XlsxColumn): CellObject {
  return {
    value: legalText(title),
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#E8EEF7',
    wrap: true,
    align: 'center',
    height: 32,
    ...GRID,
  };
}

/** The cells of a row, as high as the text that takes most lines. */
function rowOf(row: readonly XlsxValue[], sheet: XlsxSheet): CellObject[] {
  const lines = row.map((value, at) => (typeof value === 'string' ? linesOf(value, sheet.columns[at]) : 1));
  const most = Math.min(Math.max(1, ...lines), MOST_LINES);
  return row.map((value, at) => ({
    ...cellOf(value, sheet, at),
    ...(lines[at]! > 1 && { wrap: true }),
    ...(most > 1 && { height: most * LINE_POINTS }),
  }));
}

function notesOf({ notes = [] }: XlsxSheet): CellObject[][] {
  return notes.length === 0
    ? []
    : [[{}], ...notes.map((note) => [{ value: legalText(note), type: String, format: '@' }])];
}

/** Excel's highest row is 409 points. */
const LINE_POINTS = 18;
const MOST_LINES = 22;

function linesOf(text: string, column: XlsxColumn | undefined): number {
  if (!column) return 1;
  const width = column.width ?? defaultWidth(column.title);
  return text.split('\n').reduce((sum, each) => sum + Math.max(1, Math.ceil((displayWidth(each) + 1) / width)), 0);
}

function cellOf(value: XlsxValue, sheet: XlsxSheet, at: number): CellObject {
  if (value === null || value === '') return EMPTY;
  if (typeof value === 'boolean') return { value, type: Boolean, ...GRID };
  if (typeof value === 'string') return { value: legalText(value), type: String, format: '@', ...GRID };
  if (!Number.isFinite(value)) return EMPTY;
  const format = sheet.columns[at]?.format;
  return { value, type: Number, ...(format && { format }), ...GRID };
}

/** What XML 1.0 does not allow, and the carriage return, which lines of a cell do without. */
const FORBIDDEN = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Excel refuses control characters, halves of characters and texts beyond its longest. */
function legalText(text: string, longest = LONGEST_TEXT): string {
  return text
    .replace(FORBIDDEN, '')
    .slice(0, longest)
    .replace(/\p{Surrogate}$/u, '');
}

/** Excel refuses []:*?/\ in the name of a sheet, apostrophes at its ends, more than 31 characters, and the same name twice. */
function sheetName(name: string, taken: Set<string>): string {
  const legal = legalText(name.replace(/[[\]:*?/\\\t\n]/g, ' ')).replace(/^[\s']+|[\s']+$/g, '') || 'Sheet';
  let unique = legalText(legal, LONGEST_SHEET_NAME).replace(/[\s']+$/, '');
  for (let count = 2; taken.has(unique.toLowerCase()); count++) {
    const end = ` (${count})`;
    unique = `${legalText(legal, LONGEST_SHEET_NAME - end.length)}${end}`;
  }
  taken.add(unique.toLowerCase());
  return unique;
}

/** Chinese characters are about two characters wide. */
function defaultWidth(title: string): number {
  return Math.min(Math.max(displayWidth(title) + 2, 9), 28);
}

function displayWidth(text: string): number {
  return [...text].reduce((sum, each) => sum + (each > '\u2e80' ? 2 : 1), 0);
}
