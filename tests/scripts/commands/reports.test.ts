import { openDatabase, savePlan } from '@xuetu/api/db';
import { localRuleOf, RULE_PACKS } from '@xuetu/geodata/rules';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandLine } from '../../../scripts/commands/command-line.ts';
import { run } from '../../../scripts/commands/run.ts';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';
import { type DatabasePlace, inFolder } from '../../support/a-database.ts';

const TIMEOUT = 120_000;
let place: DatabasePlace;

beforeAll(async () => {
  place = await inFolder();
  const plan = aCrowdedPlan();
  const own = localRuleOf(RULE_PACKS.seats!.rules.find(({ id }) => id === 'near-capacity')!, { value: 0.95 });
  const database = await openDatabase(place.settings);
  await savePlan(database, { ...plan, district: { ...plan.district, rules: [own] } });
  await database.close();
}, TIMEOUT);
afterAll(() => place.remove());

/** One command line in this process. */
async function typed(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const { DATABASE_URL: _, LC_ALL: __, LANG: ___, ...inherited } = process.env;
  const said = { stdout: '', stderr: '' };
  const code = await run(
    args,
    { ...inherited, XUETU_DATA: place.settings.dataFolder },
    {
      answer: async (text) => {
        said.stdout += text;
      },
      complain: async (text) => {
        said.stderr += text;
      },
    },
  );
  return { code, ...said };
}

describe('a simulation on the command line', { timeout: TIMEOUT }, () => {
  test('shows how far it may be off, which limits break first and who is placed elsewhere', async () => {
    const zh = await typed('simulate', 'test', '--bands', '50', '--limits', '--overflow');
    expect(zh).toMatchObject({ code: 0, stderr: '' });
    expect(zh.stdout).toContain('抽样 50 次');
    expect(zh.stdout).toMatch(/小学 +2025 +360 +360 +360 +100% +60/);
    expect(zh.stdout).toMatch(/2025 +凯瑞小学 +小学 +教室 +2025年9月/);
    expect(zh.stdout).toMatch(/凯瑞小学超出学位的 60人统筹到乡村小学/);
    const en = await typed('simulate', 'test', '--bands=50', '--limits', '--overflow', '--lang', 'en');
    expect(en.stdout).toContain('50 draws');
    expect(en.stdout).toMatch(/primary +2025 +360 +360 +360 +100%/);
    expect(en.stdout).toContain('60 pupils beyond the seats of 凯瑞小学 to 乡村小学');
  });

  test('as JSON carries what was asked for and nothing else', async () => {
    const { stdout } = await typed('simulate', 'test', '--bands', '--json');
    const answer = JSON.parse(stdout);
    expect(answer.bands.draws).toBe(1000);
    expect(answer).not.toHaveProperty('limits');
    expect(answer.failures).toEqual([]);
  });

  test('is refused where there are too many draws or the number is none', async () => {
    const many = await typed('simulate', 'test', '--bands', '1000000');
    expect(many).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('5000') });
    expect(await typed('simulate', 'test', '--bands=all')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('all'),
    });
  });

  test('knows a district from a number of draws', () => {
    const line = commandLine(['simulate', '--bands', '200', 'demo', '--json']);
    expect(line).toMatchObject({ arguments: ['demo'], options: { bands: '200', json: true } });
    expect(commandLine(['simulate', '--bands', 'demo'])).toMatchObject({ arguments: ['demo'], options: { bands: '' } });
  });
});

describe('the rules on the command line', { timeout: TIMEOUT }, () => {
  test('name limit, document and mark, and what was published where the district has its own', async () => {
    const { code, stdout } = await typed('rules', 'test');
    expect(code).toBe(0);
    expect(stdout).toContain('学位（seats，第 1 版）');
    expect(stdout).toMatch(/near-capacity +学位紧张 +低于95%（公布值 低于90%）.*待核实 +- +本地设定/);
    expect(stdout).toMatch(/over-capacity +超容量 +不超过100%.*推算.*系统约定/);
    const english = await typed('rules', 'test', '--lang', 'en');
    expect(english.stdout).toMatch(/near-capacity +Near capacity +below 95% \(published below 90%\)/);
  });

  test('as JSON are the rules themselves', async () => {
    const { rules } = JSON.parse((await typed('rules', 'test', '--json')).stdout);
    const own = rules.find(({ rule }: { rule: { id: string } }) => rule.id === 'near-capacity');
    expect(own).toMatchObject({ pack: { id: 'seats' }, rule: { value: 0.95, mark: 'M' }, published: { value: 0.9 } });
  });
});

describe('the findings on the command line', { timeout: TIMEOUT }, () => {
  test('come with their arithmetic, of one year and rule where asked', async () => {
    const { code, stdout } = await typed('findings', 'test', '--year', '2025', '--rule', 'over-capacity');
    expect(code).toBe(0);
    expect(stdout).toMatch(/2025 +小学 +超限 +凯瑞小学.*300人.*240.*125%/);
    expect(stdout).not.toContain('2026 ');
    const english = await typed('findings', 'test', '--stage', 'senior', '--lang', 'en');
    expect(english.stdout).toBe('No findings.');
    expect(await typed('findings', 'test', '--stage', 'x')).toMatchObject({ code: 2 });
  });
});

describe('the reason of a compound on the command line', { timeout: TIMEOUT }, () => {
  test('says its school, by what, and what speaks against the other', async () => {
    const { code, stdout } = await typed('reason', 'test', '--compound', '凯瑞花园', '--year', '2026');
    expect(code).toBe(0);
    expect(stdout).toContain('凯瑞花园 · 2026 · 小学：凯瑞小学');
    expect(stdout).toMatch(/其他学校：\n {2}乡村小学 {2}步行 \d+ 米/);
    expect(stdout).toContain('如果改划：');
  });

  test('as JSON carries every claim with its figures', async () => {
    const { stdout } = await typed('reason', 'test', '--compound', '凯瑞花园', '--stage', 'primary', '--json');
    const { reason } = JSON.parse(stdout);
    expect(reason.assigned).toMatchObject([{ schoolId: '凯瑞小学', pupils: 300, seats: 240, left: -60 }]);
  });

  test('needs the compound, and one that is there', async () => {
    expect((await typed('reason', 'test')).code).toBe(2);
    const { code, stderr } = await typed('reason', 'test', '--compound', 'none');
    expect([code, stderr]).toEqual([1, expect.stringContaining('没有小区“none”')]);
  });
});

describe('catchments in words on the command line', { timeout: TIMEOUT }, () => {
  test('are one paragraph each, with what bounds them and their compounds', async () => {
    const { code, stdout } = await typed('describe', 'test', '--stage', 'primary');
    expect(code).toBe(0);
    expect(stdout).toMatch(/招生学校：凯瑞小学）：东接public\/primary\/乡村小学/);
    expect(stdout).toContain('所含小区 1 个：凯瑞花园。');
  });
});
