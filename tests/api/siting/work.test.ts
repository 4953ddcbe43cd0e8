import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { enqueueSitingJob, openDatabase, readSitingJob, savePlan } from '@xuetu/api/db';
import { expect, test } from 'vitest';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';
import { aDatabasePlace } from '../../support/a-database.ts';

const ROOT = join(import.meta.dirname, '../../..');

test.runIf(process.env.DATABASE_URL)(
  'machines without a server share the jobs of one PostgreSQL, each job ends once',
  async () => {
    const place = await aDatabasePlace();
    const database = await openDatabase(place.settings);
    const plan = aCrowdedDistrict();
    const baseHash = await savePlan(database, plan);
    const districtId = plan.district.id;
    const machines = [1, 2].map(() =>
      spawn(process.execPath, ['scripts/xuetu.ts', 'work'], {
        cwd: ROOT,
        env: { ...process.env, DATABASE_URL: place.settings.databaseUrl },
      }),
    );
    let said = '';
    for (const { stderr } of machines) {
      stderr.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    }
    const ids = ['a', 'b', 'c', 'd'];
    for (const [at, id] of ids.entries()) {
      const goal = { stage: 'primary', budgetWan: 90_000 + at, timeLimit: 5 };
      await enqueueSitingJob(database, { id, districtId, goal, inputHash: id.repeat(64), baseHash, edits: [] }, 10);
    }
    for (const id of ids) {
      await expect.poll(async () => (await readSitingJob(database, id))?.status, { timeout: 100_000 }).toBe('done');
    }
    const ended = machines.map((machine) => once(machine, 'close'));
    for (const machine of machines) machine.kill('SIGTERM');
    for (const [code] of await Promise.all(ended)) expect(code).toBe(0);
    for (const id of ids) expect(said.split(`"event":"siting","job":"${id}"`)).toHaveLength(2);
    await database.close();
    await place.remove();
  },
);
