import type { Cell } from './cell.ts';

/** Lays records out as columns and rows; the columns are all keys in the order they first appear. */
export function columnsAndRows(records: Record<string, unknown>[]): { columns: string[]; rows: Cell[][] } {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return { columns, rows: records.map((record) => columns.map((column) => cellOf(record[column]))) };
}

/** True for a plain object, the only thing that can be a record. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellOf(value: unknown): Cell {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}
