import type { TextEncoding } from './decode-text.ts';
import { encoderOf } from './encode-text.ts';
import type { MapField, MapItem } from './map-layer.ts';

const LONGEST_TEXT = 254;
const LONGEST_NUMBER = 19;
const MOST_DECIMALS = 8;

/** A dBASE table and what it had no room for. */
export interface WrittenDbf {
  bytes: Uint8Array<ArrayBuffer>;
  /** Name of a field and how many of its texts were cut. */
  cut: { field: string; rows: number }[];
  /** Characters that the encoding has no sign for. */
  lost: string[];
}

interface Column {
  name: string;
  kind: 'C' | 'N';
  length: number;
  decimals: number;
  cells: Uint8Array[];
  cut: number;
}

/**
 * Writes a dBASE III table as shapefiles have it. Texts take at most 254 bytes and are never cut inside a character; empty
 * numbers are blanks. The language driver says GBK; for UTF-8 there is none and the .cpg says it.
 */
export function toDbf(fields: MapField[], items: MapItem[], encoding: TextEncoding, written: Date): WrittenDbf {
  const encoder = encoderOf(encoding);
  const names = shortNames(fields);
  const columns = fields.map((field, at): Column => {
    const values = items.map(({ properties }) => properties[field.name] ?? null);
    const name = names[at]!;
    return field.type === 'text' ? textColumn(name, values, encoder) : numberColumn(name, values, field.type);
  });
  const headerLength = 32 + columns.length * 32 + 1;
  const recordLength = 1 + columns.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(headerLength + recordLength * items.length + 1).fill(0x20, headerLength);
  const view = new DataView(bytes.buffer);
  bytes.set([0x03, written.getFullYear() - 1900, written.getMonth() + 1, written.getDate()]);
  view.setUint32(4, items.length, true);
  view.setUint16(8, headerLength, true);
  view.setUint16(10, recordLength, true);
  bytes[29] = encoding === 'gbk' ? 0x4d : 0;
  let start = 1;
  columns.forEach(({ name, kind, length, decimals, cells }, at) => {
    const offset = 32 + at * 32;
    bytes.set(new TextEncoder().encode(name), offset);
    bytes[offset + 11] = kind.charCodeAt(0);
    bytes[offset + 16] = length;
    bytes[offset + 17] = decimals;
    cells.forEach((cell, row) => {
      const place = kind === 'N' ? start + length - cell.length : start;
      bytes.set(cell, headerLength + row * recordLength + place);
    });
    start += length;
  });
  bytes[headerLength - 1] = 0x0d;
  bytes[bytes.length - 1] = 0x1a;
  const cut = columns.filter((column) => column.cut > 0).map(({ name, cut: rows }) => ({ field: name, rows }));
  return { bytes, cut, lost: [...encoder.lost] };
}

/** The fields' names as a dBASE table has them: ten ASCII characters, each once. */
export function shortNames(fields: Pick<MapField, 'short'>[]): string[] {
  const taken = new Set<string>();
  return fields.map(({ short }) => {
    const plain = short.replace(/\W/g, '_').replace(/^(?=[\d_])/, 'f') || 'field';
    let name = plain.slice(0, 10);
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = plain.slice(0, 10 - `${count}`.length) + count;
    taken.add(name.toLowerCase());
    return name;
  });
}

type Value = MapItem['properties'][string];

function textColumn(name: string, values: Value[], encoder: ReturnType<typeof encoderOf>): Column {
  const written = values.map((value) =>
    encoder.encode(value === null ? '' : String(value).replace(/\p{Cc}+/gu, ' '), LONGEST_TEXT),
  );
  const cells = written.map(({ bytes }) => bytes);
  const length = cells.reduce((longest, cell) => Math.max(longest, cell.length), 1);
  return { name, kind: 'C', length, decimals: 0, cells, cut: written.filter(({ isCut }) => isCut).length };
}

function numberColumn(name: string, values: Value[], type: 'integer' | 'real'): Column {
  const numbers = values.map((value) => (typeof value === 'number' && Number.isFinite(value) ? value : null));
  const decimals =
    type === 'integer' ? 0 : numbers.reduce<number>((most, value) => Math.max(most, decimalsOf(value)), 1);
  const cells = numbers.map((value) => new TextEncoder().encode(value === null ? '' : fitted(value, decimals)));
  const length = cells.reduce((longest, cell) => Math.max(longest, cell.length), type === 'integer' ? 9 : 12);
  return { name, kind: 'N', length, decimals, cells, cut: 0 };
}

function decimalsOf(value: number | null): number {
  if (value === null) return 0;
  const text = value.toFixed(MOST_DECIMALS).replace(/0+$/, '');
  return text.length - text.indexOf('.') - 1;
}

/** With fewer decimals where the number would be too long for its field. */
function fitted(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  if (text.length <= LONGEST_NUMBER) return text;
  const whole = Math.trunc(value).toString().length;
  return whole + 2 <= LONGEST_NUMBER ? value.toFixed(LONGEST_NUMBER - whole - 2) : value.toExponential(11);
}
