import {
  type Database,
  deleteDistrict,
  districtList,
  featureCollection,
  planHash,
  planHashOf,
  planOfDistrict,
  readDistrict,
  savePlan,
} from '@xuetu/api/db';
import fc from 'fast-check';
import sql from 'sql-template-tag';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { aDatabase } from '../../support/a-database.ts';
import { aLargePlan } from '../../support/a-large-plan.ts';
import { aBox, aPlan } from '../../support/a-plan.ts';
import { anyPlan } from '../../support/any-plan.ts';

let database: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ database, close } = await aDatabase());
});
afterAll(() => close());
afterEach(async () => {
  for (const { id } of await districtList(database)) await deleteDistrict(database, id, { withScenarios: true });
});

const town = () =>
  aPlan({ id: 'town', name: { zh: '疃里镇', en: 'Tongli' } })
    .withSchool('凯瑞小学', { seats: 1080, pupils: { g1: 200 } })
    .withCompound('五和居', { shape: aBox([117, 36, 117.01, 36.01]), children: { 6: 40 } })
    .withCatchment('凯瑞小学')
    .withAssignment('五和居', '凯瑞小学')
    .withSite('梁集地块')
    .withStreet('诗仙路')
    .withLandscape('界')
    .withBirths('town', { 2020: 300 });

describe('a plan in storage', () => {
  test('comes back exactly as it was saved, whatever the model allows', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const hash = await savePlan(database, plan);
        const back = await planOfDistrict(database, plan.district.id);
        expect(back).toEqual(plan);
        expect(planHash(back!)).toBe(hash);
      }),
      { numRuns: 40 },
    );
  });

  test('of the size of a city comes back exactly', async () => {
    const plan = aLargePlan('city', 12_603, 8_000);
    await savePlan(database, plan);
    expect(await planOfDistrict(database, 'city')).toEqual(plan);
  });

  test('replaces the one before as a whole', async () => {
    await savePlan(database, town().withSchool('马集小学').build());
    const smaller = town().build();
    const hash = await savePlan(database, smaller);
    expect(await planOfDistrict(database, 'town')).toEqual(smaller);
    expect(await planHashOf(database, 'town')).toBe(hash);
  });

  test('stays as it was where the next one fails on its last row', async () => {
    const plan = town().build();
    const hash = await savePlan(database, plan);
    const [birth] = plan.births;
    const broken = { ...plan, schools: [], births: [birth!, birth!] };
    await expect(savePlan(database, broken)).rejects.toMatchObject({ code: '23505' });
    expect(await planOfDistrict(database, 'town')).toEqual(plan);
    expect(await planHashOf(database, 'town')).toBe(hash);
  });

  test('refuses a shape that its kind cannot have, and says so', async () => {
    const plan = town().build();
    for (const [shape, code] of [
      [{ type: 'Point', coordinates: [117, 36] }, '23514'],
      [{ type: 'Polygon' }, 'XX000'],
    ]) {
      const catchments = [{ ...plan.catchments[0]!, shape: shape as never }];
      await expect(savePlan(database, { ...plan, catchments })).rejects.toMatchObject({ code });
    }
    expect(await planOfDistrict(database, 'town')).toBeNull();
  });

  test('has one hash whatever the order of its keys, and another where a number differs', () => {
    const plan = town().build();
    const turned = Object.fromEntries(Object.entries(plan).reverse()) as typeof plan;
    expect(planHash(turned)).toBe(planHash(plan));
    expect(planHash(town().withAssumptions({ birthsScenario: 'low' }).build())).not.toBe(planHash(plan));
  });

  test('is null for a district that is not there', async () => {
    expect(await planOfDistrict(database, 'nowhere')).toBeNull();
    expect(await planHashOf(database, 'nowhere')).toBeNull();
    expect(await readDistrict(database, 'nowhere')).toBeNull();
    expect(await featureCollection(database, 'nowhere', 'schools')).toBeNull();
  });
});

describe('the list of districts', () => {
  test('counts what each holds', async () => {
    await savePlan(database, town().build());
    await savePlan(database, aPlan({ id: 'empty' }).build());
    const [empty, full] = await districtList(database);
    expect(empty).toMatchObject({ id: 'empty', schools: 0, compounds: 0, catchments: 0 });
    expect(full).toMatchObject({
      id: 'town',
      name: { zh: '疃里镇', en: 'Tongli' },
      schools: 1,
      compounds: 1,
      catchments: 1,
    });
    expect(await readDistrict(database, 'town')).toEqual(full);
  });

  test('loses a district with everything in it', async () => {
    await savePlan(database, town().build());
    expect(await deleteDistrict(database, 'town')).toEqual({ outcome: 'deleted' });
    expect(await deleteDistrict(database, 'town')).toEqual({ outcome: 'unknown' });
    const [left] = await database.query(sql`select
      (select count(*) from schools) + (select count(*) from compounds) + (select count(*) from assignments) as items`);
    expect(left).toEqual({ items: 0 });
  });
});

describe('a layer as GeoJSON', () => {
  test('has the shapes in degrees and the rest as properties', async () => {
    await savePlan(database, town().build());
    const schools = await featureCollection(database, 'town', 'schools');
    expect(schools).toMatchObject({
      type: 'FeatureCollection',
      features: [
        { id: '凯瑞小学', geometry: { type: 'Point', coordinates: [117, 36] }, properties: { name: '凯瑞小学' } },
      ],
    });
    const compounds = await featureCollection(database, 'town', 'compounds');
    expect(compounds?.features[0]?.geometry).toEqual(aBox([117, 36, 117.01, 36.01]));
    expect(compounds?.features[0]?.properties).not.toHaveProperty('shape');
  });

  test('can be asked by place, with the index', async () => {
    await savePlan(database, town().build());
    const near = await database.query(sql`
      select id from compounds where st_dwithin(shape::geography, st_setsrid(st_makepoint(${117.005}, ${36.005}), 4326), 1)`);
    expect(near).toEqual([{ id: '五和居' }]);
  });
});
