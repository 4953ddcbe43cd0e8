import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { anAlternative, aProposal } from '../../support/a-proposal.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';
import { eventReader } from '../../support/event-reader.ts';
import { someSolves } from '../../support/some-solves.ts';

const solves = someSolves();
const plan = aCrowdedPlan();
const NOTHING = aProposal();
const found = (objective = 1) => aProposal({ alternatives: [anAlternative({ objective })] });
let app: TestApp;
beforeAll(async () => {
  app = await anApp([plan], { runSiting: solves.runSiting });
});
afterAll(() => app.close());

/** Every job asks something else, so that none is taken for another. */
let budget = 1000;
const another = () => ({ budgetWan: budget++ });

async function start(goal: object = another(), more: object = {}): Promise<string> {
  const { status, body: answer } = await app.send('POST', '/api/districts/test/siting', { goal, ...more });
  expect(status).toBe(202);
  expect(answer.job).toMatchObject({ status: 'running', district: 'test', goal });
  return answer.job.id;
}

const jobOf = async (id: string, lang = 'en') => (await app.ask(`/api/siting/${id}?lang=${lang}`)).body.job;
const cancel = (id: string) => app.ask(`/api/siting/${id}`, { method: 'DELETE' });
const statusOf = async (id: string) => (await jobOf(id)).status;
const step = { zh: '求解', en: 'Solving' };
const alternative = { zh: '少花钱', en: 'Cheapest' };

