import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type DatabasePlace, inFolder } from '../../support/a-database.ts';
import { importFilesOf, smallConfig } from '../../support/a-small-import.ts';
import { type Outcome, typedIn } from '../../support/typed-in.ts';

const ROOT = join(import.meta.dirname, '../../..');
const TIMEOUT = 120_000;

let place: DatabasePlace;
let folder: string;
let config: string;
let brokenConfig: string;
let environment: Record<string, string | undefined>;

beforeAll(async () => {
  place = await inFolder();
  folder = await mkdtemp(join(tmpdir(), 'xuetu-cli-'));
  config = await written('good', smallConfig());
  brokenConfig = await written('broken', { ...smallConfig(), id: 'broken' }, (text) =>
    text.replace(',240,50', ',两百四,50'),
  );
  const { DATABASE_URL: _, LC_ALL: __, LANG: ___, ...inherited } = process.env;
  environment = { ...inherited, XUETU_DATA: place.settings.dataFolder };
}, TIMEOUT);
afterAll(async () => {
  await place.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Writes an import to disk; answers the path of its config. */
async function written(name: string, content: object, changeSchools = (text: string) => text): Promise<string> {
  await mkdir(join(folder, name));
  for (const [file, text] of importFilesOf({ 'schools.csv': changeSchools })) {
    await writeFile(join(folder, name, file), text);
  }
  const path = join(folder, name, 'import.json');
  await writeFile(path, JSON.stringify(content));
  return path;
}

function start(script: string, args: string[], more: Record<string, string> = {}) {
  return spawn(process.execPath, [join('scripts', script), ...args], { cwd: ROOT, env: { ...environment, ...more } });
}

/** The command line as a process of its own, as people run it. */
async function xuetu(...args: string[]): Promise<Outcome> {
  const child = start('xuetu.ts', args);
  const outcome = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    outcome.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    outcome.stderr += text;
  });
  const [code] = await once(child, 'close');
  return { code, ...outcome };
}

const typed = (...args: string[]) => typedIn(environment, args);

test('the process of a command line that is not understood ends with the same code', { timeout: TIMEOUT }, async () => {
  expect(await xuetu('plan', '--lang', 'en')).toMatchObject({ code: 2, stdout: '' });
});

