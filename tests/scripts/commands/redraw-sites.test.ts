import { openDatabase, savePlan } from '@xuetu/api/db';
import { intake } from '@xuetu/geodata/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DatabasePlace, inFolder } from '../../support/a-database.ts';
import { committedImport } from '../../support/intake-files.ts';
import { typedIn } from '../../support/typed-in.ts';

const TIMEOUT = 120_000;
let place: DatabasePlace;

beforeAll(async () => {
  place = await inFolder();
  const { config, files } = committedImport('demo');
  const { plan } = await intake(config, files);
  const database = await openDatabase(place.settings);
  await savePlan(database, plan!);
  await database.close();
}, TIMEOUT);
afterAll(() => place.remove());

const typed = (...args: string[]) => {
  const { DATABASE_URL: _, LC_ALL: __, LANG: ___, ...inherited } = process.env;
  return typedIn({ ...inherited, XUETU_DATA: place.settings.dataFolder }, args);
};

test('new junior schools are sited with their catchments, and become a scenario', { timeout: TIMEOUT }, async () => {
  const asked = ['redraw', 'demo', '--stage', 'junior', '--seconds', '5', '--sites', 'all'];
  const zh = await typed(...asked, '--most-sites', '2', '--build-weight', '5', '--save');
  expect(zh).toMatchObject({ code: 0, stderr: '' });
  expect(zh.stdout).toMatch(/\d+ 处候选地块中新建 [12] 所。/);
  expect(zh.stdout).toMatch(/新学校 +班数 +学位 +学生 +一次投入\(万元\) +每年\(万元\)/);
  expect(zh.stdout).toMatch(/新建初中：不建它，缺学位至少多 \d+ 个。/);
  expect(zh.stdout).toMatch(/不能选用的候选地块：\n.+：/);
  const scenario = /已存为情景方案 (\S+)/.exec(zh.stdout)![1]!;
  const { schools } = JSON.parse((await typed('simulate', 'demo', '--scenario', scenario, '--json')).stdout);
  const built = schools.filter(({ id, year }: { id: string; year: number }) => year === 2028 && id.startsWith('new-'));
  expect(built.length).toBe(Number(/中新建 (\d) 所/.exec(zh.stdout)![1]));
  for (const { enrolment, seats } of built) expect(enrolment).toBeLessThanOrEqual(seats);
});

test('named sites alone are looked at, and the JSON says why one cannot open', { timeout: TIMEOUT }, async () => {
  const { code, stdout } = await typed(
    ...['redraw', 'demo', '--stage', 'junior', '--seconds', '1', '--json', '--sites', 'none-such', '--lang', 'en'],
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    goal: { sites: { ids: ['none-such'] } },
    sites: {
      candidates: 0,
      opened: [],
      refused: [{ siteId: 'none-such', reason: { en: 'There is no site with this id.' } }],
    },
  });
});

test('how many and how dear go with the sites only', async () => {
  const zh = await typed('redraw', 'demo', '--stage', 'junior', '--most-sites', '2');
  expect(zh).toMatchObject({ code: 2, stderr: expect.stringContaining('要与 --sites 同用') });
  const en = await typed('redraw', 'demo', '--stage', 'junior', '--sites', 'all', '--most-sites', '0', '--lang', 'en');
  expect(en).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--most-sites must be a positive whole number'),
  });
});
