import { enqueueSitingJob, planHashOf, planOfDistrict, readScenario, takeSitingJob } from '@xuetu/api/db';
import { DEFAULT_ASSUMPTIONS } from '@xuetu/geodata/model';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';

/** What assumptions held before there were views of births, estimators and spreads. */
const BEFORE = {
  horizonYears: 10,
  progression: { g1: 0.99 },
  capture: { primary: 0.95 },
  housingYield: DEFAULT_ASSUMPTIONS.housingYield,
  birthsTrend: 0,
  detourFactor: 1.3,
  buildCostWanPerSeat: DEFAULT_ASSUMPTIONS.buildCostWanPerSeat,
  extendCostWanPerSeat: DEFAULT_ASSUMPTIONS.extendCostWanPerSeat,
  buildLeadYears: 2,
  extendLeadYears: 1,
};

let app: TestApp;
beforeAll(async () => {
  const plan = aCrowdedPlan();
  app = await anApp([plan]);
  const { database } = app.dependencies;
  await database.query(sql`update districts set assumptions = ${JSON.stringify(BEFORE)}::text::jsonb`);
  const edits = [
    { label: '出生', setAssumptions: { ...BEFORE, birthsTrend: -0.03 } },
    { label: '扩建', putSchools: [{ ...plan.schools[0], openFrom: 2020 }] },
  ];
  const hash = await planHashOf(database, 'test');
  await database.query(sql`
    insert into scenarios (id, district_id, name, description, edits, cursor, version, base_plan_hash, updated_at)
    values ('old', 'test', '旧方案', '', ${JSON.stringify(edits)}::text::jsonb, 2, 1, ${hash}, now())`);
});
afterAll(() => app.close());

describe('what was stored by an earlier version', () => {
  test('a plan opens with what it had and the usual values of what it did not', async () => {
    const plan = await planOfDistrict(app.dependencies.database, 'test');
    const { birthsTrend: _, ...kept } = BEFORE;
    expect(plan?.assumptions).toEqual({ ...DEFAULT_ASSUMPTIONS, ...kept });
  });

  test('a scenario opens, and the change of births that somebody chose is kept as a view', async () => {
    const scenario = await readScenario(app.dependencies.database, 'test', 'old');
    const assumptions = scenario?.edits[0]?.setAssumptions;
    expect(assumptions?.birthsScenario).toBe('own');
    expect(assumptions?.birthsScenarios.map(({ id, trend }) => [id, trend])).toContainEqual(['own', -0.03]);
    expect(assumptions?.uncertainty).toEqual(DEFAULT_ASSUMPTIONS.uncertainty);
  });

  test('both can be simulated with reports, judged, exported and saved again', async () => {
    for (const query of ['', '&scenario=old']) {
      const path = `/api/districts/test/simulation?include=bands,limits,overflow,emptySeats,ledger&draws=20${query}`;
      const { status, body } = await app.ask(path);
      expect(status).toBe(200);
      expect(body.years).toHaveLength(11);
      expect(body.failures).toEqual([]);
      expect((await app.ask(`/api/districts/test/rules?${query}`)).status).toBe(200);
      expect((await app.ask(`/api/districts/test/export?what=schools&format=xlsx${query}`)).status).toBe(200);
    }
    const { scenario } = (await app.ask('/api/districts/test/scenarios/old')).body;
    const { name, description, edits, cursor, version } = scenario;
    const saved = await app.send('PUT', '/api/districts/test/scenarios/old', {
      version,
      draft: { name, description, edits, cursor },
    });
    expect(saved.status).toBe(200);
    const again = (await app.ask('/api/districts/test/scenarios/old')).body.scenario;
    expect([again.version, again.edits]).toEqual([saved.body.scenario.version, edits]);
  });

  test.each(['', 'old'])('can be frozen, and a frozen plan says what the district says ("%s")', async (scenarioId) => {
    const frozen = await app.send('POST', '/api/districts/test/snapshots', { scenarioId, who: '李规划', note: '' });
    expect(frozen.status).toBe(201);
    const { id, planHash } = frozen.body.snapshot;
    expect(planHash).toBe(await planHashOf(app.dependencies.database, 'test'));
    const { base } = (await app.ask(`/api/districts/test/snapshots/${id}/plan`)).body;
    expect(base).toEqual(await planOfDistrict(app.dependencies.database, 'test'));
    expect((await app.ask(`/api/districts/test/snapshots/${id}/check`)).body.isSame).toBe(true);
  });

  test('a question of siting that waits since then can be taken', async () => {
    const { database } = app.dependencies;
    const hash = (await planHashOf(database, 'test'))!;
    const edits = [{ label: '出生', setAssumptions: { ...BEFORE, birthsTrend: -0.03 } }];
    const asked = { id: 'j', districtId: 'test', goal: {}, inputHash: hash, baseHash: hash, edits };
    expect((await enqueueSitingJob(database, asked, 5)).outcome).toBe('queued');
    const taken = await takeSitingJob(database, { holder: 'h', seconds: 60 });
    expect(taken?.task().plan.assumptions.birthsScenario).toBe('own');
  });
});
