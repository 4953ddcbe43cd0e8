import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCrowdedPlan } from '../support/a-crowded-plan.ts';
import { anApp, type TestApp } from '../support/an-app.ts';

/** JSON as it comes. */
type Answer = ReturnType<typeof JSON.parse>;

let app: TestApp;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xuetu-web-'));
  const webFolder = join(folder, 'dist');
  await mkdir(join(webFolder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(webFolder, 'index.html'), '<!doctype html><title>学图</title>');
  await writeFile(join(webFolder, 'assets/main-1a2b.js'), 'export {}');
  app = await anApp([aCrowdedPlan()], {
    webFolder,
    sizeLimits: { imports: 20_000, scenarios: 1500, others: 1000 },
    basemap: {
      kind: 'wmts',
      tiles: ['https://t0.tianditu.gov.cn/vec_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}'],
      attribution: '天地图',
      tileSize: 256,
      maxZoom: 18,
    },
  });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

describe('the server', () => {
  test('says that it is up and on what', async () => {
    const { status, body } = await app.ask('/api/health');
    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'ok',
      version: 'test',
      engine: app.dependencies.database.engine,
      uptimeSeconds: expect.any(Number),
    });
  });

  test('says which background map is configured and who may have small counts', async () => {
    const { body } = await app.ask('/api/settings');
    expect(body).toEqual({ basemap: app.dependencies.basemap, smallCounts: 'everyone' });
  });

  test.each(['/api', '/api/', '/api/nothing', '/api/districts/test/nothing', '/api/siting'])(
    'answers %s, where there is nothing, in the caller’s language',
    async (path) => {
      const english = await app.ask(path);
      expect([english.status, english.body.error.code]).toEqual([404, 'not-found']);
      expect(english.body.error.message).toContain('There is nothing');
      expect((await app.ask(`${path}?lang=zh`)).body.error.message).toContain('这里没有内容');
    },
  );

  test.each([
    ['nothing', '', 'zh'],
    ['English first', 'en-GB,zh;q=0.5', 'en'],
    ['English less than Chinese', 'en;q=0.3,zh-CN;q=0.8', 'zh'],
    ['languages that we do not speak', 'fr,de', 'zh'],
    ['English after those that we do not speak', 'fr,en;q=0.4', 'en'],
    ['nonsense', ';;;q=,', 'zh'],
  ])('speaks the right language to a browser that asks for %s', async (_, header, language) => {
    const { body } = await app.ask('/api/nothing', { headers: { 'accept-language': header } });
    expect(/[\u4e00-\u9fff]/.test(body.error.message)).toBe(language === 'zh');
  });

  test('writes one line for every request, and no more', async () => {
    const before = app.entries.length;
    await app.ask('/api/health');
    expect(app.entries.slice(before)).toEqual([
      {
        level: 'info',
        event: 'request',
        method: 'GET',
        path: '/api/health',
        status: 200,
        milliseconds: expect.any(Number),
      },
    ]);
  });
});

