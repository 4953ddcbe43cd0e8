import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { realDataFolder } from './intake-files.ts';

/** One row of a published table: cells by column, numbers as numbers. */
export type CsvRow = Record<string, string | number>;

/** The rows of a table in the folder of published real data, by a path below it. */
export function csvRows(path: string): CsvRow[] {
  return csvTable(join(realDataFolder()!, path));
}

/** The rows of a table. Only for tables without quoted cells. */
export function csvTable(file: string): CsvRow[] {
  const [head, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = head!.split(',');
  return lines.map((line) =>
    Object.fromEntries(
      line
        .split(',')
        .map((cell, at) => [columns[at]!, cell !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell]),
    ),
  );
}
