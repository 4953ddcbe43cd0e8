import { createApp } from '@xuetu/api/app';
import type { SmallCountRight } from '@xuetu/api/export/small-count-right';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';

const KEY = '学位数字口令 2026-秋';
const EXPORT = '/api/districts/test/export?what=compounds&format=geojson';
const DOSSIER = '/api/districts/test/export?what=dossier&format=html';
let app: TestApp;
beforeAll(async () => {
  app = await anApp([aCrowdedPlan()]);
});
afterAll(() => app.close());

/** The same data behind a server with another right. */
function asked(smallCounts: SmallCountRight, path: string, key?: string, init: RequestInit = {}) {
  const brought: Record<string, string> = key === undefined ? {} : { 'x-small-counts-key': encodeURIComponent(key) };
  const headers = { 'accept-language': 'en', 'content-type': 'application/json', ...brought };
  return createApp({ ...app.dependencies, smallCounts }).request(path, { headers, ...init });
}

describe('who may have counts under five in a file', () => {
  test('everyone at a server for its own machine', async () => {
    expect((await asked('everyone', `${EXPORT}&smallCounts=true`)).status).toBe(200);
  });

  test('nobody at a server on a network without a key, which says so to the page', async () => {
    const answer = await asked('nobody', `${EXPORT}&smallCounts=true`, KEY);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      error: { code: 'small-counts-refused', message: expect.stringContaining('XUETU_SMALL_COUNTS_KEY') },
    });
    expect(await (await asked('nobody', '/api/settings')).json()).toMatchObject({ smallCounts: 'nobody' });
  });

  test('who brings the key, of any characters; the settings never tell it', async () => {
    const right = { key: KEY };
    expect((await asked(right, `${EXPORT}&smallCounts=true`, KEY)).status).toBe(200);
    for (const wrong of [undefined, '', 'x', `${KEY} `, KEY.slice(1)])
      expect((await asked(right, `${EXPORT}&smallCounts=true`, wrong)).status).toBe(403);
    const told = await (await asked(right, '/api/settings')).text();
    expect(JSON.parse(told)).toEqual({ basemap: null, smallCounts: 'key' });
  });

  test('papers ask the same, however they are asked for', async () => {
    const right = { key: KEY };
    expect((await asked(right, `${DOSSIER}&smallCounts=true`)).status).toBe(403);
    const start = { method: 'POST', body: JSON.stringify({ what: 'dossier', format: 'html', smallCounts: true }) };
    expect((await asked(right, '/api/districts/test/papers', 'guessed', start)).status).toBe(403);
  });

  test('a file without them needs no right', async () => {
    for (const right of ['nobody', { key: KEY }] as const) expect((await asked(right, EXPORT)).status).toBe(200);
  });
});
