import { catchmentOf } from '@xuetu/geodata/assignment';
import { toGeoJson } from '@xuetu/geodata/formats';
import { areaM2, polygonsOf, topologyOf } from '@xuetu/geodata/geometry';
import { type ImportConfig, type ImportProblem, intake } from '@xuetu/geodata/intake';
import type { AreaShape, Catchment, Plan } from '@xuetu/geodata/model';
import { applyEdit, isRefusal, moveVertex } from '@xuetu/geodata/scenario';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { expectTiling } from '../../support/exact-tiling.ts';
import { committedImport, realDataFolder } from '../../support/intake-files.ts';
import { metresToLines } from '../../support/metres-to-lines.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = realDataFolder();
const cities = [
  { city: 'demo', layers: ['primary public', 'junior public', 'kindergarten public'], isHere: true },
  { city: 'edinburgh', layers: ['primary nd', 'primary rc', 'junior nd', 'junior rc'], isHere: folder !== null },
  { city: 'nyc', layers: ['primary public'], isHere: folder !== null },
];

/** What the files of a city say, with borders as drawn and mended. */
async function read(
  city: string,
  catchmentToleranceMetres: number,
): Promise<{ plan: Plan; problems: ImportProblem[] }> {
  const { config, files } = committedImport(city);
  const { plan, problems } = await intake({ ...config, catchmentToleranceMetres } satisfies ImportConfig, files);
  return { plan: plan!, problems };
}

const inLayer = (plan: Plan, layer: string) =>
  plan.catchments.filter(({ stage, sector }) => `${stage} ${sector}` === layer);
const total = (shapes: readonly AreaShape[]) => shapes.reduce((sum, shape) => sum + areaM2(shape), 0);

describe.each(cities)('the published catchments of $city', ({ city, layers, isHere }) => {
  let drawn: Plan;
  let mended: Plan;
  let problems: ImportProblem[];
  beforeAll(async () => {
    if (!isHere) return;
    drawn = (await read(city, 0)).plan;
    ({ plan: mended, problems } = await read(city, 1));
  });

  test.skipIf(!isHere)('tile their ground exactly after the import', () => {
    for (const layer of layers) {
      const shapes = inLayer(mended, layer).map(({ shape }) => shape);
      expectTiling(shapes, total(shapes));
      const { repairs } = topologyOf(inLayer(mended, layer));
      expect(repairs.filter(({ given }) => given !== null)).toEqual([]);
    }
  });

  test.skipIf(!isHere)('are exported within a tenth of a metre of a border in the file', () => {
    for (const layer of layers) {
      const near = metresToLines(inLayer(drawn, layer).map(({ shape }) => shape));
      const { features } = toGeoJson(
        layer,
        inLayer(mended, layer).map(({ id, shape }) => ({ id, shape, properties: {} })),
      );
      let farthest = 0;
      for (const { geometry } of features)
        for (const at of polygonsOf(geometry as AreaShape).flat(2)) farthest = Math.max(farthest, near(at));
      expect(farthest).toBeLessThan(0.1);
    }
  });

  test.skipIf(!isHere)('have the area that the file gives them, but for what the import says it mended', () => {
    for (const layer of layers) {
      const was = new Map(inLayer(drawn, layer).map((each) => [each.id, each]));
      const { repairs } = topologyOf([...was.values()]);
      const most = repairs.reduce((sum, { areaM2: area, given }) => (given === null ? sum : sum + area), 0);
      const changed = inLayer(mended, layer).reduce(
        (sum, { id, shape }) => sum + Math.abs(areaM2(shape) - areaM2(was.get(id)!.shape)),
        0,
      );
      expect(changed).toBeLessThan(2 * most + 1);
    }
    const told = problems.filter(({ code }) => code === 'catchments-mended').length > 0;
    expect(told).toBe(city !== 'demo');
  });

  test.skipIf(!isHere)('send every child where the file sent it, but on narrow strips', () => {
    const stages = [...new Set(layers.map((layer) => layer.split(' ')[0] as Catchment['stage']))];
    for (const stage of stages) {
      const moved = mended.compounds.filter((compound, i) => {
        const before = catchmentOf(drawn, drawn.compounds[i]!, stage);
        return before && catchmentOf(mended, compound, stage)?.id !== before.id;
      });
      expect(moved.map(({ id }) => id)).toEqual([]);
    }
  });

  test.skipIf(!isHere)('are changed by the first edit only where it is made', () => {
    const [stage, sector] = layers[0]!.split(' ') as [Catchment['stage'], string];
    for (const { shape } of inLayer(mended, layers[0]!)) {
      for (const from of polygonsOf(shape)[0]![0]!) {
        const to: typeof from = [from[0] + 1e-7, from[1] + 1e-7];
        const edit = moveVertex(mended, { stage, sector, from, to });
        if (isRefusal(edit)) continue;
        expect(edit.putCatchments!.length).toBeLessThanOrEqual(4);
        expect(applyEdit(mended, edit).catchments).toHaveLength(mended.catchments.length);
        return;
      }
    }
    throw new Error('no corner could be moved');
  });
});
