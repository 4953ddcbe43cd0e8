import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';

const plan = aCrowdedPlan();
const home = plan.compounds.find(({ name }) => name === '凯瑞花园');
const other = plan.schools.find(({ name }) => name === '乡村小学')!;
let app: TestApp;
let scenarioId: string;

beforeAll(async () => {
  app = await anApp([plan]);
  const moved = { compoundId: home!.id, stage: 'primary', schools: [{ schoolId: other.id, share: 1 }], fromYear: 2026 };
  const draft = {
    name: '改划',
    description: '',
    edits: [{ label: '划给乡村小学', putAssignments: [moved] }],
    cursor: 1,
  };
  scenarioId = (await app.send('POST', '/api/districts/test/scenarios', draft)).body.scenario.id;
});
afterAll(() => app.close());

describe('why a compound goes to its school, over HTTP', () => {
  test('is told with figures, in the plan as imported', async () => {
    const { status, body } = await app.ask(`/api/districts/test/reason?compound=${encodeURIComponent(home!.id)}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      district: 'test',
      compoundName: home!.name,
      reason: { stage: 'primary', year: 2025 },
    });
    expect(body.reason.assigned).toHaveLength(1);
    expect(body.schoolNames[other.id].zh).toBe('乡村小学');
    expect(body.reason.edits).toEqual([]);
  });

  test('names the step of the scenario that changed it', async () => {
    const query = `compound=${encodeURIComponent(home!.id)}&scenario=${scenarioId}&year=2026`;
    const { body } = await app.ask(`/api/districts/test/reason?${query}`);
    expect(body.scenario).toBe(scenarioId);
    expect(body.reason.by.kind).toBe('assigned-explicitly');
    expect(body.reason.edits).toMatchObject([{ nth: 1, label: '划给乡村小学', year: 2026, after: [other.id] }]);
  });

  test('is refused for a compound or a year that is not there', async () => {
    expect(await app.ask('/api/districts/test/reason?compound=none')).toMatchObject({
      status: 404,
      body: { error: { code: 'unknown-compound' } },
    });
    const late = `/api/districts/test/reason?compound=${encodeURIComponent(home!.id)}&year=2099`;
    expect(await app.ask(late)).toMatchObject({ status: 400, body: { error: { code: 'year-not-simulated' } } });
  });
});

describe('catchments in words, over HTTP', () => {
  test('are those of the stage asked for', async () => {
    const { status, body } = await app.ask('/api/districts/test/description?stage=primary');
    expect(status).toBe(200);
    expect(body.catchments).toHaveLength(plan.catchments.filter(({ stage }) => stage === 'primary').length);
    expect(body).not.toHaveProperty('changes');
  });

  test('say what a scenario changed against the plan as imported', async () => {
    const query = `stage=primary&scenario=${scenarioId}&against=base&year=2026`;
    const { body } = await app.ask(`/api/districts/test/description?${query}`);
    expect(body.changes).toMatchObject([{ stage: 'primary', compounds: 1 }]);
    expect(body.changes[0].schools.map(({ schoolId }: { schoolId: string }) => schoolId)).toContain(other.id);
  });

  test('are refused against a scenario that does not exist', async () => {
    expect(await app.ask('/api/districts/test/description?against=none')).toMatchObject({ status: 404 });
  });
});

describe('how catchments are drawn, over HTTP', () => {
  test('is told for each of a stage: compactness as numbers, and concerns in both languages', async () => {
    const { status, body } = await app.ask('/api/districts/test/checks?stage=primary');
    expect(status).toBe(200);
    expect(body.catchments).toHaveLength(plan.catchments.filter(({ stage }) => stage === 'primary').length);
    for (const { polsbyPopper, reock, concerns } of body.catchments) {
      for (const compactness of [polsbyPopper, reock]) {
        expect(compactness).toBeGreaterThan(0);
        expect(compactness).toBeLessThanOrEqual(1);
      }
      for (const { sentence } of concerns) expect(sentence).toEqual({ zh: expect.any(String), en: expect.any(String) });
    }
    expect(await app.ask('/api/districts/test/checks?year=2099')).toMatchObject({ status: 400 });
  });
});
