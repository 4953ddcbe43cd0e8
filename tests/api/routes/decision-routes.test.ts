import readXlsxFile from 'read-excel-file/universal';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';

const PATH = '/api/districts/test/decisions';
const nobody = { count: null, names: [] };
const draft = (changes: object = {}) => ({
  decided: '同意新建一所36班小学',
  decidedBy: '局长办公会',
  decidedOn: '2026-03-12',
  meeting: '第4次办公会',
  place: '302会议室',
  scenarioId: '',
  snapshotId: '',
  inFavour: { count: 7, names: [] },
  against: { count: 1, names: ['赵六'] },
  abstained: nobody,
  dissent: '赵六：生源下降，建议改扩建。',
  corrects: '',
  ...changes,
});
let app: TestApp;
beforeAll(async () => {
  app = await anApp([aCrowdedPlan(), aCrowdedPlan('other')]);
});
afterAll(() => app.close());

const write = async (changes: object = {}) => (await app.send('POST', PATH, { draft: draft(changes) })).body.decision;
const aSnapshot = async () =>
  (await app.send('POST', '/api/districts/test/snapshots', { scenarioId: '', who: '', note: '' })).body.snapshot;

describe('a decision', () => {
  test('is found again with what was said, and with the data it was taken on', async () => {
    const decision = await write();
    const { planHash } = (await app.ask('/api/districts/test')).body;
    expect(decision).toMatchObject({ ...draft(), planHash, scenarioName: '', scenarioVersion: 0 });
    expect((await app.ask(PATH)).body.decisions[0]).toEqual(decision);
  });

  test('on a snapshot is one on the data of the snapshot', async () => {
    const snapshot = await aSnapshot();
    expect(await write({ snapshotId: snapshot.id })).toMatchObject({
      snapshotId: snapshot.id,
      planHash: snapshot.planHash,
    });
  });

  test('on a scenario names its version', async () => {
    const made = await app.send('POST', '/api/districts/test/scenarios', {
      name: '甲案',
      description: '',
      edits: [],
      cursor: 0,
    });
    const { id: scenarioId } = made.body.scenario;
    expect(await write({ scenarioId })).toMatchObject({ scenarioName: '甲案', scenarioVersion: 1 });
    const snapshot = await aSnapshot();
    const refused = await app.send('POST', PATH, { draft: draft({ scenarioId, snapshotId: snapshot.id }) });
    expect([refused.status, refused.body.error.code]).toEqual([400, 'snapshot-of-other-plan']);
  });

  test('is corrected by a later entry that names it, and stays', async () => {
    const wrong = await write({ against: { count: 0, names: [] } });
    const right = await write({ corrects: wrong.id });
    expect(right).toMatchObject({ corrects: wrong.id, number: wrong.number + 1 });
    const { decisions } = (await app.ask(PATH)).body;
    expect(decisions.find(({ id }: { id: string }) => id === wrong.id)).toEqual(wrong);
  });

  test('that is corrected keeps the plan and the version it was taken on, also when the scenario changed or is gone', async () => {
    const path = '/api/districts/test/scenarios';
    const content = { name: '扩建', description: '', archived: false, edits: [], cursor: 0 };
    const { id, version } = (await app.send('POST', path, content)).body.scenario;
    const wrong = await write({ scenarioId: id });
    const { status } = await app.send('PUT', `${path}/${id}`, { version, draft: { ...content, name: '改名' } });
    expect(status).toBe(200);
    const taken = { scenarioName: '扩建', scenarioVersion: version, planHash: wrong.planHash };
    expect(await write({ scenarioId: id, corrects: wrong.id })).toMatchObject(taken);
    await app.ask(`${path}/${id}`, { method: 'DELETE' });
    expect(await write({ scenarioId: id, corrects: wrong.id })).toMatchObject(taken);
    const other = await app.send('POST', PATH, { draft: draft({ scenarioId: 'gone', corrects: wrong.id }) });
    expect(other.body.error.code).toBe('unknown-scenario');
  });

  test('of many written down at once each has a number of its own', async () => {
    const written = await Promise.all(Array.from({ length: 6 }, () => write()));
    expect(new Set(written.map(({ number }) => number)).size).toBe(6);
  });

  test('asked for again with the same id is the one that is stored; with other words it is refused', async () => {
    const id = 'd-0123456789abcdef';
    const first = await app.send('POST', PATH, { id, draft: draft() });
    const again = await app.send('POST', PATH, { id, draft: draft() });
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await app.send('POST', PATH, { id, draft: draft({ dissent: '' }) });
    expect([other.status, other.body.error.code]).toEqual([409, 'id-taken']);
  });

  test('cannot be changed or deleted, not even in the database', async () => {
    const { id } = await write();
    const { database } = app.dependencies;
    for (const statement of [
      sql`update decisions set number = 1000 where id = ${id}`,
      sql`delete from decisions where id = ${id}`,
      sql`truncate decisions`,
    ]) {
      await expect(database.query(statement)).rejects.toThrow(/append-only/);
    }
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      expect((await app.send(method, `${PATH}/${id}`, draft())).status).toBe(404);
    }
    const refused = await app.send('DELETE', '/api/districts/test?scenarios=delete', {});
    expect([refused.status, refused.body.error.code]).toEqual([409, 'district-has-records']);
  });

  test.each([
    ['decided', { decided: ' ' }],
    ['decidedBy', { decidedBy: '' }],
    ['decidedOn', { decidedOn: '2026-02-30' }],
    ['inFavour.count', { inFavour: { count: -1, names: [] } }],
    ['against.names.0', { against: { count: 1, names: [''] } }],
    ['dissent', { dissent: '长'.repeat(4001) }],
  ])('with a wrong %s is refused with the field named', async (field, changes) => {
    const refused = await app.send('POST', PATH, { draft: draft(changes) });
    expect([refused.status, refused.body.error.code]).toEqual([400, 'invalid-request']);
    expect(refused.body.error.details.fields[0].field).toBe(`draft.${field}`);
  });

  test('on something unknown is refused', async () => {
    const codes = await Promise.all([
      app.send('POST', PATH, { draft: draft({ scenarioId: 'gone' }) }),
      app.send('POST', PATH, { draft: draft({ snapshotId: 'gone' }) }),
      app.send('POST', PATH, { draft: draft({ corrects: 'gone' }) }),
      app.send('POST', '/api/districts/nowhere/decisions', { draft: draft() }),
    ]);
    expect(codes.map(({ status, body }) => [status, body.error.code])).toEqual([
      [404, 'unknown-scenario'],
      [404, 'unknown-snapshot'],
      [404, 'unknown-decision'],
      [404, 'unknown-district'],
    ]);
    const { id } = await write();
    const other = await app.send('POST', '/api/districts/other/decisions', { draft: draft({ corrects: id }) });
    expect(other.body.error.code).toBe('unknown-decision');
  });
});

