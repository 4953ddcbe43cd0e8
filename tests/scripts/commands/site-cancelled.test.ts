import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createApp } from '@xuetu/api/app';
import { announceAddress, openDatabase, savePlan } from '@xuetu/api/db';
import { dependenciesOf } from '@xuetu/api/dependencies-of';
import { listen } from '@xuetu/api/listen';
import { createSitingCrew } from '@xuetu/api/siting/siting-crew';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { inFolder } from '../../support/a-database.ts';
import { anAlternative, aProposal } from '../../support/a-proposal.ts';
import { someSolves } from '../../support/some-solves.ts';

const TIMEOUT = 120_000;
const solves = someSolves();
let dataFolder: string;
let end: () => Promise<void>;
beforeAll(async () => {
  const place = await inFolder();
  dataFolder = place.settings.dataFolder;
  const database = await openDatabase(place.settings);
  await savePlan(database, aCrowdedPlan());
  let count = 0;
  const tools = { database, runSiting: solves.runSiting, now: Date.now, newId: () => `h${++count}`, log: () => {} };
  const crew = createSitingCrew(tools, { threads: 1, takes: 'all' });
  const idle = dependenciesOf(database, () => {}, { threads: 0, takes: 'all' });
  const listening = await listen(createApp({ ...idle, crew }), { port: 0, host: '127.0.0.1' });
  announceAddress(dataFolder, listening.address);
  end = async () => {
    await listening.close();
    await crew.stop();
    await database.close();
    await place.remove();
  };
}, TIMEOUT);
afterAll(() => end(), TIMEOUT);

async function interrupted(found: ReturnType<typeof aProposal>, ...options: string[]) {
  const { DATABASE_URL: _, ...environment } = process.env;
  const root = join(import.meta.dirname, '../../..');
  const child = spawn(process.execPath, ['scripts/xuetu.ts', 'site', 'test', '--lang', 'en', ...options], {
    cwd: root,
    env: { ...environment, XUETU_DATA: dataFolder },
  });
  const outcome = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    outcome.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    outcome.stderr += text;
  });
  const closed = once(child, 'close');
  const solve = await solves.next();
  solve.tell({
    progress: 0.5,
    step: { zh: '求解', en: 'Solving' },
    point: { alternative: { zh: '甲', en: 'A' }, incumbent: 12_345, lowerBound: 12_000 },
  });
  await expect.poll(() => outcome.stderr, { timeout: TIMEOUT }).toContain('lower bound');
  child.kill('SIGINT');
  await solve.cancelled;
  solve.finish(found);
  const [code] = await closed;
  return { code, ...outcome };
}

test('Ctrl+C cancels the job and prints what was found', { timeout: TIMEOUT }, async () => {
  const found = aProposal({ alternatives: [anAlternative({ objective: 12_345 })] });
  const { code, stdout, stderr } = await interrupted(found);
  expect(code).toBe(0);
  expect(stderr).toMatch(/50% Solving\n +[\d.]+ s +A: objective 12,345, lower bound 12,000/);
  expect(stdout).toMatch(/^Cancelled; this is what was found until then\./);
  expect(stdout).toContain('objective 12,345');
});

test('Ctrl+C before anything was found says so', { timeout: TIMEOUT }, async () => {
  const { code, stdout, stderr } = await interrupted(aProposal(), '--budget', '77');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('Cancelled before anything was found');
});
