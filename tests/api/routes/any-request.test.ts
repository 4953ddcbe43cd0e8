import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aTown } from '../../support/a-town.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';

/** Parts of addresses that try to be a path, a statement, a number too large or nothing at all. */
const PLACES = [
  '..%2F..%2Fetc%2Fpasswd',
  "x'; drop table districts; --",
  '%00',
  '🏫'.repeat(60),
  '-1',
  '1e999',
  '__proto__',
];
const VALUES = [
  '',
  'NaN',
  '-1',
  '1e308',
  '99999999999999999999',
  "' or 1=1 --",
  '\u0000',
  '[object Object]',
  'x'.repeat(5000),
];
const BODIES: [type: string, body: string][] = [
  ['application/json', '{"name":'],
  ['application/json', '['.repeat(200_000) + ']'.repeat(200_000)],
  ['application/json', `${'{"draft":'.repeat(3000)}1${'}'.repeat(3000)}`],
  ['application/json', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'],
  [
    'application/json',
    '{"name":"\\u0000","draft":{"name":1e999,"views":[null]},"goal":{"stages":{}},"edits":[[]],"cursor":-1,"version":1e300}',
  ],
  [
    'application/json',
    '{"name":"x","description":"","archived":false,"cursor":99999,"edits":[{"label":"x","putSchools":[{"id":"A"}]}]}',
  ],
  ['application/json', '{"what":"dossier","format":"exe","scenario":{},"mapApproval":[1],"date":"2026-02-31"}'],
  ['application/json', '{"name":"a\\u0000b","description":"","archived":false,"cursor":0,"edits":[]}'],
  ['application/json', '{"name":"a\\ud800b","description":"","archived":false,"cursor":0,"edits":[]}'],
  ['application/json', '{"draft":{"name":"a\\u0000b","views":[]}}'],
  ['text/plain', '{}'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="config"\r\n\r\n{"id":1}\r\n--x--\r\n',
  ],
  ['multipart/form-data; boundary=x', 'no part at all'],
  ['multipart/form-data', '--x'],
  ['application/x-www-form-urlencoded', 'config=%7B%7D&file=%00'],
];

let app: TestApp;
let routes: { path: string; method: string; queries: string[] }[];
const answers: { said: string; status: number; body: { error?: { code?: string; message?: string } } }[] = [];

beforeAll(async () => {
  app = await anApp([aTown()]);
  const { body } = await app.ask('/api/openapi.json');
  const operations = Object.entries(body.paths as Record<string, Record<string, { parameters?: Parameter[] }>>);
  routes = operations.flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [] }]) => ({
      path,
      method: method.toUpperCase(),
      queries: parameters.filter((each) => each.in === 'query').map(({ name }) => name),
    })),
  );
});
afterAll(() => app.close());

interface Parameter {
  in: string;
  name: string;
}

async function send(method: string, address: string, type?: string, body?: string) {
  const { status, body: answer } = await app.ask(address, {
    method,
    ...(type && { headers: { 'content-type': type }, body }),
  });
  answers.push({
    said: `${method} ${address.slice(0, 120)} ${type ?? ''} ${(body ?? '').slice(0, 60)}`,
    status,
    body: answer,
  });
}

/** The address of a route in the district that there is, with everything else as given. */
function addressOf(path: string, value: string, district = 'test'): string {
  return path.replace('{district}', district).replace(/\{\w+\}/g, value);
}

describe('whatever is asked of any route', () => {
  test('there are routes to ask', () => expect(routes.length).toBeGreaterThan(40));

  test('names that are no names, queries that are no numbers and bodies that are nothing are refused in words', async () => {
    for (const { path, method, queries } of routes) {
      const parts = path.match(/\{\w+\}/g)?.length ?? 0;
      if (parts > 0) for (const place of PLACES) await send(method, addressOf(path, place, place));
      if (method === 'GET' && queries.length > 0) {
        for (const value of VALUES) {
          const query = new URLSearchParams(queries.filter((name) => name !== 'lang').map((name) => [name, value]));
          await send(method, `${addressOf(path, 'none')}?${query}`);
        }
      }
      if (method === 'POST' || method === 'PUT' || method === 'PATCH') {
        for (const [type, body] of BODIES) await send(method, addressOf(path, 'none'), type, body);
      }
    }
    expect(answers.length).toBeGreaterThan(400);
    const broken = answers.filter(({ status }) => status >= 500);
    expect(broken.map(({ said, status, body }) => `${status} ${said} ${body?.error?.code}`)).toEqual([]);
    const silent = answers.filter(({ status, body }) => status >= 400 && !(body?.error?.code && body.error.message));
    expect(silent.map(({ said, status }) => `${status} ${said}`)).toEqual([]);
  });

  test('the server lives, and nothing of it is another', async () => {
    expect((await app.ask('/api/health')).status).toBe(200);
    expect((await app.ask('/api/districts')).body.districts.map(({ id }: { id: string }) => id)).toEqual(['test']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(app.entries.filter(({ event }) => event === 'request-failed')).toEqual([]);
  });
});
