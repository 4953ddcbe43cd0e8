import { enqueueSitingJob, openDatabase, savePlan } from '@xuetu/api/db';
import { startServer } from '@xuetu/api/server';
import type { SitingJob } from '@xuetu/api/siting/siting-job';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aChild } from '../../support/a-child.ts';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';
import { aDatabasePlace, type DatabasePlace } from '../../support/a-database.ts';

let place: DatabasePlace;
const plan = aCrowdedDistrict();
const districtId = plan.district.id;
beforeAll(async () => {
  place = await aDatabasePlace();
});
afterAll(() => place.remove());

async function asked(id: string): Promise<void> {
  const database = await openDatabase(place.settings);
  const baseHash = await savePlan(database, plan);
  const goal = { stage: 'primary', timeLimit: 10 };
  const inputHash = id.charCodeAt(0).toString(16).padStart(64, '0');
  await enqueueSitingJob(database, { id, districtId, goal, inputHash, baseHash, edits: [] }, 10);
  await database.close();
}

async function killedInTheMiddle(times: number): Promise<void> {
  for (let round = 0; round < times; round++) {
    const child = aChild('serve-until-killed.ts', JSON.stringify(place.settings));
    expect(await child.line()).toBe('solving');
    await child.kill();
  }
}

/** What a new server makes of the job, once it has ended, with how often it ended. */
async function endOf(id: string): Promise<{ job: SitingJob; ends: number; attempts: number }> {
  const entries: { event: string; job?: unknown }[] = [];
  const server = await startServer({
    ...place.settings,
    port: 0,
    host: '127.0.0.1',
    basemap: null,
    smallCounts: 'everyone',
    sitingThreads: 1,
    log: (entry) => entries.push(entry),
  });
  const ask = async () => (await (await fetch(`${server.address}/api/siting/${id}?lang=en`)).json()).job as SitingJob;
  await expect.poll(async () => (await ask()).status, { timeout: 100_000 }).not.toBe('running');
  const job = await ask();
  await server.stop();
  const database = await openDatabase(place.settings);
  const [row] = await database.query<{ attempts: number }>(sql`select attempts from siting_jobs where id = ${id}`);
  await database.close();
  return {
    job,
    ends: entries.filter((each) => each.event === 'siting' && each.job === id).length,
    attempts: row!.attempts,
  };
}

test('a job whose server was killed in the middle is answered by the next server, once', async () => {
  await asked('killed');
  await killedInTheMiddle(1);
  const { job, ends, attempts } = await endOf('killed');
  expect(job).toMatchObject({ status: 'done', goal: { stage: 'primary' } });
  expect(job.proposal?.alternatives.length).toBeGreaterThan(0);
  expect({ ends, attempts }).toEqual({ ends: 1, attempts: 2 });
}, 300_000);

test('a job that killed its server three times is given up with a reason', async () => {
  await asked('deadly');
  await killedInTheMiddle(3);
  const { job, ends, attempts } = await endOf('deadly');
  expect(job).toMatchObject({ status: 'failed', error: { code: 'siting-crashed' } });
  expect(String(job.error?.message)).toContain('broke off 3 times');
  expect({ ends, attempts }).toEqual({ ends: 1, attempts: 3 });
}, 300_000);
