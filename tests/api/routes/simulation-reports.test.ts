import { bandsOf, limitsOf, simulatePlan } from '@xuetu/geodata/simulation';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';

const plan = aCrowdedPlan();
const everything = '/api/districts/test/simulation?include=bands,limits,overflow,emptySeats,ledger&draws=200';
let app: TestApp;
beforeAll(async () => {
  app = await anApp([plan]);
});
afterAll(() => app.close());

describe('a simulation with reports', () => {
  test('without being asked has none, and says that every metric could be computed', async () => {
    const { body } = await app.ask('/api/districts/test/simulation');
    for (const name of ['bands', 'limits', 'overflow', 'emptySeats', 'ledger']) expect(body).not.toHaveProperty(name);
    expect(body.failures).toEqual([]);
    expect((await app.ask('/api/districts/test/findings')).body.failures).toEqual([]);
  });

  test('has bands in the order of the schools, equal to those of the engine', async () => {
    const { status, body } = await app.ask(everything);
    expect(status).toBe(200);
    const results = simulatePlan(plan, plan);
    const bands = bandsOf(plan, plan, results, { draws: 200 });
    expect(body.bands).toMatchObject({ draws: 200, seed: plan.assumptions.uncertainty.seed });
    expect(body.bands.schools).toHaveLength(body.schools.length);
    for (const [at, each] of body.bands.schools.entries()) {
      expect([each.id, each.stage, each.year]).toEqual([
        body.schools[at].id,
        body.schools[at].stage,
        body.schools[at].year,
      ]);
      expect(each.pupils.p10).toBeCloseTo(bands.rows.p10[at]!, 2);
      expect(each.pupils.p90).toBeCloseTo(bands.rows.p90[at]!, 2);
      expect(each.shortageProbability).toBeCloseTo(bands.shortageProbability[at]!, 4);
    }
    expect(body.bands.stages.map(({ stage }: { stage: string }) => stage)).toEqual(body.years.map(() => 'primary'));
    const crowded = body.bands.schools.find((each: { id: string }) => each.id === '凯瑞小学');
    expect(crowded).toMatchObject({ year: 2025, shortageProbability: 1 });
  });

  test('says which limit of a school breaks first, with its sentence in both languages', async () => {
    const { body } = await app.ask(everything);
    const results = simulatePlan(plan, plan);
    for (const report of body.limits) {
      const told = limitsOf(plan, results, report.id, report.stage);
      expect(report.firstBroken).toEqual(told?.firstBroken);
      expect(report.whatIf?.oneMoreRoom.sentence).toEqual(told?.whatIf?.oneMoreRoom.sentence);
      expect(report.emptySeats.years).toHaveLength(body.years.length);
    }
    const crowded = body.limits.find(({ id }: { id: string }) => id === '凯瑞小学');
    expect(crowded.firstBroken.sentence).toEqual({ zh: expect.stringContaining('50'), en: expect.any(String) });
  });

  test('sends the 60 pupils beyond the seats to the school that has room, and counts seats both empty and missing', async () => {
    const { body } = await app.ask(everything);
    const [first] = body.overflow.transfers;
    expect(first).toMatchObject({ stage: 'primary', year: 2025, fromId: '凯瑞小学', toId: '乡村小学', pupils: 60 });
    expect(first.sentence.zh).toContain('60人');
    expect(body.emptySeats[0]).toMatchObject({ stage: 'primary', year: 2025, pupils: 360, empty: 180, missing: 60 });
  });

  test('books every child of every year', async () => {
    const { body } = await app.ask(everything);
    expect(body.ledger.map(({ year }: { year: number }) => year)).toEqual(body.years);
    for (const [y, book] of body.ledger.entries()) {
      if (y === 0) continue;
      const { entered, left, progression, migration, demolished, housing } = book;
      const expected = body.ledger[y - 1].children + entered - left + progression + migration - demolished + housing;
      expect(book.children).toBeCloseTo(expected, 1);
    }
  });

  test('draws the same futures each time and as many as asked', async () => {
    const once = await app.ask('/api/districts/test/simulation?include=bands&draws=50');
    const again = await app.ask('/api/districts/test/simulation?include=bands&draws=50');
    expect(again.body).toEqual(once.body);
    expect(once.body.bands.draws).toBe(50);
    const usual = await app.ask('/api/districts/test/simulation?include=bands');
    expect(usual.body.bands.draws).toBe(1000);
  });

  test('does not keep others waiting while futures are drawn', async () => {
    const answered: string[] = [];
    const drawn = app.ask('/api/districts/test/simulation?include=bands&draws=5000').then(() => answered.push('bands'));
    await app.ask('/api/health').then(() => answered.push('health'));
    await drawn;
    expect(answered).toEqual(['health', 'bands']);
  });

  test('of a scenario reports the scenario', async () => {
    const [school] = plan.schools.filter(({ id }) => id === '凯瑞小学');
    const bigger = { ...school, stages: [{ stage: 'primary', seats: 480, classes: 12, rooms: 12 }] };
    const draft = { name: '扩建', description: '', edits: [{ label: '扩建', putSchools: [bigger] }], cursor: 1 };
    const { id } = (await app.send('POST', '/api/districts/test/scenarios', draft)).body.scenario;
    const { body } = await app.ask(`${everything}&scenario=${id}`);
    expect(body.overflow.transfers).toEqual([]);
    expect(body.bands.schools[0].shortageProbability).toBe(0);
  });

  test.each([
    ['include', 'include=xyz', /bands.*limits/],
    ['include', 'include=', /bands/],
    ['include', 'include=bands,xyz', /bands/],
    ['draws', 'include=bands&draws=0', /10/],
    ['draws', 'include=bands&draws=1e9', /5000/],
    ['draws', 'include=bands&draws=many', /number|数字/],
    ['draws', 'include=bands&draws=10.5', /int/],
  ])('a wrong %s is refused in both languages: %s', async (field, query, why) => {
    for (const lang of ['zh', 'en']) {
      const { status, body } = await app.ask(`/api/districts/test/simulation?${query}&lang=${lang}`);
      expect([status, body.error.code]).toEqual([400, 'invalid-request']);
      expect(body.error.message).toMatch(why);
      expect(body.error.details.fields[0].field.split('.')[0]).toBe(field);
    }
  });
});
