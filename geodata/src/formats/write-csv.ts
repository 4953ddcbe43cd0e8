import { csvFormatRows } from 'd3-dsv';
import { harmlessCell } from './harmless-cell.ts';
import type { MapLayer } from './map-layer.ts';

/**
 * A layer as comma-separated text for spreadsheets (RFC 4180): titles in the first row, then a row for each thing, with x and y of its
 * label in the last two columns. A text that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function toCsv({ fields, items }: MapLayer, axes: [string, string], decimals: number): string {
  const heading = [...fields.map(({ title }) => title), ...axes].map(harmlessCell);
  const rows = items.map(({ properties, label }) => [
    ...fields.map(({ name }) => cellOf(properties[name])),
    ...(label ? label.map((value) => value.toFixed(decimals)) : ['', '']),
  ]);
  return `${csvFormatRows([heading, ...rows]).replaceAll('\n', '\r\n')}\r\n`;
}

function cellOf(value: string | number | boolean | null | undefined): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return typeof value === 'string' ? harmlessCell(value) : String(value ?? '');
}
