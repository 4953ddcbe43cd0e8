import { DatabaseSync } from 'node:sqlite';
import { positionsOf, readShapefile, readTable, toWgs84 } from '@xuetu/geodata/formats';
import type { Position } from '@xuetu/geodata/model';
import { unzipSync } from 'fflate';

/** All positions of things in a map file as WGS84 degrees, read without the code that wrote it. */
export async function positionsInFile(format: string, bytes: Uint8Array, crs: string): Promise<Position[]> {
  const system = toWgs84(crs);
  if (system.crs === null) throw new Error(`${crs} is not read`);
  return (await rawPositions(format, bytes)).map((position) => system.convert(position));
}

async function rawPositions(format: string, bytes: Uint8Array): Promise<Position[]> {
  if (format === 'shapefile') return shapefilesIn(bytes).flatMap(({ table }) => shapesOf(table?.geometries));
  if (format === 'geojson')
    return shapesOf((await readTable({ file: 'x.geojson' }, new Map([['x.geojson', bytes]]))).table?.geometries);
  if (format === 'gpkg') return packagePositions(bytes);
  const text = new TextDecoder(format === 'dxf' ? 'gbk' : 'utf-8').decode(bytes);
  return format === 'kml' ? kmlPositions(text) : drawingPositions(text);
}

function shapesOf(geometries: Parameters<typeof positionsOf>[0][] | unknown): Position[] {
  return (geometries as (Parameters<typeof positionsOf>[0] | null)[]).flatMap((shape) =>
    shape ? positionsOf(shape) : [],
  );
}

/** The shapefiles of an archive, read by our own reader. */
export function shapefilesIn(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  return Object.keys(files)
    .filter((name) => name.endsWith('.shp'))
    .map((name) => {
      const part = (extension: string) => files[name.replace(/shp$/, extension)];
      const parts = { shp: part('shp')!, dbf: part('dbf'), prj: part('prj'), cpg: part('cpg') };
      return { name, ...readShapefile({ file: name }, parts) };
    });
}

function packagePositions(bytes: Uint8Array): Position[] {
  const database = new DatabaseSync(':memory:');
  database.deserialize(bytes);
  const { table_name: table } = database.prepare('SELECT table_name FROM gpkg_contents').get() as {
    table_name: string;
  };
  const rows = database.prepare(`SELECT geom FROM "${table}"`).all() as { geom: Uint8Array | null }[];
  return rows.flatMap(({ geom }) => {
    if (!geom) return [];
    const view = new DataView(geom.buffer, geom.byteOffset, geom.byteLength);
    return binaryPositions(view, { at: (view.getUint8(3) & 0b1110) === 0 ? 8 : 40 });
  });
}

/** Well-known binary: points, and lists of positions, rings and parts. */
function binaryPositions(view: DataView, cursor: { at: number }): Position[] {
  const count = () => {
    cursor.at += 4;
    return view.getUint32(cursor.at - 4, true);
  };
  const place = (): Position => {
    cursor.at += 16;
    return [view.getFloat64(cursor.at - 16, true), view.getFloat64(cursor.at - 8, true)];
  };
  const many = <T>(read: () => T): T[] => Array.from({ length: count() }, read);
  cursor.at += 1;
  const type = count();
  if (type === 1) return [place()];
  if (type === 2) return many(place);
  if (type === 3) return many(() => many(place)).flat();
  return many(() => binaryPositions(view, cursor)).flat();
}

function kmlPositions(text: string): Position[] {
  return [...text.matchAll(/<coordinates>([^<]*)</g)].flatMap(([, list]) =>
    list!.split(' ').map((each): Position => {
      const [lng, lat] = each.split(',').map(Number);
      return [lng!, lat!];
    }),
  );
}

function drawingPositions(text: string): Position[] {
  const entities = text.slice(text.indexOf('ENTITIES'), text.indexOf('OBJECTS')).split(/\n {2}0\n/);
  return entities
    .filter((entity) => /^(POINT|LWPOLYLINE)\n/.test(entity))
    .flatMap((entity) =>
      [...entity.matchAll(/\n 10\n(.*)\n 20\n(.*)/g)].map(([, x, y]): Position => [Number(x), Number(y)]),
    );
}
