import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';

const plan = aCrowdedPlan();
let app: TestApp;
beforeAll(async () => {
  app = await anApp([plan, aCrowdedPlan('other'), aCrowdedPlan('third')]);
});
afterAll(() => app.close());

describe('the list of districts', () => {
  test('names every district with how many schools, compounds and catchments it has', async () => {
    const { status, body } = await app.ask('/api/districts');
    expect(status).toBe(200);
    expect(body.districts.map((each: { id: string }) => each.id)).toEqual(['other', 'test', 'third']);
    expect(body.districts[1]).toMatchObject({
      name: { zh: '测试区', en: 'Test district' },
      schools: 2,
      compounds: 2,
      catchments: 2,
    });
  });

  test('gives one district alone', async () => {
    const { body } = await app.ask('/api/districts/test');
    expect(body).toMatchObject({ id: 'test', baseYear: 2025, schools: 2 });
  });

  test('says in both languages that a district does not exist', async () => {
    const paths = [
      '',
      '/plan',
      '/features/schools',
      '/simulation',
      '/findings',
      '/scenarios',
      '/export?what=schools&format=xlsx',
    ];
    for (const path of paths) {
      const english = await app.ask(`/api/districts/nowhere${path}`);
      expect([english.status, english.body.error.code]).toEqual([404, 'unknown-district']);
      expect(english.body.error.message).toBe('There is no district "nowhere".');
      const chinese = await app.ask(`/api/districts/nowhere${path}`, {
        headers: { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5' },
      });
      expect(chinese.body.error.message).toBe('没有规划区“nowhere”。');
    }
  });
});

describe('the base plan', () => {
  test('comes back exactly as it was stored', async () => {
    const { body } = await app.ask('/api/districts/test/plan');
    expect(body).toEqual(plan);
  });

  test('is not sent again to a caller who has it', async () => {
    const first = await app.ask('/api/districts/test/plan');
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    const again = await app.ask('/api/districts/test/plan', { headers: { 'if-none-match': `W/"x", ${etag}` } });
    expect([again.status, again.body]).toEqual([304, '']);
    const other = await app.ask('/api/districts/test/plan', { headers: { 'if-none-match': '"x"' } });
    expect(other.status).toBe(200);
  });
});

describe('the layers of a district', () => {
  test.each([
    ['schools', 2],
    ['compounds', 2],
    ['catchments', 2],
    ['sites', 1],
    ['streets', 1],
    ['landscape', 1],
  ])('%s are GeoJSON with an id for every feature', async (layer, count) => {
    const { body } = await app.ask(`/api/districts/test/features/${layer}`);
    expect(body.type).toBe('FeatureCollection');
    expect(body.features).toHaveLength(count);
    for (const feature of body.features) expect(feature).toMatchObject({ type: 'Feature', id: expect.any(String) });
  });

  test('a layer that does not exist is named with those that do', async () => {
    const { status, body } = await app.ask('/api/districts/test/features/roads?lang=zh');
    expect([status, body.error.code]).toEqual([404, 'unknown-layer']);
    expect(body.error.message).toMatch(/roads.*streets/);
  });
});

describe('deleting a district', () => {
  test('takes it away with its plan', async () => {
    expect((await app.send('DELETE', '/api/districts/other', {})).body).toEqual({ deleted: 'other' });
    expect((await app.ask('/api/districts/other/plan')).status).toBe(404);
    expect((await app.send('DELETE', '/api/districts/other', {})).body.error.code).toBe('unknown-district');
  });

  test("does not take a planner's scenarios with it unless told to", async () => {
    const draft = { name: '甲', description: '', edits: [], cursor: 0 };
    await app.send('POST', '/api/districts/third/scenarios', draft);
    const refused = await app.send('DELETE', '/api/districts/third', {});
    expect([refused.status, refused.body.error.code]).toEqual([409, 'district-has-scenarios']);
    expect(refused.body.error.details).toEqual({ scenarios: 1, stories: 0 });
    const wrong = await app.send('DELETE', '/api/districts/third?scenarios=all', {});
    expect([wrong.status, wrong.body.error.details.fields[0].field]).toEqual([400, 'scenarios']);
    expect((await app.send('DELETE', '/api/districts/third?scenarios=delete', {})).status).toBe(200);
  });
});
