import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallConfig } from '../../support/a-small-import.ts';
import { type Outcome, typedIn } from '../../support/typed-in.ts';

let folder: string;
let typed: (...args: string[]) => Promise<Outcome>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xuetu-typed-'));
  const { DATABASE_URL: _, LC_ALL: __, LANG: ___, ...inherited } = process.env;
  typed = (...args) => typedIn({ ...inherited, XUETU_DATA: join(folder, 'data') }, args);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a command line that is not understood', () => {
  test.each([
    ['an unknown command', ['plan'], /没有命令“plan”/, /no command "plan"/],
    ['an unknown option', ['districts', '--color'], /--color/, /--color/],
    ['a missing district', ['simulate', '--json'], /缺少 <规划区>/, /Missing <district>/],
    [
      'too many years',
      ['backtest', 'a', '--years', '16'],
      /--years 要 1 到 15/,
      /--years needs a whole number from 1 to 15/,
    ],
    ['one word too many', ['simulate', 'a', 'b'], /多余的参数：b/, /Unexpected: b/],
    ['missing options', ['export', 'a', '--what', 'schools'], /缺少选项 --format, --out/, /Missing --format, --out/],
    ['a name of Object', ['toString'], /没有命令/, /no command/],
    ['an unknown stage', ['site', 'a', '--stage', 'university'], /没有学段“university”/, /no stage "university"/],
    ['a budget that is no number', ['site', 'a', '--budget', 'all'], /--budget 须为正数/, /must be a positive number/],
    [
      'an unknown subject',
      ['export', 'a', '--what', 'x', '--format', 'xlsx', '--out', 'x'],
      /--what 不能是/,
      /--what cannot/,
    ],
    [
      'a story that is not for slides',
      ['export', 'a', '--what', 'dossier', '--format', 'docx', '--story', 's', '--out', 'x'],
      /--story 只能与/,
      /--story can be used with --what dossier --format pptx only/,
    ],
    [
      'a story beside a scenario',
      ['export', 'a', '--what', 'dossier', '--format', 'pptx', '--story', 's', '--scenario', 'b', '--out', 'x'],
      /--story 不能与 --scenario/,
      /--story cannot be used with --scenario/,
    ],
  ])('ends with 2 and says why in both languages: %s', async (_, args, zh, en) => {
    const chinese = await typed(...args);
    expect(chinese).toMatchObject({ code: 2, stdout: '' });
    expect(chinese.stderr).toMatch(zh);
    const english = await typed(...args, '--lang', 'en');
    expect(english.code).toBe(2);
    expect(english.stderr).toMatch(en);
  });

  test('an unknown language ends with 2', async () => {
    expect(await typed('districts', '--lang', 'fr')).toMatchObject({ code: 2, stdout: '' });
  });

  test('help is in both languages', async () => {
    expect(await typed('--help')).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('用法：') });
    const english = await typed('simulate', '--help', '--lang=en');
    expect(english).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage:') });
  });
});

describe('an import that cannot be read', () => {
  test('data that is not there is skipped with its path', async () => {
    const path = join(folder, 'absent.json');
    await writeFile(path, JSON.stringify({ ...smallConfig(), root: `\${XUETU_NOT_SET:-${folder}/nowhere}/real` }));
    const { code, stdout, stderr } = await typed('import', path);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`${folder}/nowhere/real`);
    expect(stderr).toContain('跳过');
  });

  test('a config that is not there or not right is named', async () => {
    const none = await typed('import', join(folder, 'none.json'), '--lang', 'en');
    expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining(join(folder, 'none.json')) });
    const path = join(folder, 'wrong.json');
    await writeFile(path, JSON.stringify({ ...smallConfig(), baseYear: '今年' }));
    expect(await typed('import', path)).toMatchObject({ code: 1, stderr: expect.stringContaining('baseYear') });
    await writeFile(path, '{');
    expect(await typed('import', path)).toMatchObject({ code: 1, stderr: expect.stringContaining('JSON') });
  });
});
