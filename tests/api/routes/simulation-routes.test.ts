import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';

const plan = aCrowdedPlan();
let app: TestApp;
beforeAll(async () => {
  app = await anApp([plan]);
});
afterAll(() => app.close());

interface Row {
  id: string;
  stage: string;
  year: number;
  enrolment: number;
  seats: number;
  utilisation: number;
  findings: { rule: string; severity: string; value: number; limit: number }[];
}

describe('the simulation over HTTP', () => {
  test('has one entry for each school, stage and year, base year included', async () => {
    const { status, body } = await app.ask('/api/districts/test/simulation');
    expect(status).toBe(200);
    expect(body).toMatchObject({ district: 'test', baseYear: 2025 });
    expect(body.years).toHaveLength(16);
    expect(body.schools).toHaveLength(2 * 16);
    expect(Object.keys(body.schools[0])).toEqual([
      'id',
      'name',
      'stage',
      'year',
      'enrolment',
      'seats',
      'utilisation',
      'classes',
      'largestClass',
      'findings',
    ]);
    const crowded = body.schools.find((row: Row) => row.id === '凯瑞小学' && row.year === 2025);
    expect(crowded).toMatchObject({ stage: 'primary', enrolment: 300, seats: 240, utilisation: 1.25 });
    expect(crowded.findings.length).toBeGreaterThan(0);
    expect(Array.isArray(body.missing)).toBe(true);
  });

  test('of a scenario tells the numbers of the scenario', async () => {
    const [school] = plan.schools.filter(({ id }) => id === '凯瑞小学');
    const bigger = { ...school, stages: [{ stage: 'primary', seats: 480, classes: 12 }] };
    const draft = { name: '扩建', description: '', edits: [{ label: '扩建', putSchools: [bigger] }], cursor: 1 };
    const { id } = (await app.send('POST', '/api/districts/test/scenarios', draft)).body.scenario;
    const { body } = await app.ask(`/api/districts/test/simulation?scenario=${id}`);
    expect(body.scenario).toBe(id);
    const row = body.schools.find((each: Row) => each.id === '凯瑞小学' && each.year === 2025);
    expect(row).toMatchObject({ seats: 480, utilisation: 0.625 });
    const undone = { version: 1, draft: { ...draft, cursor: 0 } };
    await app.send('PUT', `/api/districts/test/scenarios/${id}`, undone);
    const after = await app.ask(`/api/districts/test/simulation?scenario=${id}`);
    expect(after.body.schools.find((each: Row) => each.id === '凯瑞小学' && each.year === 2025).seats).toBe(240);
  });

  test('of an unknown scenario is refused', async () => {
    const { status, body } = await app.ask('/api/districts/test/simulation?scenario=none&lang=zh');
    expect([status, body.error.code]).toEqual([404, 'unknown-scenario']);
    expect(body.error.message).toContain('none');
  });
});

describe('findings over HTTP', () => {
  test('come with sentence, number, limit and document in both languages', async () => {
    const { body } = await app.ask('/api/districts/test/findings');
    expect(body.findings.length).toBeGreaterThan(0);
    for (const finding of body.findings) {
      expect(finding.sentence).toEqual({ zh: expect.any(String), en: expect.any(String) });
      expect(finding.document).toEqual({ zh: expect.any(String), en: expect.any(String) });
      expect(typeof finding.value).toBe('number');
      expect(typeof finding.limit).toBe('number');
    }
  });

  test('can be narrowed to a stage, a year and a rule', async () => {
    const all = (await app.ask('/api/districts/test/findings')).body.findings;
    const { rule, year, stage } = all[0];
    const { body } = await app.ask(`/api/districts/test/findings?stage=${stage}&year=${year}&rule=${rule}`);
    const wanted = all.filter(
      (each: (typeof all)[0]) => each.rule === rule && each.year === year && each.stage === stage,
    );
    expect(body.findings).toEqual(wanted);
    expect((await app.ask('/api/districts/test/findings?stage=senior')).body.findings).toEqual([]);
  });

  test.each([
    ['stage', 'stage=university'],
    ['year', 'year=soon'],
    ['year', 'year=99999999999999999999'],
    ['rule', 'rule='],
    ['scenario', `scenario=${'x'.repeat(65)}`],
  ])('a wrong %s is refused with the field named', async (field, query) => {
    const { status, body } = await app.ask(`/api/districts/test/findings?${query}`);
    expect([status, body.error.code]).toEqual([400, 'invalid-request']);
    expect(body.error.details.fields[0].field).toBe(field);
  });
});
