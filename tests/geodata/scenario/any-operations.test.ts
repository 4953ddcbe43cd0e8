import { areaM2, boundsOf, contains, preparedArea } from '@xuetu/geodata/geometry';
import { intake } from '@xuetu/geodata/intake';
import type { Catchment, Plan } from '@xuetu/geodata/model';
import { applyEdit, type Edit, isRefusal, type Layer, layerOf, planOf } from '@xuetu/geodata/scenario';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { anyOperation, chance } from '../../support/any-operation.ts';
import { expectTiling, shapesOf } from '../../support/exact-tiling.ts';
import { expectObeyed } from '../../support/expect-obeyed.ts';
import { committedImport, realDataFolder } from '../../support/intake-files.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Sequences for each set of catchments instead of a few; 334 make a thousand. */
const { XUETU_SEQUENCES } = process.env;
const OPERATIONS = 50;
const FIRST_SEED = Number(process.env.XUETU_SEED ?? 1);

const folder = realDataFolder();
const cities: { title: string; city: string; layer: Layer; isHere: boolean; few: number }[] = [
  { title: 'the demo', city: 'demo', layer: { stage: 'primary', sector: 'public' }, isHere: true, few: 9 },
  ...['nd', 'rc'].map((sector) => ({
    title: `Edinburgh (${sector})`,
    city: 'edinburgh',
    layer: { stage: 'primary' as const, sector },
    isHere: folder !== null,
    few: 2,
  })),
];

describe.each(cities)('any fifty operations on the catchments of $title', ({ city, layer, isHere, few }) => {
  let base: Plan;
  beforeAll(async () => {
    if (!isHere) return;
    const { config, files } = committedImport(city);
    base = (await intake(config, files)).plan!;
  }, 60_000);

  const seeds = Array.from({ length: Number(XUETU_SEQUENCES ?? few) }, (_, i) => FIRST_SEED + i);
  test.skipIf(!isHere).each(seeds)(
    'tile the district, can be undone and say the same when replayed (seed %i)',
    (seed) => {
      const next = chance(seed);
      const opened = layerOf(base, layer);
      if (isRefusal(opened)) throw new Error(JSON.stringify(opened));
      let ground = shapesOf(opened.topology).reduce((sum, shape) => sum + areaM2(shape), 0);
      let copied = base;
      const plans = [base];
      const edits: Edit[] = [];
      for (let i = 0; i < OPERATIONS; i++) {
        const { name, answer } = anyOperation(plans.at(-1)!, layer, next);
        if (isRefusal(answer)) continue;
        const plan = applyEdit(plans.at(-1)!, answer);
        expectObeyed(plans.at(-1)!, plan, name);
        const total = catchmentsOf(plan, layer).reduce((sum, { shape }) => sum + areaM2(shape), 0);
        if (name === 'copy') [ground, copied] = [total, plan];
        expect(Math.abs(total / ground - 1), `ground after ${name}`).toBeLessThan(1e-9);
        edits.push(answer);
        plans.push(plan);
      }
      expect(edits.length).toBeGreaterThan(OPERATIONS / 3);
      const last = plans.at(-1)!;
      expectTiling(
        catchmentsOf(last, layer).map(({ shape }) => shape),
        ground,
      );
      expectOneEach(copied, last, layer);
      const saved: Edit[] = JSON.parse(JSON.stringify(edits));
      for (const cursor of [0, Math.floor(edits.length / 2), edits.length - 1, edits.length]) {
        expectSame(planOf(base, { edits: saved, cursor }), plans[cursor]!);
      }
    },
  );
});

function catchmentsOf(plan: Plan, layer: Layer): Catchment[] {
  return plan.catchments.filter(({ stage, sector }) => stage === layer.stage && sector === layer.sector);
}

/** Every compound on the ground of the catchments lies in exactly one of them. */
function expectOneEach(base: Plan, plan: Plan, layer: Layer): void {
  const before = catchmentsOf(base, layer);
  const after = catchmentsOf(plan, layer).map(({ shape }) => ({ bounds: boundsOf(shape), isIn: preparedArea(shape) }));
  for (const { id, point } of plan.compounds) {
    const owners = after.filter(
      ({ bounds: [west, south, east, north], isIn }) =>
        point[0] >= west && point[0] <= east && point[1] >= south && point[1] <= north && isIn(point),
    );
    if (owners.length === 1) continue;
    const were = before.filter(({ shape }) => contains(shape, point));
    expect([id, owners.length, were.length]).toEqual([id, 0, 0]);
  }
}

function expectSame(one: Plan, other: Plan): void {
  expect(JSON.stringify(one.catchments)).toBe(JSON.stringify(other.catchments));
  expect(one.assignments).toStrictEqual(other.assignments);
  expect(one.compounds).toBe(other.compounds);
  expect(one.schools).toStrictEqual(other.schools);
}
