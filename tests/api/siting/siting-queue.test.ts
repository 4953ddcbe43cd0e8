import {
  type Database,
  endSitingJob,
  enqueueSitingJob,
  readSitingJob,
  savePlan,
  takeSitingJob,
  tellOfSitingJob,
} from '@xuetu/api/db';
import { type CrewSettings, createSitingCrew, type SitingCrew } from '@xuetu/api/siting/siting-crew';
import { SitingCrash } from '@xuetu/api/siting/siting-task';
import sql from 'sql-template-tag';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { aDatabase } from '../../support/a-database.ts';
import { anAlternative, aProposal } from '../../support/a-proposal.ts';
import { someSolves } from '../../support/some-solves.ts';

const plan = aCrowdedPlan();
const NOTHING = aProposal();
const found = (objective = 1) => aProposal({ alternatives: [anAlternative({ objective })] });
let database: Database;
let close: () => Promise<void>;
let baseHash: string;
beforeAll(async () => {
  ({ database, close } = await aDatabase());
  baseHash = await savePlan(database, plan);
});
afterAll(() => close());

let count = 0;
async function asked(): Promise<string> {
  count += 1;
  const inputHash = String(count).padStart(64, '0');
  const question = {
    id: `job-${count}`,
    districtId: 'test',
    goal: { budgetWan: count },
    inputHash,
    baseHash,
    edits: [],
  };
  expect(await enqueueSitingJob(database, question, 100)).toEqual({ outcome: 'queued', id: question.id });
  return question.id;
}

const stored = async (id: string) => {
  const [row] = await database.query<{ status: string; attempts: number; input: object | null }>(
    sql`select status, attempts, input from siting_jobs where id = ${id}`,
  );
  return row!;
};
const take = (holder: string, seconds = 60) => takeSitingJob(database, { holder, seconds });

describe('a job in the queue', () => {
  test('goes to one of many who want it at once', async () => {
    const id = await asked();
    const taken = await Promise.all(Array.from({ length: 12 }, (_, at) => take(`w${at}`)));
    const [winner, ...others] = taken.filter((each) => each !== null);
    expect(others).toEqual([]);
    expect(winner).toMatchObject({ lease: { jobId: id }, attempts: 1, district: 'test' });
    expect(winner!.task()).toEqual({ base: plan, plan, goal: { budgetWan: count } });
    expect(await endSitingJob(database, winner!.lease, { proposal: NOTHING })).toBe('done');
    expect((await stored(id)).input).toBeNull();
  });

  test('that many ask for at once is one', async () => {
    const inputHash = 'a'.repeat(64);
    const rivals = Array.from({ length: 8 }, (_, at) => `rival-${at}`);
    const outcomes = await Promise.all(
      rivals.map((id) =>
        enqueueSitingJob(database, { id, districtId: 'test', goal: {}, inputHash, baseHash, edits: [] }, 100),
      ),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'queued')).toHaveLength(1);
    const ids = new Set(outcomes.map((each) => ('id' in each ? each.id : each.outcome)));
    expect(ids.size).toBe(1);
    const taken = await take('w');
    await endSitingJob(database, taken!.lease, 'stopped');
  });

  test('that was left alone is taken by another, and the first one changes nothing any more', async () => {
    const id = await asked();
    const late = await take('late', 0);
    const second = await take('second');
    expect(second).toMatchObject({ lease: { jobId: id }, attempts: 2 });
    const alternative = { zh: '甲', en: 'A' };
    const points = [{ seconds: 1, alternative, incumbent: 1, lowerBound: 0 }];
    expect(await tellOfSitingJob(database, late!.lease, { progress: 0.9, points })).toBe('lost');
    expect(await endSitingJob(database, late!.lease, { proposal: found(1) })).toBeNull();
    expect(await readSitingJob(database, id)).toMatchObject({ status: 'running', progress: 0, curve: [] });
    expect(await tellOfSitingJob(database, second!.lease, { progress: 0.5, points })).toBe('held');
    expect(await endSitingJob(database, second!.lease, { proposal: found(2) })).toBe('done');
    expect(await endSitingJob(database, second!.lease, { proposal: found(3) })).toBeNull();
    expect(await readSitingJob(database, id)).toMatchObject({ status: 'done', proposal: found(2), curve: points });
  });

  test('whose curve was begun before goes on where it was', async () => {
    const id = await asked();
    const point = (seconds: number) => ({
      seconds,
      alternative: { zh: '甲', en: 'A' },
      incumbent: null,
      lowerBound: seconds,
    });
    const first = await take('first', 0);
    await tellOfSitingJob(database, first!.lease, { points: [point(1), point(4)] });
    const second = await take('second');
    expect(second?.secondsBefore).toBe(4);
    await tellOfSitingJob(database, second!.lease, { points: [point(5)] });
    expect((await readSitingJob(database, id))?.curve).toEqual([1, 4, 5].map(point));
    expect((await readSitingJob(database, id, 2))?.curve).toEqual([point(5)]);
    await endSitingJob(database, second!.lease, 'stopped');
  });

  test('is not put there for a base plan that is no longer the one', async () => {
    const question = { id: 'x', districtId: 'test', goal: {}, inputHash: 'b'.repeat(64), edits: [] };
    const outcome = await enqueueSitingJob(database, { ...question, baseHash: 'c'.repeat(64) }, 100);
    expect(outcome).toEqual({ outcome: 'again' });
  });

  test('keeps the plan it was asked for when the district is imported anew', async () => {
    await asked();
    await savePlan(database, { ...plan, streets: [] });
    expect((await take('w'))!.task().base).toEqual(plan);
    await savePlan(database, plan);
    await database.query(sql`update siting_jobs set locked_until = now() - interval '1 s' where status = 'running'`);
    await endSitingJob(database, (await take('w2'))!.lease, 'stopped');
  });
});