describe('the log as a file', () => {
  const HARMFUL = "=cmd|' /C calc'!A0";

  test('tells every entry, and no text in it is a formula', async () => {
    const wrong = await write({ decided: HARMFUL, dissent: '<script>alert(1)</script>' });
    const right = await write({ corrects: wrong.id });
    const csv = await app.ask(`${PATH}/export?format=csv`);
    expect(csv.headers.get('content-disposition')).toContain('test-decisions.csv');
    const [head, ...lines] = csv.body.replace(/^\ufeff/, '').split('\r\n');
    expect(head).toMatch(/^Number,Date,Decided,By,/);
    const line = lines.find((each: string) => each.startsWith(`${wrong.number},`));
    expect(line).toContain(`,'${HARMFUL},`);
    expect(line).toContain(',7,1,,,赵六,,<script>alert(1)</script>,Base plan,');
    expect(line).toContain(`,,${right.number},`);
  });

  test('is a workbook with typed cells', async () => {
    const decision = await write({ decided: HARMFUL });
    const response = await app.app.request(`${PATH}/export?format=xlsx&lang=zh`);
    const [sheet] = await readXlsxFile(await response.arrayBuffer());
    const row = sheet!.data.find((each) => each[0] === decision.number)!;
    expect(row.slice(1, 9)).toEqual(['2026-03-12', HARMFUL, '局长办公会', '第4次办公会', '302会议室', 7, 1, null]);
  });
});
