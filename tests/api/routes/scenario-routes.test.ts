import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';

const PATH = '/api/districts/test/scenarios';
const draft = (changes: object = {}) => ({ name: '扩建方案', description: '', edits: [], cursor: 0, ...changes });
let app: TestApp;
beforeAll(async () => {
  app = await anApp([aCrowdedPlan(), aCrowdedPlan('other')]);
});
afterAll(() => app.close());

async function aScenario(changes: object = {}) {
  return (await app.send('POST', PATH, draft(changes))).body.scenario;
}

describe('scenarios', () => {
  test('a new scenario has version 1, its district and an id', async () => {
    const { status, body } = await app.send(
      'POST',
      PATH,
      draft({ edits: [{ label: '关闭', deleteSchools: ['乡村小学'] }], cursor: 1 }),
    );
    expect(status).toBe(201);
    expect(body.scenario).toMatchObject({
      districtId: 'test',
      name: '扩建方案',
      version: 1,
      cursor: 1,
      isBaseChanged: false,
    });
    const read = await app.ask(`${PATH}/${body.scenario.id}`);
    expect(read.body).toEqual(body);
  });

  test('a scenario made in a browser keeps its id, and asking again shows the one that is stored', async () => {
    const id = 'b-0123456789abcdef';
    const asked = draft({ id });
    expect(await app.send('POST', PATH, asked)).toMatchObject({ status: 201, body: { scenario: { id } } });
    const again = await app.send('POST', PATH, asked);
    expect([again.status, again.body.error.code]).toEqual([409, 'version-conflict']);
    expect(again.body.error.details.current).toMatchObject({ id, version: 1 });
    expect((await app.send('POST', PATH, draft({ id: 'No id' }))).status).toBe(400);
  });

  test('the list leaves out the edits', async () => {
    const { id } = await aScenario();
    const { body } = await app.ask(PATH);
    const listed = body.scenarios.find((each: { id: string }) => each.id === id);
    expect(listed).toMatchObject({ name: '扩建方案', version: 1 });
    expect(listed).not.toHaveProperty('edits');
  });

  test('a save counts the version up', async () => {
    const { id } = await aScenario();
    const { status, body } = await app.send('PUT', `${PATH}/${id}`, { version: 1, draft: draft({ name: '改名' }) });
    expect(status).toBe(200);
    expect(body.scenario).toMatchObject({ id, version: 2, name: '改名' });
  });

  test('a scenario of many edits on long borders is stored, and one more edit is sent alone', async () => {
    const ring = Array.from({ length: 1500 }, (_, i) => [117.123456 + i * 1e-5, 36.123456 + (i % 2) * 1e-5]);
    const shape = { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
    const catchment = { id: 'c', stage: 'primary', sector: '公办', schoolIds: [], shape };
    const edits = Array.from({ length: 150 }, (_, i) => ({ label: `第${i}笔`, putCatchments: [catchment] }));
    expect(JSON.stringify(edits).length).toBeGreaterThan(4.4e6);
    const { id } = await aScenario({ edits, cursor: 150 });
    const more = { ...draft(), kept: 150, edits: [{ label: '又一笔' }], cursor: 151 };
    const { status, body } = await app.send('PUT', `${PATH}/${id}`, { version: 1, draft: more });
    expect([status, body.scenario.version]).toEqual([200, 2]);
    expect(body.scenario).not.toHaveProperty('edits');
    const read = (await app.ask(`${PATH}/${id}`)).body.scenario;
    expect([read.edits.length, read.cursor, read.edits[150].label]).toEqual([151, 151, '又一笔']);
    const wrong = await app.send('PUT', `${PATH}/${id}`, { version: 2, draft: { ...more, cursor: 152 } });
    expect([wrong.status, wrong.body.error.details.fields[0].field]).toEqual([400, 'draft.cursor']);
  });

  test('a save on top of an older version changes nothing and shows both versions', async () => {
    const { id } = await aScenario();
    await app.send('PUT', `${PATH}/${id}`, { version: 1, draft: draft({ name: '他人' }) });
    const late = await app.send('PUT', `${PATH}/${id}?lang=zh`, { version: 1, draft: draft({ name: '我的' }) });
    expect([late.status, late.body.error.code]).toEqual([409, 'version-conflict']);
    expect(late.body.error.details).toMatchObject({ version: 1, current: { version: 2, name: '他人' } });
    expect(late.body.error.message).toMatch(/第 1 版.*第 2 版/);
    expect((await app.ask(`${PATH}/${id}`)).body.scenario.name).toBe('他人');
  });

  test('of two people who save the same version at once one wins and one is told', async () => {
    const { id } = await aScenario();
    const saves = ['甲', '乙'].map((name) => app.send('PUT', `${PATH}/${id}`, { version: 1, draft: draft({ name }) }));
    const statuses = (await Promise.all(saves)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409]);
  });

  test('a deleted scenario is gone', async () => {
    const { id } = await aScenario();
    expect((await app.send('DELETE', `${PATH}/${id}`, {})).body).toEqual({ deleted: id });
    for (const method of ['GET', 'DELETE']) {
      const { status, body } = await app.ask(`${PATH}/${id}`, { method });
      expect([status, body.error.code]).toEqual([404, 'unknown-scenario']);
    }
    const saved = await app.send('PUT', `${PATH}/${id}`, { version: 1, draft: draft() });
    expect(saved.body.error.code).toBe('unknown-scenario');
  });

  test('a scenario of another district is not there', async () => {
    const { id } = await aScenario();
    expect((await app.ask(`/api/districts/other/scenarios/${id}`)).status).toBe(404);
    expect((await app.ask(`/api/districts/other/simulation?scenario=${id}`)).body.error.code).toBe('unknown-scenario');
    expect((await app.send('POST', '/api/districts/nowhere/scenarios', draft())).body.error.code).toBe(
      'unknown-district',
    );
  });

  test.each([
    ['name', draft({ name: '' })],
    ['cursor', draft({ cursor: 3 })],
    ['cursor', draft({ cursor: 1e300 })],
    ['edits', draft({ edits: 'all' })],
    ['edits.0.putSchools.0.location', draft({ edits: [{ label: 'x', putSchools: [{ location: [500, -1e300] }] }] })],
  ])('a draft with a wrong %s is refused with the field named', async (field, body) => {
    for (const lang of ['zh', 'en']) {
      const refused = await app.send('POST', `${PATH}?lang=${lang}`, body);
      expect([refused.status, refused.body.error.code]).toEqual([400, 'invalid-request']);
      const named = refused.body.error.details.fields.map((each: { field: string }) => each.field);
      expect(named.some((each: string) => each.startsWith(field))).toBe(true);
      expect(refused.body.error.message).toMatch(lang === 'zh' ? /^请求有误：/ : /^The request is not valid: /);
    }
  });
});