describe('a crew', () => {
  const crews: SitingCrew[] = [];
  const entries: object[] = [];
  afterEach(async () => {
    for (const crew of crews.splice(0)) await crew.stop();
  });

  function aCrew(settings: Partial<CrewSettings> = {}) {
    const solves = someSolves();
    let holders = 0;
    const tools = {
      database,
      runSiting: solves.runSiting,
      now: Date.now,
      newId: () => `h${++holders}`,
      log: (entry: object) => void entries.push(entry),
    };
    const crew = createSitingCrew(tools, { threads: 1, takes: 'all', beat: 20, look: 50, ...settings });
    crews.push(crew);
    return { crew, solves };
  }

  test('that is told to stop gives its job back, and the next one answers it', async () => {
    const id = await asked();
    const { crew, solves } = aCrew();
    const solve = await solves.next();
    await crew.stop();
    await solve.stopped;
    expect(await stored(id)).toMatchObject({ status: 'queued', attempts: 0 });
    const next = aCrew();
    (await next.solves.next()).finish(found());
    await expect.poll(async () => (await stored(id)).status).toBe('done');
  });

  test('that has lost its hold on a job ends the solve without a word', async () => {
    const id = await asked();
    const { solves } = aCrew();
    const solve = await solves.next();
    await database.query(sql`update siting_jobs set locked_by = 'somebody else' where id = ${id}`);
    await solve.stopped;
    solve.finish(found());
    await crews[0]!.stop();
    expect(await stored(id)).toMatchObject({ status: 'running', attempts: 1 });
    await endSitingJob(database, { jobId: id, holder: 'somebody else', seconds: 1 }, 'stopped');
  });

  test('tries a solve that breaks off three times, and then says so', async () => {
    const id = await asked();
    const { solves } = aCrew();
    for (let attempt = 1; attempt <= 3; attempt++) (await solves.next()).fail(new SitingCrash('out of memory'));
    await expect.poll(async () => (await stored(id)).status).toBe('failed');
    expect(solves.begun()).toBe(3);
    const job = await readSitingJob(database, id);
    expect(job?.error).toMatchObject({ code: 'siting-crashed', message: { zh: expect.stringContaining('3 次中断') } });
  });

  test('ends a solve that does not end when it is asked to', async () => {
    const id = await asked();
    const { crew, solves } = aCrew({ grace: 0 });
    const solve = await solves.next();
    await database.query(sql`update siting_jobs set cancel_asked_at = now() where id = ${id}`);
    crew.nudge();
    await solve.cancelled;
    await solve.stopped;
    await expect.poll(() => readSitingJob(database, id)).toMatchObject({ status: 'cancelled' });
  });

  test('ends what was to be cancelled when its holder died', async () => {
    const id = await asked();
    await take('dead', 0);
    await database.query(sql`update siting_jobs set cancel_asked_at = now() where id = ${id}`);
    aCrew();
    await expect.poll(() => readSitingJob(database, id)).toMatchObject({ status: 'cancelled' });
  });

  test('of a command leaves the jobs of others alone', async () => {
    const others = await asked();
    const own = await asked();
    const { crew, solves } = aCrew({ takes: 'offered' });
    crew.offer(own);
    const solve = await solves.next();
    solve.finish(found());
    await expect.poll(async () => (await stored(own)).status).toBe('done');
    await crew.stop();
    expect(solves.begun()).toBe(1);
    expect(await stored(others)).toMatchObject({ status: 'queued' });
    await database.query(sql`delete from siting_jobs where id = ${others}`);
  });

  test('of several threads solves several jobs at a time', async () => {
    const ids = [await asked(), await asked()];
    const { solves } = aCrew({ threads: 2 });
    const [one, other] = [await solves.next(), await solves.next()];
    other.finish(found(2));
    one.finish(found(1));
    for (const id of ids) await expect.poll(async () => (await stored(id)).status).toBe('done');
  });

  test('forgets the jobs of a district that is deleted', async () => {
    const other = aCrowdedPlan('gone');
    const hash = await savePlan(database, other);
    const question = {
      id: 'gone-1',
      districtId: 'gone',
      goal: {},
      inputHash: 'd'.repeat(64),
      baseHash: hash,
      edits: [],
    };
    await enqueueSitingJob(database, question, 100);
    const { solves } = aCrew();
    const solve = await solves.next();
    await database.query(sql`delete from districts where id = 'gone'`);
    await solve.stopped;
    expect(await readSitingJob(database, 'gone-1')).toBeNull();
  });
});
