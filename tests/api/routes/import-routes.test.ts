import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFilesOf, smallConfig } from '../../support/a-small-import.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.close());

async function post(config: unknown, files: [string, string][], lang = 'en') {
  const form = new FormData();
  if (config !== undefined) form.append('config', typeof config === 'string' ? config : JSON.stringify(config));
  for (const [name, text] of files) form.append('file', new File([text], name));
  return app.ask(`/api/imports?lang=${lang}`, { method: 'POST', body: form });
}

describe('an import', () => {
  test('stores the district and answers it with what it holds', async () => {
    const { status, body } = await post(smallConfig(), importFilesOf());
    expect(status).toBe(201);
    expect(body.district).toMatchObject({
      id: 'small',
      name: { zh: '小区域', en: 'Small' },
      schools: 2,
      compounds: 2,
      catchments: 2,
    });
    expect(body.problems.every((each: { severity: string }) => each.severity === 'warning')).toBe(true);
    const { body: plan } = await app.ask('/api/districts/small/plan');
    expect(plan.schools.map((school: { name: string }) => school.name)).toEqual(['凯瑞小学', '乡村小学']);
  });

  test('imported again replaces the district, and its numbers are new', async () => {
    await post(smallConfig(), importFilesOf());
    const enrolmentNow = async () => {
      const { body } = await app.ask('/api/districts/small/simulation');
      return body.schools.find((row: { id: string; year: number }) => row.id === 'A' && row.year === 2025).enrolment;
    };
    expect(await enrolmentNow()).toBe(300);
    await post(
      smallConfig(),
      importFilesOf({
        'schools.csv': (text) => text.replace('A,凯瑞小学,116.95,36,240,50', 'A,凯瑞小学,116.95,36,240,60'),
      }),
    );
    expect(await enrolmentNow()).toBe(310);
  });

  test('with a text in a number column is rejected with file, row and column, and nothing is stored', async () => {
    const config = { ...smallConfig(), id: 'broken' };
    const files = importFilesOf({ 'schools.csv': (text) => text.replace(',240,50', ',两百四,50') });
    for (const [lang, pattern] of [
      ['zh', /没有导入/],
      ['en', /Nothing was imported/],
    ] as const) {
      const { status, body } = await post(config, files, lang);
      expect([status, body.error.code]).toEqual([422, 'import-rejected']);
      expect(body.error.message).toMatch(pattern);
      const [problem] = body.error.details.problems.filter((each: { severity: string }) => each.severity === 'error');
      expect(problem).toMatchObject({ file: 'schools.csv', row: 2, column: 'seats', found: '两百四' });
      expect(problem.message).toEqual({ zh: expect.any(String), en: expect.any(String) });
    }
    expect((await app.ask('/api/districts/broken')).status).toBe(404);
  });

  test('without a file that its config names is rejected with the name of the file', async () => {
    const [schools] = importFilesOf();
    const { status, body } = await post(smallConfig(), [schools!]);
    expect(status).toBe(422);
    const files = body.error.details.problems.map((each: { file: string }) => each.file);
    expect(files).toEqual(expect.arrayContaining(['compounds.csv', 'catchments.geojson']));
  });

  test.each([['../schools.csv'], ['/etc/passwd'], ['a/../../b.csv'], ['C:\\schools.csv']])(
    'with the file name %s is refused',
    async (name) => {
      const { status, body } = await post(smallConfig(), [[name, 'x']]);
      expect([status, body.error.code]).toEqual([400, 'invalid-file-name']);
    },
  );

  test('with the same file twice is refused', async () => {
    const [schools] = importFilesOf();
    const { status, body } = await post(smallConfig(), [schools!, schools!]);
    expect([status, body.error.code]).toEqual([400, 'invalid-file-name']);
  });

  test('keeps folders and Chinese names of files', async () => {
    const named = (name: string) => `资料/${name}`;
    const config = JSON.parse(JSON.stringify(smallConfig()).replace(/"file":"/g, '"file":"资料/'));
    const { status } = await post(
      { ...config, id: 'folders' },
      importFilesOf().map(([name, text]) => [named(name), text]),
    );
    expect(status).toBe(201);
  });

  test('needs a config that can be read', async () => {
    const without = await post(undefined, []);
    expect([without.status, without.body.error.details.fields[0].field]).toEqual([400, 'config']);
    const broken = await post('{"id":', [], 'zh');
    expect([broken.status, broken.body.error.code]).toEqual([400, 'malformed-config']);
    expect(broken.body.error.message).toContain('导入配置不是有效的 JSON');
    const wrong = await post({ ...smallConfig(), id: 'Not An Id', baseYear: '今年' }, []);
    expect(wrong.body.error.details.fields.map((each: { field: string }) => each.field)).toEqual(['id', 'baseYear']);
    const plain = await app.send('POST', '/api/imports', {});
    expect(plain.status).toBe(400);
    const torn = await app.ask('/api/imports', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="config"\r\n\r\n{',
    });
    expect([torn.status, torn.body.error.code]).toEqual([400, 'malformed-body']);
  });
});
