import { type Reading, unreadable } from './file-problem.ts';
import { parseJson } from './parse-json.ts';
import { columnsAndRows, isRecord } from './records-of.ts';
import type { TableSource } from './table-source.ts';

/** Reads an array of records, at the top of the document or at the path `records`. */
export function readJson(source: TableSource, bytes: Uint8Array): Reading {
  const { value, encoding, problems, failed } = parseJson(source, bytes);
  if (failed) return { table: null, problems };
  const found = atPath(value, source.records);
  if (!Array.isArray(found) || !found.every(isRecord)) {
    const place = source.records ? `"${source.records}"` : '';
    const answer = unreadable(source.file, 'records-missing', {
      zh: `${place}应是记录（对象）的数组。`,
      en: `${place || 'the document'} should be an array of records (objects).`,
    });
    return { table: null, problems: [...problems, ...answer.problems] };
  }
  const rowNumbers = found.map((_, index) => index + 1);
  return { table: { file: source.file, ...columnsAndRows(found), rowNumbers, counts: 'record', encoding }, problems };
}

function atPath(value: unknown, path: string | undefined): unknown {
  if (!path) return value;
  return path.split('.').reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), value);
}
