import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rows of a comma separated file by the names in its first line. */
export function readTable(directory: string, file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(directory, file), 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
}

/** The row of an instance. */
export function rowOf(table: Record<string, string>[], name: string): Record<string, string> {
  const row = table.find(({ instance }) => instance === name);
  if (!row)
    throw new Error(`there is no instance ${name}; there are ${table.map(({ instance }) => instance).join(', ')}`);
  return row;
}

/** Every number of a file, one after another; words are NaN. */
export function readNumbers(directory: string, file: string): Float64Array {
  return Float64Array.from(readFileSync(join(directory, file), 'utf8').trim().split(/\s+/), Number);
}