describe('a siting job', () => {
  test('tells its progress and curve and then its proposal', async () => {
    const goal = { stage: 'primary', budgetWan: 5000 };
    const id = await start(goal);
    const solve = await solves.next();
    expect(solve.task).toEqual({ base: plan, plan, goal });
    solve.tell({ progress: 0.4, step, point: { alternative, incumbent: null, lowerBound: 10 } });
    await expect.poll(() => jobOf(id)).toMatchObject({ status: 'running', progress: 0.4, step });
    const running = await jobOf(id);
    expect(running.curve).toEqual([{ alternative, incumbent: null, lowerBound: 10, seconds: expect.any(Number) }]);
    expect(Date.parse(running.createdAt)).toBeLessThanOrEqual(Date.now());
    expect(running.endedAt).toBeUndefined();
    solve.finish(found());
    await expect.poll(() => jobOf(id)).toMatchObject({ status: 'done', progress: 1, proposal: found() });
    expect((await jobOf(id)).endedAt).toEqual(expect.any(String));
  });

  test('waits for the one before it', async () => {
    const first = await start();
    const running = await solves.next();
    const count = solves.begun();
    const second = await start();
    expect((await jobOf(second)).step.zh).toBe('排队等候');
    expect(solves.begun()).toBe(count);
    running.finish(NOTHING);
    (await solves.next()).finish(NOTHING);
    await expect.poll(() => statusOf(second)).toBe('done');
    expect(await statusOf(first)).toBe('done');
  });

  test('that is asked for twice is one job until it has ended', async () => {
    const goal = { stage: 'primary', budgetWan: 77 };
    const first = await start(goal);
    const again = await start({ budgetWan: 77, stage: 'primary' });
    expect(again).toBe(first);
    (await solves.next()).finish(NOTHING);
    await expect.poll(() => statusOf(first)).toBe('done');
    const later = await start(goal);
    expect(later).not.toBe(first);
    (await solves.next()).finish(NOTHING);
    await expect.poll(() => statusOf(later)).toBe('done');
  });

  test('that is cancelled while it waits has ended at once', async () => {
    const first = await start();
    const running = await solves.next();
    const second = await start();
    const { status, body } = await cancel(second);
    expect([status, body.job.status]).toEqual([200, 'cancelled']);
    running.finish(NOTHING);
    await expect.poll(() => statusOf(first)).toBe('done');
    expect((await cancel(first)).body.job.status).toBe('done');
  });

  test('that is cancelled keeps what it has found, and the next one starts', async () => {
    const first = await start();
    const running = await solves.next();
    const second = await start();
    expect((await cancel(first)).body.job).toMatchObject({
      status: 'running',
      step: { zh: expect.stringContaining('停止') },
    });
    await running.cancelled;
    running.finish(found(7));
    await expect.poll(() => jobOf(first)).toMatchObject({ status: 'cancelled', proposal: found(7) });
    (await solves.next()).finish(NOTHING);
    await expect.poll(() => statusOf(second)).toBe('done');
  });

  test('that is cancelled before it has found anything has no proposal', async () => {
    const id = await start();
    const running = await solves.next();
    await cancel(id);
    await running.cancelled;
    running.finish(NOTHING);
    await expect.poll(() => statusOf(id)).toBe('cancelled');
    expect((await jobOf(id)).proposal).toBeUndefined();
  });

  test('that fails says so without the inside of the server', async () => {
    const id = await start();
    (await solves.next()).fail(new Error('secret at /home/x.ts:1'));
    await expect.poll(() => statusOf(id)).toBe('failed');
    const chinese = await jobOf(id, 'zh');
    expect(chinese.error).toEqual({ code: 'siting-failed', message: expect.stringContaining('选址计算没有完成') });
    expect((await jobOf(id)).error.message).toContain('did not finish');
    expect(JSON.stringify(chinese)).not.toContain('secret');
    expect(app.entries.some((entry) => String(entry.error).includes('secret'))).toBe(true);
  });

  test('answers for the scenario as it was when it was asked', async () => {
    const [first] = plan.sites;
    const deletion = { label: 'x', deleteSites: [first!.id] };
    const draft = { name: '无地块', description: '', edits: [deletion], cursor: 1 };
    const { scenario } = (await app.send('POST', '/api/districts/test/scenarios', draft)).body;
    const blocking = await start();
    const running = await solves.next();
    const goal = another();
    const id = await start(goal, { scenario: scenario.id });
    const saved = { version: 1, draft: { ...draft, cursor: 0 } };
    expect((await app.send('PUT', `/api/districts/test/scenarios/${scenario.id}`, saved)).status).toBe(200);
    const edited = await start(goal, { scenario: scenario.id });
    expect(edited).not.toBe(id);
    running.finish(NOTHING);
    const asked = await solves.next();
    expect(asked.task.plan.sites).toEqual([]);
    expect(asked.task.base).toEqual(plan);
    asked.finish(NOTHING);
    const after = await solves.next();
    expect(after.task.plan.sites).toEqual(plan.sites);
    after.finish(NOTHING);
    await expect.poll(() => statusOf(edited)).toBe('done');
    expect(await jobOf(id)).toMatchObject({ scenarioId: scenario.id, status: 'done' });
    expect(await statusOf(blocking)).toBe('done');
  });

  test('is found again in the list of its district, newest first and without its proposal', async () => {
    const id = await start();
    (await solves.next()).finish(found());
    await expect.poll(() => statusOf(id)).toBe('done');
    const { jobs } = (await app.ask('/api/districts/test/siting')).body;
    expect(jobs[0]).toMatchObject({ id, status: 'done', goal: { budgetWan: expect.any(Number) } });
    expect(jobs[0]).not.toHaveProperty('proposal');
    expect(jobs[0]).not.toHaveProperty('curve');
    expect((await app.ask('/api/districts/nowhere/siting')).body.error.code).toBe('unknown-district');
  });

  test('is refused when too many wait', async () => {
    const ids = [await start()];
    const running = await solves.next();
    for (let count = 0; count < 20; count++) ids.push(await start());
    const refused = await app.send('POST', '/api/districts/test/siting', { goal: another() });
    expect([refused.status, refused.body.error.code]).toEqual([503, 'too-many-jobs']);
    for (const id of ids) await cancel(id);
    running.finish(NOTHING);
    await expect.poll(() => statusOf(ids[0]!)).toBe('cancelled');
  });

  test('is forgotten when fifty newer ones have ended', async () => {
    const { jobs: before } = (await app.ask('/api/districts/test/siting')).body;
    const oldest = before.at(-1).id;
    const blocking = await start();
    const running = await solves.next();
    for (let count = before.length; count < 53; count++) await cancel(await start());
    expect((await app.ask(`/api/siting/${oldest}`)).status).toBe(404);
    expect((await app.ask('/api/districts/test/siting')).body.jobs.length).toBeLessThanOrEqual(52);
    running.finish(NOTHING);
    await expect.poll(() => statusOf(blocking)).toBe('done');
  });
});

