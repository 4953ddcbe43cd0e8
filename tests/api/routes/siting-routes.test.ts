import type { RunSiting, SitingTask } from '@xuetu/api/siting/siting-task';
import type { Proposal, SitingProgress } from '@xuetu/geodata/siting';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { aProposal } from '../../support/a-proposal.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';

/** A solve that a test ends as it likes. */
interface Solve {
  task: SitingTask;
  tell(progress: SitingProgress): void;
  finish(proposal: Proposal): void;
  fail(error: Error): void;
  isStopped: boolean;
}

const solves: Solve[] = [];
const runSiting: RunSiting = (task, onProgress) => {
  const solve: Solve = { task, tell: onProgress, finish: () => {}, fail: () => {}, isStopped: false };
  const promise = new Promise<Proposal>((resolve, reject) => {
    solve.finish = resolve;
    solve.fail = reject;
  });
  solves.push(solve);
  return {
    proposal: promise,
    stop: () => {
      solve.isStopped = true;
    },
  };
};

const nothing = aProposal();
const plan = aCrowdedPlan();
let app: TestApp;
beforeAll(async () => {
  app = await anApp([plan], { runSiting });
});
afterAll(() => app.close());

async function start(body: object = { goal: {} }): Promise<string> {
  const { status, body: answer } = await app.send('POST', '/api/districts/test/siting', body);
  expect(status).toBe(202);
  expect(answer.job).toMatchObject({ status: 'running', district: 'test' });
  return answer.job.id;
}

const jobOf = async (id: string, lang = 'en') => (await app.ask(`/api/siting/${id}?lang=${lang}`)).body.job;

describe('a siting job', () => {
  test('tells its progress and then its proposal', async () => {
    const id = await start({ goal: { stage: 'primary', budgetWan: 5000 } });
    const solve = solves.at(-1)!;
    expect(solve.task.goal).toEqual({ stage: 'primary', budgetWan: 5000 });
    expect(solve.task.plan).toEqual(plan);
    solve.tell({ progress: 0.4, step: { zh: '求解', en: 'Solving' } });
    expect(await jobOf(id)).toMatchObject({ status: 'running', progress: 0.4, step: { zh: '求解', en: 'Solving' } });
    solve.finish(nothing);
    await expect.poll(() => jobOf(id)).toMatchObject({ status: 'done', progress: 1, proposal: nothing });
  });

  test('waits for the one before it', async () => {
    const first = await start();
    const count = solves.length;
    const second = await start();
    expect(solves).toHaveLength(count);
    expect((await jobOf(second)).step.zh).toBe('排队等候');
    solves.at(-1)!.finish(nothing);
    await expect.poll(() => solves.length).toBe(count + 1);
    solves.at(-1)!.finish(nothing);
    await expect.poll(async () => (await jobOf(second)).status).toBe('done');
    expect((await jobOf(first)).status).toBe('done');
  });

  test('that is cancelled stops, and the next one starts', async () => {
    const first = await start();
    const running = solves.at(-1)!;
    const second = await start();
    const { status, body } = await app.ask(`/api/siting/${first}`, { method: 'DELETE' });
    expect([status, body.job.status]).toEqual([200, 'cancelled']);
    expect(running.isStopped).toBe(true);
    running.finish(nothing);
    expect(solves.at(-1)).not.toBe(running);
    solves.at(-1)!.finish(nothing);
    await expect.poll(async () => (await jobOf(second)).status).toBe('done');
    expect((await jobOf(first)).status).toBe('cancelled');
    expect((await app.ask(`/api/siting/${second}`, { method: 'DELETE' })).body.job.status).toBe('done');
  });

  test('that fails says so without the inside of the server', async () => {
    const id = await start();
    solves.at(-1)!.fail(new Error('secret at /home/x.ts:1'));
    await expect.poll(async () => (await jobOf(id)).status).toBe('failed');
    const chinese = await jobOf(id, 'zh');
    expect(chinese.error).toEqual({ code: 'siting-failed', message: expect.stringContaining('选址计算没有完成') });
    expect((await jobOf(id)).error.message).toContain('did not finish');
    expect(JSON.stringify(chinese)).not.toContain('secret');
    expect(app.entries.some((entry) => String(entry.error).includes('secret'))).toBe(true);
  });

  test('is refused when too many wait', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 21; count++) ids.push(await start());
    const refused: Awaited<ReturnType<TestApp['ask']>>[] = [];
    for (let count = 0; count < 2; count++)
      refused.push(await app.send('POST', '/api/districts/test/siting', { goal: {} }));
    expect(refused.map(({ status }) => status)).toContain(503);
    expect(refused.at(-1)?.body.error.code).toBe('too-many-jobs');
    for (const id of [...ids].reverse()) await app.ask(`/api/siting/${id}`, { method: 'DELETE' });
    for (const { body } of refused) if (body.job) await app.ask(`/api/siting/${body.job.id}`, { method: 'DELETE' });
  });

  test.each([
    ['goal', {}],
    ['goal.stage', { goal: { stage: 'university' } }],
    ['goal.budgetWan', { goal: { budgetWan: -5 } }],
    ['goal.timeLimit', { goal: { timeLimit: 1e9 } }],
  ])('with a wrong %s is refused with the field named', async (field, body) => {
    const refused = await app.send('POST', '/api/districts/test/siting', body);
    expect([refused.status, refused.body.error.details.fields[0].field]).toEqual([400, field]);
  });

  test('of an unknown district, scenario or number is refused', async () => {
    const nowhere = await app.send('POST', '/api/districts/nowhere/siting', { goal: {} });
    expect([nowhere.status, nowhere.body.error.code]).toEqual([404, 'unknown-district']);
    const scenario = await app.send('POST', '/api/districts/test/siting', { scenario: 'none', goal: {} });
    expect([scenario.status, scenario.body.error.code]).toEqual([404, 'unknown-scenario']);
    for (const method of ['GET', 'DELETE']) {
      const { status, body } = await app.ask('/api/siting/none', { method });
      expect([status, body.error.code]).toEqual([404, 'unknown-job']);
    }
  });
});
