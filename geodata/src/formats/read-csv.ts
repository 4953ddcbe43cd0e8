import { dsvFormat } from 'd3-dsv';
import { decodeText } from './decode-text.ts';
import type { Reading } from './file-problem.ts';
import { tableOfSheet } from './table-of-sheet.ts';
import type { TableSource } from './table-source.ts';

/** Reads delimited text: commas, semicolons or tabs, whichever the header row has most of. Every cell is text. */
export function readCsv(source: TableSource, bytes: Uint8Array): Reading {
  const { text, encoding, problems } = decodeText(source.file, bytes, source.encoding);
  if (text === null) return { table: null, problems };
  const sheet = dsvFormat(delimiterOf(text, source.headerRow ?? 1)).parseRows(text);
  const reading = tableOfSheet(source.file, text.trim() === '' ? [] : sheet, source.headerRow ?? 1);
  if (reading.table) reading.table.encoding = encoding;
  return { table: reading.table, problems: [...problems, ...reading.problems] };
}

function delimiterOf(text: string, headerRow: number): string {
  const header = text.split(/\r\n|\r|\n/, headerRow)[headerRow - 1] ?? '';
  const counted = [',', '\t', ';'].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}