describe('a question that cannot be asked', () => {
  test.each([
    ['goal', {}],
    ['goal.stage', { goal: { stage: 'university' } }],
    ['goal.budgetWan', { goal: { budgetWan: -5 } }],
    ['goal.seed', { goal: { seed: 0.5 } }],
    ['goal.timeLimit', { goal: { timeLimit: 1e9 } }],
    ['goal.required.0', { goal: { required: [{}] } }],
    ['goal.required.0.schoolId', { goal: { required: [{ schoolId: '无此校' }] } }],
    ['goal.forbidden.1.siteId', { goal: { forbidden: [{ kind: 'close' }, { siteId: 'nowhere' }] } }],
    ['goal.lock.compoundIds', { goal: { lock: { compoundIds: ['nowhere'] } } }],
    ['goal.lock.schoolIds', { goal: { lock: { schoolIds: ['nowhere'] } } }],
    ['goal.births', { goal: { births: { none: 1 } } }],
    ['goal.births', { goal: { births: { low: 0.2, high: 0.2 } } }],
    ['goal.weighBirths', { goal: { weighBirths: 'expected' } }],
    ['goal.weighBirths', { goal: { weighBirths: 'worst' } }],
    ['goal.budgetByYear', { goal: { budgetByYear: [1, 2].map((wan) => ({ year: 2027, wan })) } }],
  ])('is refused with %s named', async (field, body) => {
    const refused = await app.send('POST', '/api/districts/test/siting', body);
    expect([refused.status, refused.body.error.details.fields[0].field]).toEqual([400, field]);
  });

  test('names what is not there in both languages', async () => {
    const goal = { required: [{ kind: 'build', siteId: 'D99' }], births: { boom: 0.5, middle: 0.25 } };
    const ask = (language: string) => app.send('POST', `/api/districts/test/siting?lang=${language}`, { goal });
    const zh = (await ask('zh')).body.error.message;
    expect(zh).toContain('没有候选地块“D99”');
    expect(zh).toContain('没有出生情景“boom”');
    expect(zh).toContain('之和须为 1，现在是 0.75');
    expect((await ask('en')).body.error.message).toContain('there is no candidate site "D99"');
  });

  test('of an unknown district, scenario or number is refused', async () => {
    const nowhere = await app.send('POST', '/api/districts/nowhere/siting', { goal: {} });
    expect([nowhere.status, nowhere.body.error.code]).toEqual([404, 'unknown-district']);
    const scenario = await app.send('POST', '/api/districts/test/siting', { scenario: 'none', goal: {} });
    expect([scenario.status, scenario.body.error.code]).toEqual([404, 'unknown-scenario']);
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['GET', '/events'],
    ] as const) {
      const { status, body } = await app.ask(`/api/siting/none${path}`, { method });
      expect([status, body.error.code]).toEqual([404, 'unknown-job']);
    }
  });
});

describe('the events of a siting job', () => {
  const events = async (id: string, headers: Record<string, string> = {}) => {
    const response = await app.app.request(`/api/siting/${id}/events`, {
      headers: { 'accept-language': 'en', ...headers },
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    return eventReader(response);
  };
  /** A reader who comes late may be told first what was true a moment ago. */
  const nextOf = async (reader: ReturnType<typeof eventReader>, name: string) => {
    let event = await reader.next();
    while (event && event.event !== name) event = await reader.next();
    return event;
  };
  const point = (lowerBound: number) => ({ alternative, incumbent: 100, lowerBound });

  test('come as they happen, go on where a reader left off, and end with the job', async () => {
    const id = await start();
    const solve = await solves.next();
    const first = await events(id);
    expect(await first.next()).toMatchObject({ event: 'progress', data: { progress: 0 } });
    solve.tell({ progress: 0.3, step, point: point(10) });
    expect(await first.next()).toMatchObject({ event: 'point', id: '1', data: point(10) });
    expect(await first.next()).toEqual({ event: 'progress', data: { progress: 0.3, step } });
    await first.leave();
    solve.tell({ progress: 0.6, step, point: point(20) });
    await expect.poll(async () => (await jobOf(id)).curve.length).toBe(2);
    const resumed = await events(id, { 'last-event-id': '1' });
    expect(await nextOf(resumed, 'point')).toMatchObject({ id: '2', data: point(20) });
    expect(await nextOf(resumed, 'progress')).toMatchObject({ data: { progress: 0.6 } });
    solve.finish(found());
    expect(await resumed.next()).toMatchObject({
      event: 'done',
      data: { job: { id, status: 'done', proposal: found() } },
    });
    expect(await resumed.next()).toBeNull();
  });

  test('of a job that has ended are its curve and its end', async () => {
    const id = await start();
    const solve = await solves.next();
    solve.tell({ progress: 0.3, step, point: point(10) });
    solve.fail(new Error('broken'));
    await expect.poll(() => statusOf(id)).toBe('failed');
    const reader = await events(id);
    expect(await reader.next()).toMatchObject({ event: 'point', id: '1' });
    const end = await reader.next();
    expect(end).toMatchObject({ event: 'done', data: { job: { status: 'failed' } } });
    expect(end?.data.job.error.message).toContain('did not finish');
    expect(await reader.next()).toBeNull();
  });

  test('reach many readers, whoever of them is slow or goes away', async () => {
    const id = await start();
    const solve = await solves.next();
    const readers = await Promise.all(Array.from({ length: 40 }, () => events(id)));
    await Promise.all(readers.slice(0, 10).map((reader) => reader.leave()));
    for (let bound = 1; bound <= 5; bound++) {
      solve.tell({ progress: bound / 10, step, point: point(bound) });
      await expect.poll(async () => (await jobOf(id)).curve.length).toBe(bound);
    }
    solve.finish(NOTHING);
    await expect.poll(() => statusOf(id)).toBe('done');
    for (const reader of readers.slice(10)) {
      const seen: string[] = [];
      for (let event = await reader.next(); event; event = await reader.next()) seen.push(event.id ?? event.event);
      expect(seen.filter((each) => Number(each))).toEqual(['1', '2', '3', '4', '5']);
      expect(seen.at(-1)).toBe('done');
    }
  });
});