describe('requests that no one should send', () => {
  const path = '/api/districts/test/scenarios';

  test.each([
    ['broken JSON', '{"name":', 'malformed-body'],
    ['no JSON', 'hello', 'malformed-body'],
    ['an empty body', '', 'malformed-body'],
    ['a list', '[]', 'invalid-request'],
    ['null', 'null', 'invalid-request'],
    ['a number', '1e999', 'invalid-request'],
    ['deep nesting', '['.repeat(400) + ']'.repeat(400), 'invalid-request'],
    ['a prototype', '{"__proto__":{"name":"x"},"name":1}', 'invalid-request'],
  ])('%s is refused and the server lives', async (_, body, code) => {
    const refused = await app.send('POST', path, body);
    expect([refused.status, refused.body.error.code]).toEqual([400, code]);
    expect((await app.ask('/api/health')).status).toBe(200);
  });

  test('JSON that does not say so is refused', async () => {
    const { status } = await app.send('POST', path, '{}', { 'content-type': 'text/plain' });
    expect(status).toBe(400);
  });

  test('a request that is too large is refused with the limit, whether it says its size or not', async () => {
    const body = JSON.stringify({ name: 'x'.repeat(2000) });
    const declared = await app.send('POST', `${path}?lang=zh`, body, { 'content-length': String(body.length) });
    expect([declared.status, declared.body.error.code]).toEqual([413, 'request-too-large']);
    expect(declared.body.error.message).toContain('上限');
    const silent = await app.send('POST', path, body);
    expect([silent.status, silent.body.error.details]).toEqual([413, { limitBytes: 1500 }]);
    const other = await app.send('POST', '/api/districts/test/stories', { name: 'x'.repeat(1200) });
    expect([other.status, other.body.error.details]).toEqual([413, { limitBytes: 1000 }]);
    const form = new FormData();
    form.append('config', 'x'.repeat(21_000));
    expect((await app.ask('/api/imports', { method: 'POST', body: form })).status).toBe(413);
  });

  test('a change that another website asks for is refused', async () => {
    const headers = { origin: 'https://evil.example', host: 'localhost:8080' };
    const refused = await app.send('DELETE', '/api/districts/test', {}, headers);
    expect([refused.status, refused.body.error.code]).toEqual([403, 'foreign-origin']);
    const own = await app.send('POST', path, '{}', { origin: 'http://localhost:8080', host: 'localhost:8080' });
    expect(own.status).toBe(400);
    expect((await app.ask('/api/districts', { headers })).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('what breaks inside is told to the log and not to the caller', async () => {
    const broken = await anApp([], {
      packsOf: () => {
        throw new Error('secret inside');
      },
    });
    await broken.close();
    const { status, body } = await broken.ask('/api/districts?lang=zh');
    expect([status, body.error.code]).toEqual([500, 'internal']);
    expect(body.error.message).toContain('服务器内部出错');
    expect(JSON.stringify(body)).not.toMatch(/secret|at .*:\d+|select/);
    expect(broken.entries.some((entry) => entry.event === 'request-failed' && entry.error)).toBe(true);
  });
});

describe('the web app', () => {
  test('keeps hashed assets for ever and asks for the page anew', async () => {
    const asset = await app.ask('/assets/main-1a2b.js');
    expect([asset.status, asset.body]).toEqual([200, 'export {}']);
    expect(asset.headers.get('content-type')).toMatch(/javascript/);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    const page = await app.ask('/');
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page.headers.get('cache-control')).toBe('no-cache');
  });

  test('gives the page for addresses inside the app and nothing for files that are not there', async () => {
    const inside = await app.ask('/districts/demo', { headers: { accept: 'text/html' } });
    expect([inside.status, inside.body]).toEqual([200, expect.stringContaining('学图')]);
    expect((await app.ask('/assets/gone-9z.js')).status).toBe(404);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/%00',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
  ])('never gives a file outside its folder: %s', async (path) => {
    const { body } = await app.ask(path);
    expect(JSON.stringify(body)).not.toContain('"secret"');
    expect(body).not.toBe('secret');
  });

  test('may ask its own server and the configured basemap only', async () => {
    const policy = (await app.ask('/')).headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("worker-src 'self' blob:");
    expect(policy).toContain("img-src 'self' data: blob: https://t0.tianditu.gov.cn");
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy).toContain("script-src 'self';");
  });
});

describe('the OpenAPI document', () => {
  test('describes every route with its answers and errors', async () => {
    const { body } = await app.ask('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routes = app.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api') && path !== '/api/openapi.json')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(new Set(described)).toEqual(new Set(routes));
    expect(described).toHaveLength(44);

    for (const [path, methods] of Object.entries<Record<string, Answer>>(body.paths)) {
      for (const operation of Object.values(methods)) {
        expect(operation.summary).toMatch(/\w/);
        expect(operation.tags).toHaveLength(1);
        const [good] = Object.keys(operation.responses).filter((status) => status.startsWith('2'));
        expect(Object.values(operation.responses[good!].content)[0]).toHaveProperty('schema');
        const error = operation.responses['500'].content['application/json'].schema;
        expect(JSON.stringify(error)).toContain('message');
        const named = (operation.parameters ?? [])
          .filter((each: Answer) => each.in === 'path')
          .map((each: Answer) => each.name);
        expect(named).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      }
    }
  });

  test('takes the shape of what is sent from the schemas that check it', async () => {
    const { paths, components } = (await app.ask('/api/openapi.json')).body;
    const whole = JSON.stringify({ paths, components });
    for (const reference of whole.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = reference[1]!.split('/').reduce((at, key) => at?.[key], { paths, components } as Answer);
      expect(found, reference[1]).toBeDefined();
    }
    expect(JSON.stringify(paths['/api/districts/{district}/siting'].post.requestBody)).toContain('budgetWan');
    expect(JSON.stringify(paths['/api/imports'].post.requestBody)).toContain('multipart/form-data');
    const query = paths['/api/districts/{district}/export'].get.parameters.map((each: { name: string }) => each.name);
    expect(query).toEqual(expect.arrayContaining(['what', 'format', 'scenario']));
  });
});
