import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import {
  type MapItem,
  type MapLayer,
  positionsOf,
  type RawGeometry,
  toWkb,
  type WrittenCrs,
  writtenCrs,
} from '@xuetu/geodata/formats';

/** "GPKG" as the number that SQLite keeps in its header. */
const APPLICATION_ID = 0x47504b47;
const VERSION_1_3 = 10_300;
/** Of coordinates in degrees whose system nobody defined. */
const UNDEFINED_GEOGRAPHIC = 0;

/**
 * One layer as a GeoPackage 1.3 (OGC 12-128r17): the tables it requires, one table of features, and the titles of its columns
 * (schema extension). `crs` null: degrees of an undefined system.
 */
export function geopackage(layer: MapLayer, crs: WrittenCrs | null): Uint8Array<ArrayBuffer> {
  const database = new DatabaseSync(':memory:');
  try {
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${VERSION_1_3}; ${TABLES}`);
    database.exec('BEGIN');
    const srsId = crs?.code ?? UNDEFINED_GEOGRAPHIC;
    addSystems(database, crs);
    addContents(database, layer, srsId);
    addFeatures(database, layer, srsId);
    database.exec('COMMIT');
    return new Uint8Array(database.serialize());
  } finally {
    database.close();
  }
}

const TABLES = `
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
  scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT,
  mime_type TEXT, constraint_name TEXT, CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
  CONSTRAINT gdc_tn UNIQUE (table_name, name));
CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC,
  min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
  CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
INSERT INTO gpkg_extensions VALUES
  ('gpkg_data_columns', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec/#extension_schema', 'read-write'),
  ('gpkg_data_column_constraints', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec/#extension_schema', 'read-write');`;

function addSystems(database: DatabaseSync, crs: WrittenCrs | null): void {
  const insert = database.prepare('INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)');
  insert.run('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system');
  insert.run('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system');
  for (const each of [writtenCrs('EPSG:4326'), crs]) {
    if (each) insert.run(each.title, each.code, 'EPSG', each.code, each.ogc, null);
  }
}

function addContents(database: DatabaseSync, { name, title, notes, fields, items }: MapLayer, srsId: number): void {
  const box = boxOf(items.flatMap(({ shape }) => (shape ? positionsOf(shape) : [])));
  database
    .prepare(
      `INSERT INTO gpkg_contents (table_name, data_type, identifier, description, min_x, max_x, min_y, max_y, srs_id)
       VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(name, title, notes.join('\n'), ...(box ?? [null, null, null, null]), srsId);
  database.prepare("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)").run(name, typeOf(items), srsId);
  const column = database.prepare(
    'INSERT INTO gpkg_data_columns (table_name, column_name, name, title) VALUES (?, ?, ?, ?)',
  );
  for (const field of fields) column.run(name, field.name, field.name, field.title);
}

const COLUMN_TYPES = { text: 'TEXT', integer: 'INTEGER', real: 'REAL' };

function addFeatures(database: DatabaseSync, { name, fields, items }: MapLayer, srsId: number): void {
  const type = typeOf(items);
  const columns = [
    'fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL',
    `geom ${type}`,
    ...fields.map((field) => `${quoted(field.name)} ${COLUMN_TYPES[field.type]}`),
  ];
  database.exec(`CREATE TABLE ${quoted(name)} (${columns.join(', ')})`);
  const names = ['geom', ...fields.map((field) => quoted(field.name))];
  const insert = database.prepare(
    `INSERT INTO ${quoted(name)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  for (const { shape, properties } of items) {
    const geometry = shape && blobOf(type === 'MULTIPOLYGON' ? asMany(shape) : shape, srsId);
    insert.run(geometry, ...fields.map((field) => sqlValue(properties[field.name])));
  }
}

function sqlValue(value: MapItem['properties'][string] | undefined): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' && !Number.isFinite(value) ? null : (value ?? null);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** One type for the whole column: areas are all several, other mixtures are any geometry. */
function typeOf(items: MapItem[]): string {
  const types = new Set(items.flatMap(({ shape }) => (shape ? [shape.type.toUpperCase()] : [])));
  types.delete('POLYGON');
  if (items.some(({ shape }) => shape?.type === 'Polygon')) types.add('MULTIPOLYGON');
  return types.size === 1 ? [...types][0]! : 'GEOMETRY';
}

function asMany(shape: RawGeometry): RawGeometry {
  return shape.type === 'Polygon' ? { type: 'MultiPolygon', coordinates: [shape.coordinates] } : shape;
}

/** GeoPackage header (little-endian, with the bounds of all but points) and well-known binary. */
function blobOf(shape: RawGeometry, srsId: number): Uint8Array {
  const wkb = toWkb(shape);
  const box = shape.type === 'Point' ? null : boxOf(positionsOf(shape));
  const header = new DataView(new ArrayBuffer(box ? 40 : 8));
  header.setUint16(0, 0x4750);
  header.setUint8(3, box ? 0b11 : 0b01);
  header.setInt32(4, srsId, true);
  box?.forEach((value, at) => {
    header.setFloat64(8 + at * 8, value, true);
  });
  const blob = new Uint8Array(header.byteLength + wkb.length);
  blob.set(new Uint8Array(header.buffer));
  blob.set(wkb, header.byteLength);
  return blob;
}

/** West, east, south, north. */
function boxOf(positions: [number, number][]): [number, number, number, number] | null {
  if (positions.length === 0) return null;
  const box: [number, number, number, number] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of positions) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.max(box[1], x);
    box[2] = Math.min(box[2], y);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
