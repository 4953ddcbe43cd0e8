import type { LocalName } from '../model/index.ts';
import type { Table } from './table.ts';

/** One thing wrong with a file, said in both languages. It has the shape of an import problem of the intake. */
export interface FileProblem {
  severity: 'error' | 'warning';
  code: string;
  file: string;
  row?: number;
  column?: string;
  found?: string;
  expected?: LocalName;
  message: LocalName;
}

/** What a reader answers: the table if it could be read, and everything that was wrong. */
export interface Reading {
  table: Table | null;
  problems: FileProblem[];
}

/** An answer without a table, for a file that cannot be read at all. */
export function unreadable(file: string, code: string, message: LocalName, more: Partial<FileProblem> = {}): Reading {
  return { table: null, problems: [{ severity: 'error', code, file, ...more, message: withFile(file, message) }] };
}

/** Puts the file's name in front of a message. */
export function withFile(file: string, message: LocalName): LocalName {
  return { zh: `${file}：${message.zh}`, en: `${file}: ${message.en}` };
}
