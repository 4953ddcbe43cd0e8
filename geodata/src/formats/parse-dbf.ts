import type { Cell } from './cell.ts';
import { decodeAs, encodingOf, isEncodedAs, type TextEncoding } from './decode-text.ts';

/** A dBASE table as bytes, before its text is decoded. */
export interface DbfContent {
  fields: { name: Uint8Array; type: string; start: number; length: number }[];
  /** One slice of bytes per record; deleted records are null. */
  records: (Uint8Array | null)[];
  /** Records the header promises. */
  promised: number;
  /** Language driver id, byte 29. */
  language: number;
}

/** Reads header and records of a .dbf (dBASE III to 7 as shapefiles use it); null where the bytes are no .dbf. */
export function parseDbf(bytes: Uint8Array): DbfContent | null {
  if (bytes.length < 33) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [promised, headerLength, recordLength] = [
    view.getUint32(4, true),
    view.getUint16(8, true),
    view.getUint16(10, true),
  ];
  if (headerLength < 33 || headerLength > bytes.length || recordLength < 1) return null;
  const fields: DbfContent['fields'] = [];
  let start = 1;
  for (let offset = 32; offset + 32 <= headerLength && bytes[offset] !== 0x0d; offset += 32) {
    const name = bytes.subarray(offset, offset + 11);
    const end = name.indexOf(0);
    const length = bytes[offset + 16]!;
    fields.push({
      name: end < 0 ? name : name.subarray(0, end),
      type: String.fromCharCode(bytes[offset + 11]!),
      start,
      length,
    });
    start += length;
  }
  const records: DbfContent['records'] = [];
  for (let index = 0; index < promised; index++) {
    const at = headerLength + index * recordLength;
    if (at + recordLength > bytes.length) break;
    records.push(bytes[at] === 0x2a ? null : bytes.subarray(at, at + recordLength));
  }
  return { fields, records, promised, language: bytes[29]! };
}

/** The encoding of the text fields as their bytes show it; null where there is none but ASCII, or neither fits. */
export function dbfEncoding(content: DbfContent, stated?: TextEncoding): TextEncoding | null {
  const texts = textBytes(content).filter((text) => text.some((byte) => byte >= 0x80));
  if (texts.length === 0) return null;
  const whole = encodingOf(linesOf(texts.map(withoutCutEnd)), stated);
  if (whole !== null) return whole;
  return texts.every((text) => isEncodedAs(text, 'gbk') || isEncodedAs(text.subarray(0, -1), 'gbk')) ? 'gbk' : null;
}

function linesOf(texts: Uint8Array[]): Uint8Array {
  const lines = new Uint8Array(texts.reduce((length, text) => length + text.length + 1, 0)).fill(0x0a);
  let at = 0;
  for (const text of texts) {
    lines.set(text, at);
    at += text.length + 1;
  }
  return lines;
}

/** The cells of one record: numbers, logicals and text; empty fields are null. */
export function dbfCells(content: DbfContent, record: Uint8Array, encoding: TextEncoding): Cell[] {
  return content.fields.map(({ type, start, length }) => {
    const text = decodeAs(trimmed(record.subarray(start, start + length)), encoding).trim();
    if (text === '' || /^\*+$/.test(text)) return null;
    if (type === 'L') return /^[TtYy]$/.test(text) ? true : /^[FfNn]$/.test(text) ? false : null;
    if (type === 'N' || type === 'F') return Number.isFinite(Number(text)) ? Number(text) : text;
    if (type === 'D' && /^\d{8}$/.test(text)) return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
    return text;
  });
}

function textBytes({ fields, records }: DbfContent): Uint8Array[] {
  const texts = fields.filter(({ type }) => type === 'C');
  const cells = records.flatMap((record) =>
    record ? texts.map(({ start, length }) => trimmed(record.subarray(start, start + length))) : [],
  );
  return [...fields.map(({ name }) => name), ...cells];
}

function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end--;
  return bytes.subarray(0, end);
}

/** Fields have a fixed width, so a last character of several bytes may be cut; it does not count against the encoding. */
function withoutCutEnd(text: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= text.length; back++) {
    const byte = text[text.length - back]!;
    if (byte < 0x80) return text;
    if (byte >= 0xc0) {
      const whole = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < whole ? text.subarray(0, -back) : text;
    }
  }
  return text;
}
