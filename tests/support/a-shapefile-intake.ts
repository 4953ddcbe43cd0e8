import { gbkBytes } from './gbk-bytes.ts';

/** A text column of a shapefile's table. */
interface ShapefileRow {
  rings: [number, number][][];
  values: Record<string, string | number>;
}

/** Writes the parts of a polygon shapefile with a text table in UTF-8 or GBK. */
export function aShapefile(
  rows: ShapefileRow[],
  encoding: 'utf-8' | 'gbk' = 'utf-8',
): { shp: Uint8Array; dbf: Uint8Array } {
  return { shp: shpOf(rows), dbf: dbfOf(rows, encoding) };
}

function shpOf(rows: ShapefileRow[]): Uint8Array {
  const records = rows.map(({ rings }) => {
    const points = rings.flat();
    const view = new DataView(new ArrayBuffer(44 + rings.length * 4 + points.length * 16));
    view.setInt32(0, 5, true);
    view.setInt32(36, rings.length, true);
    view.setInt32(40, points.length, true);
    let start = 0;
    rings.forEach((ring, index) => {
      view.setInt32(44 + index * 4, start, true);
      start += ring.length;
    });
    points.forEach(([x, y], index) => {
      view.setFloat64(44 + rings.length * 4 + index * 16, x, true);
      view.setFloat64(52 + rings.length * 4 + index * 16, y, true);
    });
    return new Uint8Array(view.buffer);
  });
  const length = records.reduce((sum, record) => sum + 8 + record.length, 100);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 5, true);
  let offset = 100;
  records.forEach((record, index) => {
    view.setInt32(offset, index + 1);
    view.setInt32(offset + 4, record.length / 2);
    bytes.set(record, offset + 8);
    offset += 8 + record.length;
  });
  return bytes;
}

const WIDTH = 40;

function dbfOf(rows: ShapefileRow[], encoding: 'utf-8' | 'gbk'): Uint8Array {
  const encode = (text: string) => (encoding === 'gbk' ? gbkBytes(text) : new TextEncoder().encode(text));
  const fields = Object.keys(rows[0]!.values);
  const headerLength = 33 + fields.length * 32;
  const recordLength = 1 + fields.length * WIDTH;
  const bytes = new Uint8Array(headerLength + rows.length * recordLength + 1).fill(0x20, headerLength);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headerLength, true);
  view.setUint16(10, recordLength, true);
  fields.forEach((field, index) => {
    bytes.set(encode(field).slice(0, 10), 32 + index * 32);
    bytes[32 + index * 32 + 11] = typeof rows[0]!.values[field] === 'number' ? 0x4e : 0x43;
    bytes[32 + index * 32 + 16] = WIDTH;
  });
  bytes[headerLength - 1] = 0x0d;
  rows.forEach(({ values }, row) => {
    fields.forEach((field, index) => {
      const at = headerLength + row * recordLength + 1 + index * WIDTH;
      bytes.set(encode(String(values[field])).slice(0, WIDTH), at);
    });
  });
  return bytes;
}
