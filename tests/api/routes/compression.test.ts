import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';

let tested: TestApp;
beforeAll(async () => {
  tested = await anApp([aCrowdedPlan()]);
});
afterAll(() => tested.close());

test('a plan travels compressed to who asks for it, keeps its tag and is the same plan', async () => {
  const path = '/api/districts/test/plan';
  const plain = await tested.app.request(path);
  const text = await plain.text();
  const packed = await tested.app.request(path, { headers: { 'accept-encoding': 'gzip' } });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  const bytes = Buffer.from(await packed.arrayBuffer());
  expect(bytes.length).toBeLessThan(text.length);
  expect(gunzipSync(bytes).toString()).toBe(text);
  const tag = packed.headers.get('etag')!;
  const again = await tested.app.request(path, { headers: { 'accept-encoding': 'gzip', 'if-none-match': tag } });
  expect(again.status).toBe(304);
});