describe('a district from its files to its exports, one process a command', () => {
  test('a broken import ends with 1, lists the problem by file, and stores nothing', { timeout: TIMEOUT }, async () => {
    const chinese = await xuetu('import', brokenConfig);
    expect(chinese).toMatchObject({ code: 1, stdout: '' });
    expect(chinese.stderr).toMatch(/schools\.csv\n\s+\[错误\].*2.*(seats|小学).*两百四/);
    expect(await typed('districts', '--json')).toEqual({ code: 0, stdout: '[]', stderr: '' });
  });

  test('a good import can be simulated and exported', { timeout: TIMEOUT }, async () => {
    const imported = await xuetu('import', config);
    expect(imported).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('已导入 小区域') });

    const simulated = await xuetu('simulate', 'small', '--json');
    expect(simulated.stderr).toBe('');
    const answer = JSON.parse(simulated.stdout);
    expect(answer).toMatchObject({ district: 'small', baseYear: 2025 });
    expect(answer.schools).toHaveLength(2 * answer.years.length);
    const crowded = answer.schools.find((row: { id: string; year: number }) => row.id === 'A' && row.year === 2025);
    expect(crowded).toMatchObject({ name: '凯瑞小学', enrolment: 300, seats: 240, utilisation: 1.25 });

    const checked = await xuetu('check', 'small', '--stage', 'primary');
    expect(checked).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('紧凑度 0.') });

    const out = join(folder, '学校.xlsx');
    const exported = await xuetu('export', 'small', '--what', 'schools', '--format', 'xlsx', '--out', out);
    expect(exported).toMatchObject({ code: 0, stdout: expect.stringContaining(out) });
    const [sheet] = await readXlsxFile(new Blob([new Uint8Array(await readFile(out))]));
    expect(sheet?.data[1]?.[1]).toBe('凯瑞小学');
  });

  test('a reader that goes away early is no failure', { timeout: TIMEOUT }, async () => {
    const child = start('xuetu.ts', ['simulate', 'small', '--json']);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('a data folder that a server holds', () => {
  let server: ReturnType<typeof start>;
  beforeAll(async () => {
    server = start('serve-api.ts', [], { PORT: '18101' });
    let said = '';
    server.stderr?.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    await vi.waitFor(() => expect(said).toContain('"event":"listening"'), { timeout: 60_000 });
  }, TIMEOUT);

  test('is worked on through that server', async () => {
    const listed = await typed('districts', '--json');
    expect(JSON.parse(listed.stdout)).toEqual([
      { id: 'small', name: '小区域', schools: 2, compounds: 2, catchments: 2 },
    ]);
    expect((await typed('districts', '--lang', 'en')).stdout).toMatch(/id +name +schools/);
    const imported = await typed('import', config, '--lang', 'en');
    expect(imported).toMatchObject({ code: 0, stdout: expect.stringContaining('Imported Small') });
    const broken = await typed('import', brokenConfig, '--lang', 'en', '--json');
    expect(broken).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/\[error\].*两百四/) });
    expect((await typed('simulate', 'small')).stdout).toMatch(/小学 +2025 +360 +480 +1 /);
    expect((await typed('backtest', 'small')).stdout).toContain('不能回测');
    expect(JSON.parse((await typed('backtest', 'small', '--json')).stdout)).toMatchObject({ origins: [], lines: [] });
    const out = join(folder, 'small.geojson');
    await typed('export', 'small', '--what', 'catchments', '--format', 'geojson', '--out', out);
    expect(JSON.parse(await readFile(out, 'utf8')).features).toHaveLength(2);
  });

  test('exports maps in the system and encoding asked for, and warns of GCJ-02 and of small counts', async () => {
    const out = join(folder, 'small.csv');
    const args = ['export', 'small', '--what', 'schools', '--format', 'csv', '--out', out];
    const surveyed = await typed(...args, '--crs', 'EPSG:4548', '--encoding', 'gbk');
    expect(surveyed).toMatchObject({ code: 0, stdout: expect.not.stringContaining('警告') });
    expect(new TextDecoder('gbk').decode(await readFile(out))).toContain('东坐标（米，EPSG:4548）');
    const offset = await typed(...args, '--crs', 'gcj02', '--small-counts');
    expect(offset.stdout).toMatch(/警告：GCJ-02 是加偏坐标，不是测绘坐标系[\s\S]*请勿公开/);
    expect(JSON.parse((await typed(...args, '--crs', 'gcj02', '--json')).stdout).warnings).toHaveLength(1);
  });

  test('gives siting proposals, which become scenarios that can be exported', { timeout: TIMEOUT }, async () => {
    const sited = await typed('site', 'small', '--stage', 'primary', '--save', '--json');
    expect(sited).toMatchObject({ code: 0, stderr: '' });
    const { alternatives } = JSON.parse(sited.stdout);
    expect(alternatives.length).toBeGreaterThan(0);
    for (const each of alternatives) {
      for (const key of ['objective', 'lowerBound', 'gapPercent', 'costWan', 'seatsAdded']) {
        expect(each[key], key).toEqual(expect.any(Number));
      }
      for (const action of each.actions) {
        expect(action).toMatchObject({ kind: expect.any(String), stage: 'primary', year: expect.any(Number) });
        expect(action.siteId ?? action.schoolId).toEqual(expect.any(String));
      }
    }
    const [{ scenario }] = alternatives;
    const out = join(folder, 'proposal.xlsx');
    const args = ['export', 'small', '--what', 'proposal', '--format', 'xlsx', '--out', out, '--scenario', scenario];
    expect(await typed(...args)).toMatchObject({ code: 0 });
    const [actions] = await readXlsxFile(new Blob([new Uint8Array(await readFile(out))]));
    expect(actions?.data).toHaveLength(1 + alternatives[0].actions.length);
    const simulated = JSON.parse((await typed('simulate', 'small', '--scenario', scenario, '--json')).stdout);
    expect(simulated.scenario).toBe(scenario);
  });

  test('writes the dossier of a siting alternative, with its job in the recipe', {
    timeout: TIMEOUT,
  }, async () => {
    const { job, seed, inputHash, alternatives } = JSON.parse(
      (await typed('site', 'small', '--stage', 'primary', '--save', '--json')).stdout,
    );
    const out = join(folder, 'dossier.html');
    const args = ['export', 'small', '--what', 'dossier', '--scenario', alternatives[0].scenario];
    expect(await typed(...args, '--format', 'html', '--date', '2026-11-30', '--out', out)).toMatchObject({ code: 0 });
    const page = await readFile(out, 'utf8');
    for (const each of [job, String(seed), inputHash, '（本方案）', alternatives[0].name.zh])
      expect(page).toContain(each);
    expect(await typed(...args, '--format', 'html', '--date', 'today', '--out', out)).toMatchObject({ code: 2 });
    expect(await typed(...args, '--format', 'csv', '--out', out)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('docx, pptx, xlsx, pdf, html'),
    });
    const workbook = join(folder, 'dossier.xlsx');
    expect(await typed(...args, '--format', 'xlsx', '--out', workbook)).toMatchObject({ code: 0 });
    const [contents] = await readXlsxFile(new Blob([new Uint8Array(await readFile(workbook))]));
    expect(contents?.sheet).toBe('目录');
  });

  test('runs every command of the recipe of a dossier, of an alternative that was asked over a scenario', {
    timeout: TIMEOUT,
  }, async () => {
    const saved = async (...more: string[]) => {
      const { stdout } = await typed('site', 'small', '--stage', 'primary', '--save', '--json', ...more);
      return JSON.parse(stdout);
    };
    const [{ scenario: first }] = (await saved('--budget', '1')).alternatives;
    const over = await saved('--scenario', first);
    const out = join(folder, 'recipe.html');
    const args = ['export', 'small', '--what', 'dossier', '--scenario', over.alternatives[0].scenario];
    await typed(...args, '--format', 'html', '--date', '2026-11-30', '--out', out);
    const page = await readFile(out, 'utf8');
    const commands = [...page.matchAll(/npm run -s xuetu -- ([^<\n]+)/g)].map(([, words]) => words!.split(' '));
    expect(commands.map(([name]) => name)).toEqual(['simulate', 'findings', 'backtest', 'site', 'export']);
    for (const words of commands) {
      const put = words.map((word) => (word === 'dossier.docx' ? join(folder, word) : word));
      const answer = await typed(...put, ...(words[0] === 'site' ? ['--json'] : []));
      expect(answer, words.join(' ')).toMatchObject({ code: 0, stderr: '' });
      if (words[0] === 'site') expect(JSON.parse(answer.stdout).inputHash).toBe(over.inputHash);
    }
  });

  test.each([
    [['simulate', 'nowhere'], /没有规划区“nowhere”/],
    [['simulate', 'small', '--scenario', 'none'], /没有情景方案“none”/],
    [['export', 'small', '--what', 'schools', '--format', 'geojson', '--out', '/nowhere/x.json'], /无法写入/],
    [['site', 'small', '--require', 'school=none'], /没有学校“none”/],
    [['export', 'small', '--what', 'sites', '--format', 'kml', '--crs', 'EPSG:4548', '--out', '/tmp/never.kml'], /crs/],
    [
      ['export', 'small', '--what', 'sites', '--format', 'gpkg', '--encoding', 'gbk', '--out', '/tmp/never.gpkg'],
      /UTF-8/,
    ],
    [['export', 'small', '--what', 'proposal', '--format', 'xlsx', '--out', '/tmp/never.xlsx'], /情景方案/],
  ])('bad input ends with 1 and says why: %s', async (args, why) => {
    const answer = await typed(...args);
    expect(answer).toMatchObject({ code: 1, stdout: '' });
    expect(answer.stderr).toMatch(why);
  });

  test('is refused to a second server with the address of the first', { timeout: TIMEOUT }, async () => {
    const second = start('serve-api.ts', [], { PORT: '18102' });
    let refusal = '';
    second.stderr.setEncoding('utf8').on('data', (text) => {
      refusal += text;
    });
    expect(await once(second, 'close')).toEqual([1, null]);
    expect(refusal).toContain('http://localhost:18101');
    expect(refusal).toMatch(/数据文件夹.*正被进程/);
  });

  test('is let go when the server is told to stop', { timeout: TIMEOUT }, async () => {
    server.kill('SIGTERM');
    expect(await once(server, 'close')).toEqual([0, null]);
    const { openDatabase } = await import('@xuetu/api/db');
    const database = await openDatabase({ dataFolder: place.settings.dataFolder });
    const refused = await typed('districts', '--json');
    await database.close();
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(`进程 ${process.pid}`) });
  });
});
