import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { distanceMetres } from '@xuetu/geodata/geometry';
import type { Position } from '@xuetu/geodata/model';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { exportFile } from '../../../api/src/export/export-file.ts';
import { ExportFormat, ExportSubject, type ExportWishes } from '../../../api/src/export/export-request.ts';
import { aHardPlan, FORMULA_NAME, MARKUP_NAME, RARE_NAME } from '../../support/a-hard-plan.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aSimulated } from '../../support/a-simulated.ts';
import { positionsInFile, shapefilesIn } from '../../support/positions-in-file.ts';

const ONE_CENTIMETRE = 0.01;
const SUBJECTS: ExportSubject[] = ['schools', 'compounds', 'catchments', 'sites'];
const plan = aHardPlan();
const now = aSimulated(plan);

function fileOf(what: ExportSubject, wishes: ExportWishes) {
  return exportFile(what, wishes, { now, before: now, locale: 'zh' });
}

async function textOf(what: ExportSubject, wishes: ExportWishes): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode((await fileOf(what, wishes)).bytes);
}

/** Every position of a subject as the plan has it. */
function sourceOf(what: ExportSubject): Position[] {
  if (what === 'schools') return plan.schools.map(({ location }) => location);
  const shapes = { compounds: plan.compounds, catchments: plan.catchments, sites: plan.sites }[what as 'sites'];
  return shapes.flatMap(({ shape }): Position[] =>
    shape.type === 'Point'
      ? [shape.coordinates]
      : (shape.coordinates.flat(shape.type === 'Polygon' ? 1 : 2) as Position[]),
  );
}

/** The distance in metres from each position to the nearest of others, at worst. */
function farthest(positions: Position[], others: Position[]): number {
  return Math.max(...positions.map((each) => Math.min(...others.map((other) => distanceMetres(each, other)))));
}

