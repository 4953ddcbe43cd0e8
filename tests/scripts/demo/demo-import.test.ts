import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gapsOf, overlapsOf } from '@xuetu/geodata/geometry';
import { ImportConfig, importedFiles, intake } from '@xuetu/geodata/intake';
import type { AreaShape, Plan, Stage } from '@xuetu/geodata/model';
import { numbersAt, seatShortage, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';

const IMPORTS = join(import.meta.dirname, '../../../scripts/imports');

async function importDemo() {
  const config = ImportConfig.parse(JSON.parse(await readFile(join(IMPORTS, 'demo.json'), 'utf8')));
  const files = new Map<string, Uint8Array>();
  for (const { file, optional } of importedFiles(config)) {
    const bytes = await readFile(join(IMPORTS, config.root, file)).catch(() => null);
    if (bytes) files.set(file, bytes);
    else if (!optional) throw new Error(`${file} is missing`);
  }
  return intake(config, files);
}

const { plan: imported, problems } = await importDemo();
const plan = imported as Plan;

describe('the demonstration district, imported', () => {
  it('goes in without a word', () => {
    expect(problems).toEqual([]);
    expect(plan.district).toMatchObject({ id: 'demo', synthetic: true, baseYear: 2026 });
  });

  it.each(['kindergarten', 'primary', 'junior'] as Stage[])('has %s catchments without gap or overlap', (stage) => {
    const shapes = plan.catchments.filter((catchment) => catchment.stage === stage).map(({ shape }) => shape);
    const boundary = plan.landscape.find(({ kind }) => kind === 'boundary')!.shape as AreaShape;
    expect(overlapsOf(shapes)).toEqual([]);
    expect(gapsOf(shapes)).toEqual([]);
    const [atTheEdge] = gapsOf(shapes, boundary);
    expect(atTheEdge?.areaM2 ?? 0).toBeLessThan(500);
  });

  it('lacks seats in primary and junior, and its junior schools are fullest about 2029', () => {
    const results = simulatePlan(plan, plan);
    const juniors = (year: number): number =>
      plan.schools.reduce((sum, { id }) => sum + (numbersAt(results, id, 'junior', year)?.enrolment ?? 0), 0);
    const years = Array.from({ length: 15 }, (_, i) => 2026 + i);
    const peak = years.reduce((best, year) => (juniors(year) > juniors(best) ? year : best));
    expect([2028, 2029, 2030]).toContain(peak);
    expect(juniors(2036)).toBeLessThan(juniors(peak) * 0.7);
    expect(seatShortage(results, 'primary', 2029)).toBeGreaterThan(100);
    expect(seatShortage(results, 'junior', 2029)).toBeGreaterThan(500);
  });
});
