import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contains } from '@xuetu/geodata/geometry';
import { type ImportConfig, ImportConfig as ImportConfigSchema, intake } from '@xuetu/geodata/intake';
import type { Plan, Position } from '@xuetu/geodata/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { committedImport, realDataFolder } from '../../support/intake-files.ts';
import { metresToLines } from '../../support/metres-to-lines.ts';

const folder = realDataFolder();
const title = folder ? 'Edinburgh' : 'Edinburgh (skipped: the published data is not here; set XUETU_REAL)';

describe.skipIf(!folder)(title, () => {
  let plan: Plan;
  let codes: Map<string, number>;

  beforeAll(async () => {
    const { config, files } = committedImport('edinburgh');
    const answer = await intake(config, files);
    expect(answer.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    plan = answer.plan!;
    codes = new Map();
    for (const { code } of answer.problems) codes.set(code, (codes.get(code) ?? 0) + 1);
  }, 60_000);

  test('has 87 schools, 12,603 postcodes with a school each, and catchments of two sectors', () => {
    expect(plan.schools).toHaveLength(87);
    expect(plan.compounds).toHaveLength(12_603);
    expect(plan.assignments).toHaveLength(12_603);
    const count = (stage: string, sector: string) =>
      plan.catchments.filter((catchment) => catchment.stage === stage && catchment.sector === sector).length;
    expect([count('primary', 'nd'), count('primary', 'rc')]).toEqual([73, 15]);
    expect([count('junior', 'nd'), count('junior', 'rc')]).toEqual([20, 3]);
  });

  test('has the seats and the roll of 2018 that the council published: 35,511 and 30,507', () => {
    const seats = plan.schools.reduce((sum, school) => sum + (school.stages[0]?.seats ?? 0), 0);
    const roll = plan.schools.reduce((sum, school) => sum + rollOf(school), 0);
    expect([seats, roll]).toEqual([35_511, 30_507]);
  });

  test('has exactly eight schools over capacity in 2018, Sciennes at 1.05', () => {
    const over = plan.schools.filter((school) => rollOf(school) > school.stages[0]!.seats!);
    expect(over).toHaveLength(8);
    const sciennes = over.find(({ name }) => name.startsWith('Sciennes'))!;
    expect(rollOf(sciennes) / sciennes.stages[0]!.seats!).toBeCloseTo(1.05, 2);
  });

  test('has rolls from 2002, the council’s progression as shares kept, and births of each catchment', () => {
    const abbeyhill = plan.schools.find(({ id }) => id === 'Abbeyhill Primary School')!;
    expect(abbeyhill.enrolment[0]).toMatchObject({ year: 2002, byGrade: { g1: 45, g7: 38 } });
    expect(abbeyhill.progression?.g1).toBeCloseTo(1 - 0.06667, 6);
    const areas = new Set(plan.births.map(({ areaId }) => areaId));
    expect(plan.schools.filter(({ areaId }) => !areas.has(areaId ?? ''))).toEqual([]);
  });

  test('passes with warnings only: small overlaps, two schools without a position, secondary schools it does not list', () => {
    expect(codes.get('catchments-overlap')).toBe(3);
    expect(codes.get('catchments-mended')).toBeGreaterThan(3);
    expect(codes.get('position-from-catchment')).toBe(2);
    expect(codes.get('unknown-school')).toBeGreaterThan(20);
    expect(codes.has('looks-like-gcj02')).toBe(false);
  });

  test('postcodes lie in the catchment of their school for about 97 in 100', () => {
    const catchments = new Map(
      plan.catchments.map((catchment) => [`${catchment.sector} ${catchment.schoolIds[0]}`, catchment]),
    );
    const points = new Map(plan.compounds.map(({ id, point }) => [id, point]));
    const inside = plan.assignments.filter(({ compoundId, schools }) => {
      const own = catchments.get(`nd ${schools[0]!.schoolId}`);
      return own && contains(own.shape, points.get(compoundId)!);
    });
    expect(inside.length / plan.assignments.length).toBeGreaterThan(0.96);
  });

  test('refuses the council’s shapefile without .prj and says what to add', async () => {
    const { plan: none, problems } = await withShapefile(undefined);
    expect(none).toBeNull();
    const problem = problems.find(({ code }) => code === 'crs-missing');
    expect(problem?.message.zh).toContain('缺少 .prj 文件');
    expect(problem?.message.zh).toContain('"crs": "EPSG:27700"');
    expect(problem?.message.en).toContain('for the British National Grid add "crs": "EPSG:27700"');
  }, 60_000);

  test('reads the shapefile with its system named, within three metres of the published GeoJSON', async () => {
    const { plan: read } = await withShapefile('EPSG:27700');
    const published = plan.catchments.filter(({ stage, sector }) => stage === 'primary' && sector === 'nd');
    const own = read!.catchments.filter(({ sector }) => sector === 'nd');
    expect(own).toHaveLength(published.length);
    for (const { name, shape } of own) {
      const twin = published.find((catchment) => catchment.name === name)!;
      const metresOff = metresToLines([twin.shape]);
      for (const vertex of vertices(shape.coordinates).filter((_, index) => index % 40 === 0)) {
        expect(metresOff(vertex)).toBeLessThan(3);
      }
    }
  }, 60_000);
});

function rollOf(school: Plan['schools'][number]): number {
  const counts = school.enrolment.find(({ year }) => year === 2018)?.byGrade ?? {};
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function vertices(nested: unknown): Position[] {
  const list = nested as unknown[];
  return typeof list[0] === 'number' ? [list as unknown as Position] : list.flatMap(vertices);
}

/** The import with only the raw catchments of the non-denominational schools. */
function withShapefile(crs: string | undefined) {
  const { config, files } = committedImport('edinburgh');
  const stem = 'NonDenominationalPrimarySchools2010';
  for (const part of ['shp', 'dbf']) {
    const path = join(folder!, 'edinburgh/raw/shapefile-no-prj-epsg27700', `${stem}.${part}`);
    files.set(`${stem}.${part}`, new Uint8Array(readFileSync(path)));
  }
  const catchments: ImportConfig['catchments'] = [
    ...config.catchments.filter(({ sector, stage }) => sector === 'rc' && stage === 'primary'),
    {
      file: `${stem}.shp`,
      crs,
      stage: 'primary',
      sector: 'nd',
      columns: { name: 'SCHOOL_NAM', schoolIds: 'SCHOOL_NAM' },
    },
  ];
  return intake(ImportConfigSchema.parse({ ...config, compounds: [], catchments }), files);
}
