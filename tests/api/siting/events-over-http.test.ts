import { createApp } from '@xuetu/api/app';
import { type Listening, listen } from '@xuetu/api/listen';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';
import { eventReader } from '../../support/event-reader.ts';
import { someSolves } from '../../support/some-solves.ts';

const solves = someSolves();
const stopping = new AbortController();
let app: TestApp;
let server: Listening;
beforeAll(async () => {
  app = await anApp([aCrowdedPlan()], { runSiting: solves.runSiting });
  server = await listen(createApp({ ...app.dependencies, stopping: stopping.signal }), { port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

test('readers over the network are told at once, may break off, and are let go when the server stops', async () => {
  const { body } = await app.send('POST', '/api/districts/test/siting', { goal: {} });
  const address = `${server.address}/api/siting/${body.job.id}/events`;
  const solve = await solves.next();
  const leaving = new AbortController();
  const gone = eventReader(await fetch(address, { signal: leaving.signal }));
  const staying = eventReader(await fetch(address));
  expect((await gone.next())?.event).toBe('progress');
  leaving.abort();
  await expect(gone.next()).rejects.toThrow('abort');
  solve.tell({ progress: 0.5, step: { zh: '求解', en: 'Solving' } });
  let event = await staying.next();
  while (event?.data.progress !== 0.5) event = await staying.next();
  expect(event).toEqual({ event: 'progress', data: { progress: 0.5, step: { zh: '求解', en: 'Solving' } } });
  stopping.abort();
  expect(await staying.next()).toBeNull();
  await server.close();
});