describe('map files for GIS and CAD', () => {
  const cases: [ExportFormat, string | undefined, string][] = [
    ['geojson', undefined, 'EPSG:4326'],
    ['kml', undefined, 'EPSG:4326'],
    ['shapefile', undefined, 'EPSG:4490'],
    ['shapefile', 'EPSG:4548', 'EPSG:4548'],
    ['shapefile', 'EPSG:4527', 'EPSG:4527'],
    ['gpkg', undefined, 'EPSG:4490'],
    ['gpkg', 'EPSG:32650', 'EPSG:32650'],
    ['gpkg', 'GCJ-02', 'GCJ-02'],
    ['dxf', undefined, 'EPSG:4548'],
    ['dxf', 'EPSG:4549', 'EPSG:4549'],
  ];
  test.each(cases)('%s with crs %s hold every position within a centimetre (%s)', async (format, crs, written) => {
    for (const what of SUBJECTS) {
      const { bytes } = await fileOf(what, { format, ...(crs && { crs }) });
      const read = await positionsInFile(format, bytes, written);
      const source = sourceOf(what);
      expect(farthest(source, read), what).toBeLessThan(ONE_CENTIMETRE);
      expect(farthest(read, source), what).toBeLessThan(ONE_CENTIMETRE);
    }
  });

  test('a drawing takes the zone of its longitude: 4549 at 120 degrees', async () => {
    const east = structuredClone(plan);
    for (const school of east.schools) school.location = [120.2, 36];
    const moved = { ...now, plan: { ...east, compounds: [], sites: [], catchments: [] } };
    const { name } = await exportFile('schools', { format: 'dxf' }, { now: moved, before: moved, locale: 'zh' });
    expect(name).toBe('测试区 学校 EPSG4549.dxf');
  });

  test.each(['gbk', 'utf8'] as const)(
    'a shapefile in %s says its system and encoding and explains its names',
    async (encoding) => {
      const { bytes, name } = await fileOf('compounds', { format: 'shapefile', crs: 'EPSG:4548', encoding });
      expect(name).toMatch(/\.zip$/);
      const files = shapefilesIn(bytes);
      expect(files.map((file) => file.name)).toEqual(['compounds_areas.shp', 'compounds_points.shp']);
      for (const { table, problems } of files) {
        expect(problems).toEqual([]);
        expect(table?.crs?.name).toBe('EPSG:4548');
        expect(table?.encoding).toBe(encoding === 'gbk' ? 'gbk' : 'utf-8');
        expect(table?.columns.every((column) => /^[a-z]\w{0,9}$/.test(column))).toBe(true);
        expect(table?.columns).toContain('pri_pupils');
      }
      const names = files.flatMap(({ table }) => table!.rows.map((row) => row[table!.columns.indexOf('name')]));
      const rare = encoding === 'gbk' ? '?祥苑' : RARE_NAME;
      expect(names.sort()).toEqual([FORMULA_NAME, MARKUP_NAME, rare, '三户村'].sort());
      const readme = strFromU8(unzipSync(bytes)['说明.txt']!);
      expect(readme).toMatch(/pri_pupils\s+primary_pupils\s+小学学生（人）/);
      expect(readme).toMatch(/pri_pupils\s+primary_pupils\s+Primary: Pupils/);
      expect(readme.includes('GBK 中没有')).toBe(encoding === 'gbk');
    },
  );

  test.each(['gbk', 'utf8'] as const)(
    'a long Chinese text is cut between characters in %s and the readme says so',
    async (encoding) => {
      const { bytes } = await fileOf('sites', { format: 'shapefile', encoding });
      const { table } = shapefilesIn(bytes).find(({ name }) => name === 'sites_areas.shp')!;
      const long = String(table!.rows[0]![table!.columns.indexOf('name')]);
      expect('西地块'.repeat(60).startsWith(long)).toBe(true);
      expect(long).toHaveLength(encoding === 'gbk' ? 127 : 84);
      expect(strFromU8(unzipSync(bytes)['说明.txt']!)).toContain('sites_areas.dbf name: 1');
    },
  );

  test('of a district without anything are files without anything, in every format', async () => {
    const empty = aSimulated(aPlan().build());
    for (const what of ExportSubject.options) {
      for (const format of ExportFormat.options) {
        const { bytes } = await exportFile(what, { format }, { now: empty, before: empty, locale: 'zh' });
        expect(bytes.length, `${what} as ${format}`).toBeGreaterThan(40);
      }
    }
  });

  test('no name becomes a formula in CSV or markup in KML', async () => {
    const csv = await textOf('compounds', { format: 'csv' });
    expect(csv.startsWith('\ufeff编号,名称')).toBe(true);
    expect(csv).toContain(`\r\n'${FORMULA_NAME},`);
    expect(csv).not.toMatch(/(^|,|\n)"?[=+\-@]/);
    const kml = await textOf('compounds', { format: 'kml' });
    expect(kml).not.toContain('<script');
    expect(kml).toContain('<name>&#60;script&#62;');
  });

  test('CSV carries easting and northing of the system asked for, and GBK on request', async () => {
    const csv = await textOf('schools', { format: 'csv', crs: 'EPSG:4548' });
    const [heading, first] = csv.split('\r\n').map((line) => line.split(','));
    expect(heading?.slice(-2)).toEqual(['东坐标（米，EPSG:4548）', '北坐标（米，EPSG:4548）']);
    expect(first?.slice(-2).join(' ')).toMatch(/^4956\d\d\.\d{3} 3986\d{3}\.\d{3}$/);
    const { bytes } = await fileOf('schools', { format: 'csv', encoding: 'gbk' });
    expect(new TextDecoder('gbk', { fatal: true }).decode(bytes)).toContain('凯瑞小学');
  });

  test('GCJ-02 comes with a warning and without the name of a survey system', async () => {
    const { bytes } = await fileOf('schools', { format: 'shapefile', crs: 'gcj02' });
    const files = unzipSync(bytes);
    expect(Object.keys(files)).not.toContain('schools.prj');
    expect(strFromU8(files['说明.txt']!)).toMatch(/GCJ-02 是加偏坐标，不是测绘坐标系/);
  });

  test.each([
    ['geojson', 'EPSG:4548', 'crs-not-carried'],
    ['kml', 'GCJ-02', 'crs-not-carried'],
    ['dxf', 'EPSG:4490', 'crs-not-written'],
    ['dxf', 'GCJ-02', 'crs-not-written'],
    ['gpkg', 'EPSG:2383', 'crs-not-written'],
    ['shapefile', 'EPSG:4543', 'crs-of-another-zone'],
  ] as [ExportFormat, string, string][])('%s in %s is refused: %s', async (format, crs, code) => {
    await expect(fileOf('schools', { format, crs })).rejects.toMatchObject({ status: 400, code });
  });
});

const gdal = spawnSync('ogrinfo', ['--version']).status === 0;

describe.skipIf(!gdal)('map files read by GDAL (skipped where ogrinfo is not installed)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xuetu-gdal-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Path that GDAL opens, of the file of one subject. */
  async function written(what: ExportSubject, wishes: ExportWishes): Promise<string> {
    const { bytes, plainName } = await fileOf(what, wishes);
    const path = join(folder, `${JSON.stringify(wishes).replace(/\W+/g, '-')}${plainName}`);
    writeFileSync(path, bytes);
    return wishes.format === 'shapefile' ? `/vsizip/${path}` : path;
  }

  function run(program: string, ...args: string[]): string {
    const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    return stdout;
  }

  test.each([
    ['schools', { format: 'geojson' }, '测试区 学校', 'Point', 2, 4326],
    ['schools', { format: 'shapefile', encoding: 'gbk' }, 'schools', 'Point', 2, 4490],
    ['catchments', { format: 'shapefile', crs: 'EPSG:4548' }, 'catchments', 'Polygon', 2, 4548],
    ['catchments', { format: 'shapefile', crs: 'EPSG:4527' }, 'catchments', 'Polygon', 2, 4527],
    ['schools', { format: 'gpkg' }, 'schools', 'Point', 2, 4490],
    ['catchments', { format: 'gpkg', crs: 'EPSG:4549' }, 'catchments', 'Multi Polygon', 2, 4549],
    ['schools', { format: 'kml' }, '小学', 'Unknown \\(any\\)', 2, 4326],
  ] as [ExportSubject, ExportWishes, string, string, number, number][])(
    '%s as %o: layer %s of %s, %d things, EPSG:%d',
    async (what, wishes, layer, geometry, count, code) => {
      const said = run('ogrinfo', '-al', await written(what, wishes));
      expect(said).toContain(`Layer name: ${layer}\n`);
      expect(said).toMatch(new RegExp(`Geometry: (3D )?${geometry}\n`));
      expect(said).toContain(`Feature Count: ${count}\n`);
      expect(said).toMatch(new RegExp(`ID\\["EPSG",${code}\\]\\]\n`));
      expect(said).toContain('凯瑞小学');
    },
  );

  test.each([
    { format: 'shapefile', encoding: 'gbk' },
    { format: 'shapefile', encoding: 'utf8' },
    { format: 'gpkg' },
    { format: 'geojson' },
    { format: 'kml' },
    { format: 'dxf' },
  ] as ExportWishes[])('names are whole in %o', async (wishes) => {
    const said = run('ogrinfo', '-al', await written('compounds', wishes));
    const rare = wishes.encoding === 'gbk' || wishes.format === 'dxf' ? '?祥苑' : RARE_NAME;
    for (const name of [FORMULA_NAME, MARKUP_NAME, rare, '三户村']) expect(said).toContain(` = ${name}\n`);
  });

  test.each([
    [{ format: 'shapefile' }, 'EPSG:4490'],
    [{ format: 'shapefile', crs: 'EPSG:4548' }, 'EPSG:4548'],
    [{ format: 'gpkg', crs: 'EPSG:4548' }, 'EPSG:4548'],
    [{ format: 'shapefile', crs: 'zone' }, 'EPSG:4548'],
    [{ format: 'dxf' }, 'EPSG:4548'],
    [{ format: 'kml' }, 'EPSG:4326'],
  ] as [ExportWishes, string][])(
    'its own projection brings %o back to the source within a centimetre',
    async (wishes, crs) => {
      for (const what of ['schools', 'catchments'] as const) {
        const path = await written(what, wishes);
        const where = ['-s_srs', crs, '-t_srs', 'EPSG:4490', '-lco', 'COORDINATE_PRECISION=11', '-lco', 'RFC7946=NO'];
        const text = run('ogr2ogr', '-f', 'GeoJSON', '/vsistdout/', path, ...where);
        const { features } = JSON.parse(text) as { features: { geometry: { coordinates: unknown[] } }[] };
        const read = features.flatMap(({ geometry }) => nestedPositions(geometry.coordinates));
        const source = sourceOf(what);
        expect(farthest(source, read), what).toBeLessThan(ONE_CENTIMETRE);
      }
    },
  );
});

/** The positions in coordinates of any depth, without heights. */
function nestedPositions(coordinates: unknown[]): Position[] {
  if (typeof coordinates[0] === 'number') return [coordinates.slice(0, 2) as Position];
  return coordinates.flatMap((inner) => nestedPositions(inner as unknown[]));
}
