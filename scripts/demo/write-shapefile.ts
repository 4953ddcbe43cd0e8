import iconv from 'iconv-lite';
import type { Point } from './ground-plane.ts';
import { ringArea } from './planar.ts';

/** A text column of a DBF: its name may take ten bytes in GBK, that is five Chinese characters. */
export interface DbfField {
  name: string;
  bytes: number;
}

/** One shape of several polygons (an outside ring and its holes each), in grid metres, with its row. */
export interface ShapeRow {
  polygons: Point[][][];
  values: string[];
}

/** CGCS2000 / 3-degree Gauss-Kruger CM 117E, as ArcGIS writes it (EPSG:4548). */
const PRJ =
  'PROJCS["CGCS2000_3_Degree_GK_CM_117E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",' +
  'DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],' +
  'UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],' +
  'PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",1.0],' +
  'PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

const POLYGON = 5;

/** The files of a polygon shapefile by extension. There is no .cpg: the reader must find out that the text is GBK. */
export function shapefile(fields: DbfField[], rows: ShapeRow[]): Record<string, Uint8Array> {
  const records = rows.map(({ polygons }) => polygonRecord(polygons));
  return {
    shp: shpFile(records, rows),
    shx: shxFile(records, rows),
    dbf: dbfFile(fields, rows),
    prj: Buffer.from(PRJ, 'ascii'),
  };
}

/** Shapefile rings: outside clockwise, holes anticlockwise, closed. */
function ringsOf(polygons: Point[][][]): Point[][] {
  return polygons.flatMap((rings) =>
    rings.map((ring, i) => {
      const turned = ringArea(ring) < 0 === (i === 0) ? ring : [...ring].reverse();
      return [...turned, turned[0]!];
    }),
  );
}

function boxOf(points: Point[]): number[] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function polygonRecord(polygons: Point[][][]): Buffer {
  const rings = ringsOf(polygons);
  const points = rings.flat();
  const record = Buffer.alloc(44 + rings.length * 4 + points.length * 16);
  record.writeInt32LE(POLYGON, 0);
  boxOf(points).forEach((value, i) => {
    record.writeDoubleLE(value, 4 + i * 8);
  });
  record.writeInt32LE(rings.length, 36);
  record.writeInt32LE(points.length, 40);
  let first = 0;
  rings.forEach((ring, i) => {
    record.writeInt32LE(first, 44 + i * 4);
    first += ring.length;
  });
  points.forEach(([x, y], i) => {
    record.writeDoubleLE(x, 44 + rings.length * 4 + i * 16);
    record.writeDoubleLE(y, 52 + rings.length * 4 + i * 16);
  });
  return record;
}

function mainHeader(bytes: number, rows: ShapeRow[]): Buffer {
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE(bytes / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(POLYGON, 32);
  boxOf(rows.flatMap(({ polygons }) => polygons.flat(2))).forEach((value, i) => {
    header.writeDoubleLE(value, 36 + i * 8);
  });
  return header;
}

function shpFile(records: Buffer[], rows: ShapeRow[]): Buffer {
  const parts = records.flatMap((record, i) => {
    const head = Buffer.alloc(8);
    head.writeInt32BE(i + 1, 0);
    head.writeInt32BE(record.length / 2, 4);
    return [head, record];
  });
  const body = Buffer.concat(parts);
  return Buffer.concat([mainHeader(100 + body.length, rows), body]);
}

function shxFile(records: Buffer[], rows: ShapeRow[]): Buffer {
  const index = Buffer.alloc(records.length * 8);
  let offset = 50;
  records.forEach((record, i) => {
    index.writeInt32BE(offset, i * 8);
    index.writeInt32BE(record.length / 2, i * 8 + 4);
    offset += 4 + record.length / 2;
  });
  return Buffer.concat([mainHeader(100 + index.length, rows), index]);
}

function dbfFile(fields: DbfField[], rows: ShapeRow[]): Buffer {
  const header = Buffer.alloc(32 + fields.length * 32 + 1);
  header.set([0x03, 126, 9, 1]);
  header.writeUInt32LE(rows.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(1 + fields.reduce((sum, { bytes }) => sum + bytes, 0), 10);
  fields.forEach(({ name, bytes }, i) => {
    const at = 32 + i * 32;
    header.set(gbk(name, 10), at);
    header.write('C', at + 11, 'ascii');
    header.writeUInt8(bytes, at + 16);
  });
  header.writeUInt8(0x0d, header.length - 1);
  const body = rows.map(({ values }) =>
    Buffer.concat([Buffer.from(' '), ...fields.map(({ bytes }, i) => padded(gbk(values[i]!, bytes), bytes))]),
  );
  return Buffer.concat([header, ...body, Buffer.from([0x1a])]);
}

function gbk(text: string, limit: number): Buffer {
  const encoded = iconv.encode(text, 'gbk');
  if (encoded.length > limit) throw new Error(`"${text}" takes more than ${limit} bytes in GBK`);
  return encoded;
}

function padded(text: Buffer, bytes: number): Buffer {
  return Buffer.concat([text, Buffer.alloc(bytes - text.length, ' ')]);
}
