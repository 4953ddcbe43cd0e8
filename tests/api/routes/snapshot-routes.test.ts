import { addSnapshot, contentHash, savePlan } from '@xuetu/api/db';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';

const PATH = '/api/districts/test/snapshots';
const draft = (changes: object = {}) => ({ scenarioId: '', who: '李规划', note: '三月会议', ...changes });
let app: TestApp;
beforeAll(async () => {
  app = await anApp([aCrowdedPlan(), aCrowdedPlan('other')], { version: '1.0' });
});
afterAll(() => app.close());

const freeze = async (changes: object = {}) => (await app.send('POST', PATH, draft(changes))).body.snapshot;
const planHash = async () => (await app.ask('/api/districts/test')).body.planHash;

/** The district with ten more pupils in every grade, as a later import would bring it. */
function inJune() {
  const plan = aCrowdedPlan();
  for (const count of plan.schools.flatMap(({ enrolment }) => enrolment)) {
    const grades = Object.entries(count.byGrade ?? {});
    count.byGrade = Object.fromEntries(grades.map(([grade, pupils]) => [grade, pupils + 10]));
  }
  return plan;
}

describe('a snapshot', () => {
  test('holds the numbers of the simulation, by school, stage and year', async () => {
    const { id } = await freeze();
    const { body } = await app.ask(`${PATH}/${id}`);
    const simulated = (await app.ask('/api/districts/test/simulation')).body;
    expect(body.numbers.years).toEqual(simulated.years);
    for (const entry of simulated.schools) {
      const row = body.numbers.rows.find(
        ({ schoolId, stage }: { schoolId: string; stage: string }) => schoolId === entry.id && stage === entry.stage,
      );
      const y = simulated.years.indexOf(entry.year);
      expect([row.pupils[y], row.seats[y], row.classes[y], row.largestClass[y]]).toEqual(
        [entry.enrolment, entry.seats, entry.classes, entry.largestClass].map((each) => each ?? null),
      );
    }
    const { findings } = (await app.ask('/api/districts/test/findings')).body;
    expect(body.numbers.findings).toHaveLength(findings.length);
    expect(body.snapshot.numbersHash).toBe(contentHash(body.numbers));
  });

  test('says which data, which program, who and when', async () => {
    const before = Date.now();
    const snapshot = await freeze({ who: '王主任', note: '<script>alert(1)</script>' });
    expect(snapshot).toMatchObject({
      planHash: await planHash(),
      appVersion: '1.0',
      who: '王主任',
      note: '<script>alert(1)</script>',
      scenarioName: '',
      scenarioVersion: 0,
    });
    expect(new Date(snapshot.at).getTime()).toBeGreaterThan(before - 60_000);
    const { body } = await app.ask(PATH);
    expect(body.snapshots[0]).toEqual(snapshot);
  });

  test('of a scenario holds the edits in force and stays when the scenario goes on and is deleted', async () => {
    const [school] = aCrowdedPlan().schools;
    const edits = [
      { label: '扩建', putSchools: [{ ...school, stages: [{ ...school!.stages[0], seats: 9999 }] }] },
      { label: '撤销的', deleteSchools: [school!.id] },
    ];
    const scenarios = '/api/districts/test/scenarios';
    const made = await app.send('POST', scenarios, { name: '扩建', description: '', edits, cursor: 1 });
    const { id: scenarioId } = made.body.scenario;
    const { id, scenarioName, scenarioVersion } = await freeze({ scenarioId });
    expect([scenarioName, scenarioVersion]).toEqual(['扩建', 1]);
    const before = (await app.ask(`${PATH}/${id}`)).body;
    await app.send('DELETE', `${scenarios}/${scenarioId}`, {});
    expect((await app.ask(`${PATH}/${id}`)).body).toEqual(before);
    const { base, edits: kept } = (await app.ask(`${PATH}/${id}/plan`)).body;
    expect(base).toEqual(aCrowdedPlan());
    expect(kept.map(({ label }: { label: string }) => label)).toEqual(['扩建']);
    expect((await app.ask(`${PATH}/${id}/check`)).body).toMatchObject({ isSame: true, schoolsThatDiffer: 0 });
  });

  test('shows the number of March after an import in June', async () => {
    const { id, planHash: march } = await freeze();
    const shown = (await app.ask(`${PATH}/${id}`)).body;
    try {
      await savePlan(app.dependencies.database, inJune());
      const june = (await app.ask('/api/districts/test/simulation')).body;
      const later = june.schools.find(({ year }: { year: number }) => year === june.baseYear).enrolment;
      expect((await app.ask(`${PATH}/${id}`)).body).toEqual(shown);
      expect([shown.numbers.rows[0].pupils[0], later]).toEqual([60, 120]);
      expect((await app.ask(`${PATH}/${id}/plan`)).body.base).toEqual(aCrowdedPlan());
      expect((await app.ask(`${PATH}/${id}/check`)).body.isSame).toBe(true);
      expect((await freeze()).planHash).not.toBe(march);
    } finally {
      await savePlan(app.dependencies.database, aCrowdedPlan());
    }
  });

  test('keeps the content of a base plan once, however many show it', async () => {
    await freeze();
    await freeze();
    const rows = await app.dependencies.database.query<{ bytes: number }>(
      sql`select length(content) as bytes from plan_contents where plan_hash = ${await planHash()}`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.bytes).toBeLessThan(JSON.stringify(aCrowdedPlan()).length / 2);
  });

  test('made with another program is shown as it was, and says what this one would compute otherwise', async () => {
    const snapshot = await freeze();
    const { numbers } = (await app.ask(`${PATH}/${snapshot.id}`)).body;
    const [row, ...rest] = numbers.rows;
    const old = { ...numbers, rows: [{ ...row, pupils: row.pupils.map((each: number) => each + 7) }, ...rest] };
    const { at: _, ...known } = snapshot;
    await addSnapshot(app.dependencies.database, {
      ...known,
      id: 'older-program',
      appVersion: '0.9',
      edits: [],
      numbers: old,
      numbersHash: contentHash(old),
    });
    expect((await app.ask(`${PATH}/older-program`)).body.numbers).toEqual(old);
    const { body } = await app.ask(`${PATH}/older-program/check`);
    expect(body).toEqual({ isSame: false, appVersion: '1.0', schoolsThatDiffer: 1, findingsThatDiffer: 0 });
  });

  test('asked for again with the same id is the one that is stored; with other words it is refused', async () => {
    const id = 's-0123456789abcdef';
    const first = await app.send('POST', PATH, { id, ...draft() });
    const again = await app.send('POST', PATH, { id, ...draft() });
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await app.send('POST', PATH, { id, ...draft({ note: '别的' }) });
    expect([other.status, other.body.error.code]).toEqual([409, 'id-taken']);
  });

  test('cannot be changed or deleted, not even in the database', async () => {
    const { id } = await freeze();
    const { database } = app.dependencies;
    for (const statement of [
      sql`update snapshots set note = 'x' where id = ${id}`,
      sql`delete from snapshots where id = ${id}`,
      sql`truncate snapshots cascade`,
      sql`update plan_contents set content = ''`,
      sql`delete from plan_contents`,
    ]) {
      await expect(database.query(statement)).rejects.toThrow(/append-only/);
    }
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      expect((await app.send(method, `${PATH}/${id}`, draft())).status).toBe(404);
    }
    const refused = await app.send('DELETE', '/api/districts/test?scenarios=delete', {});
    expect([refused.status, refused.body.error.code]).toEqual([409, 'district-has-records']);
  });

  test('of something unknown is refused', async () => {
    const codes = await Promise.all([
      app.send('POST', PATH, draft({ scenarioId: 'gone' })),
      app.send('POST', '/api/districts/nowhere/snapshots', draft()),
      app.ask(`${PATH}/gone`),
      app.ask(`${PATH}/gone/plan`),
      app.ask(`${PATH}/gone/check`),
      app.send('POST', PATH, draft({ note: 'x'.repeat(2001) })),
    ]);
    expect(codes.map(({ status, body }) => [status, body.error.code])).toEqual([
      [404, 'unknown-scenario'],
      [404, 'unknown-district'],
      [404, 'unknown-snapshot'],
      [404, 'unknown-snapshot'],
      [404, 'unknown-snapshot'],
      [400, 'invalid-request'],
    ]);
    const { id } = await freeze();
    expect((await app.ask(`/api/districts/other/snapshots/${id}`)).status).toBe(404);
  });
});
