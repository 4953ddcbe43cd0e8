import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { savePlan } from '@xuetu/api/db';
import type { PaperTask } from '@xuetu/api/dossier/paper-task';
import { runPaperInWorker } from '@xuetu/api/dossier/run-paper-in-worker';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';
import { anApp, type TestApp } from '../../support/an-app.ts';
import { eventReader } from '../../support/event-reader.ts';

const FORMULA = `=cmd|' /C calc'!A0`;
const MARKUP = '<script>alert(1)</script>&"';
/** What XML has no sign for, as a file of strangers may hold it. */
const BROKEN = '\u0001\uffff';
const SOFFICE = '/usr/bin/soffice';

/** Names that a spreadsheet, a page or a document could take for something to run. */
function harmful() {
  const plan = aCrowdedDistrict();
  const rename = new Map([
    ['西三', FORMULA],
    ['西四', MARKUP + BROKEN],
  ]);
  return { ...plan, compounds: plan.compounds.map((each) => ({ ...each, name: rename.get(each.id) ?? each.name })) };
}

const MOVES = {
  name: `+${FORMULA}`,
  description: '',
  archived: false,
  cursor: 1,
  edits: [
    {
      label: '@SUM(A1)',
      putAssignments: ['西三', '西四'].map((compoundId) => ({
        compoundId,
        stage: 'primary',
        schools: [{ schoolId: '东小学', share: 1 }],
        fromYear: 2027,
      })),
    },
  ],
};

let app: TestApp;
let scenario: string;

beforeAll(async () => {
  app = await anApp([harmful()]);
  const made = await app.send('POST', '/api/districts/test/scenarios', MOVES);
  scenario = made.body.scenario.id;
});
afterAll(() => app.close());

async function fetched(query: Record<string, string>): Promise<Response> {
  return app.app.request(`/api/districts/test/export?${new URLSearchParams({ lang: 'en', ...query })}`);
}

async function bytesOf(query: Record<string, string>): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetched(query);
  expect(
    response.status,
    await response
      .clone()
      .text()
      .then((text) => text.slice(0, 200)),
  ).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

describe('the workbook of a dossier', () => {
  test('has a sheet of contents and one for each table, with numbers as numbers and names as text', async () => {
    const bytes = await bytesOf({ what: 'dossier', format: 'xlsx', scenario });
    const sheets = await readXlsxFile(new Blob([bytes]));
    const [contents, ...others] = sheets;
    expect(contents!.sheet).toBe('Contents');
    const listed = contents!.data.slice(1).flatMap(([, sheet]) => (sheet === null ? [] : [sheet]));
    expect(others.map(({ sheet }) => sheet)).toEqual(listed);
    const moved = others.find(({ data }) => data[0]?.includes('School before'))!;
    const [row] = moved.data.filter((each) => each[0] === FORMULA);
    expect(row).toEqual([FORMULA, 'primary', 2027, '西小学', '东小学', expect.any(Number)]);
    const text = sheets.flatMap(({ data }) => data.flat());
    expect(text).toContain(MARKUP);
    expect(text).toContain('@SUM(A1)');
    const xml = Object.entries(unzipSync(bytes)).filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
    expect(xml.length).toBe(sheets.length);
    for (const [name, each] of xml) {
      const sheet = strFromU8(each);
      expect(sheet, name).not.toMatch(/<f[ >]/);
      expect(sheet, name).toMatch(/<autoFilter ref="A1:/);
      expect(sheet, name).toMatch(/<pane [^>]*state="frozen"/);
    }
  });

  test.skipIf(!existsSync(SOFFICE))(
    'is read by LibreOffice with the names as they are',
    { timeout: 120_000 },
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'xuetu-office-'));
      try {
        await writeFile(join(folder, 'dossier.xlsx'), await bytesOf({ what: 'dossier', format: 'xlsx', scenario }));
        const all = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        await promisify(execFile)(SOFFICE, [
          '--headless',
          profile,
          '--convert-to',
          all,
          '--outdir',
          folder,
          join(folder, 'dossier.xlsx'),
        ]);
        const files = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
        expect(files.length).toBeGreaterThan(15);
        const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
        expect(texts.some((text) => text.includes(FORMULA))).toBe(true);
        expect(texts.join('\n')).not.toMatch(/#NAME\?|#REF!|Err:5/);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  );
});

describe('papers over HTTP', () => {
  test.each(['docx', 'pdf', 'html'])(
    'a dossier comes as %s, named after the scenario',
    { timeout: 120_000 },
    async (format) => {
      const response = await fetched({
        what: 'dossier',
        format,
        scenario,
        mapApproval: '鲁S(2026)001号',
        date: '2026-11-30',
      });
      expect(response.status).toBe(200);
      expect(decodeURIComponent(response.headers.get('content-disposition')!)).toContain('Test district');
      const bytes = new Uint8Array(await response.arrayBuffer());
      const start = strFromU8(bytes.slice(0, 5), true);
      expect(start.startsWith({ docx: 'PK', pdf: '%PDF-', html: '<!' }[format]!)).toBe(true);
      if (format === 'html') {
        const page = strFromU8(bytes);
        expect(page).toContain('鲁S(2026)001号');
        expect(page).not.toContain('<script>alert');
      }
    },
  );

  test('a dossier is refused where its scenario has other edits than the recipe names', {
    timeout: 120_000,
  }, async () => {
    const made = await app.send('POST', '/api/districts/test/scenarios', MOVES);
    const { id, version } = made.body.scenario;
    const page = strFromU8(await bytesOf({ what: 'dossier', format: 'html', scenario: id }));
    const [, expectEdits] = /--expect-edits ([0-9a-f]{64})/.exec(page)!;
    const asked = { what: 'dossier', format: 'html', scenario: id, expectEdits: expectEdits! };
    expect((await fetched(asked)).status).toBe(200);
    const changed = { version, draft: { ...MOVES, cursor: 0 } };
    expect((await app.send('PUT', `/api/districts/test/scenarios/${id}`, changed)).status).toBe(200);
    const refused = await fetched(asked);
    expect([refused.status, (await refused.json()).error.code]).toEqual([409, 'scenario-changed']);
  });

  test('a snapshot is told again as it was frozen, after the district was imported anew', {
    timeout: 120_000,
  }, async () => {
    const before = { what: 'dossier', format: 'xlsx', date: '2026-11-30' };
    const tablesOf = async (query: Record<string, string>) => {
      const sheets = await readXlsxFile(new Blob([await bytesOf(query)]));
      return sheets.filter(({ data }) => data[0]?.includes('Pupils before') || data[0]?.includes('School before'));
    };
    const once = await tablesOf({ ...before, scenario });
    const draft = { scenarioId: scenario, who: '李规划', note: '' };
    const { body } = await app.send('POST', '/api/districts/test/snapshots', draft);
    const { id } = body.snapshot;
    const plan = harmful();
    const renamed = { ...plan, schools: plan.schools.map((each) => ({ ...each, name: `${each.name}（新）` })) };
    await savePlan(app.dependencies.database, renamed);
    expect(await tablesOf({ ...before, scenario })).not.toEqual(once);
    expect(await tablesOf({ ...before, snapshot: id })).toEqual(once);
    const page = strFromU8(await bytesOf({ what: 'dossier', format: 'html', snapshot: id }));
    expect(page).toContain(`--snapshot ${id}`);
    expect(page).toContain(body.snapshot.numbersHash);
    await savePlan(app.dependencies.database, harmful());
  });

  test('the command of the recipe makes the same dossier again, whatever the day', { timeout: 120_000 }, async () => {
    const once = strFromU8(await bytesOf({ what: 'dossier', format: 'html', scenario, date: '2026-11-30' }));
    const command = /npm run -s xuetu -- export [^<]*/.exec(once)![0];
    const word = (name: string) => new RegExp(`--${name} (\\S+)`).exec(command)![1]!;
    const again = await bytesOf({
      what: word('what'),
      format: 'html',
      scenario: word('scenario'),
      date: word('date'),
      lang: word('lang'),
    });
    expect(strFromU8(again)).toBe(once);
  });

  test('letters come one for each compound that changes school, in both formats', async () => {
    const [sheet] = await readXlsxFile(new Blob([await bytesOf({ what: 'letters', format: 'xlsx', scenario })]));
    expect(sheet!.data.slice(1).map((row) => [row[2], row[4], row[5], row[6]])).toEqual([
      [FORMULA, 2027, '西小学', '东小学'],
      [MARKUP, 2027, '西小学', '东小学'],
    ]);
    const document = strFromU8(
      unzipSync(await bytesOf({ what: 'letters', format: 'docx', scenario }))['word/document.xml']!,
    );
    expect(document).toContain('=cmd|');
    expect(document).toContain('&lt;script&gt;');
    for (const sign of BROKEN) expect(document).not.toContain(sign);
    expect(document.match(/w:pageBreakBefore/g)).toHaveLength(1);
  });

  test.each([
    [{ what: 'dossier', format: 'dxf' }, 'format-not-written'],
    [{ what: 'schools', format: 'docx' }, 'format-not-written'],
    [{ what: 'letters', format: 'pdf', scenario: 'x' }, 'format-not-written'],
    [{ what: 'letters', format: 'docx' }, 'scenario-needed'],
    [{ what: 'dossier', format: 'docx', crs: 'EPSG:4548' }, 'crs-not-carried'],
    [{ what: 'schools', format: 'csv', date: '2026-11-30' }, 'papers-only'],
    [{ what: 'dossier', format: 'docx', date: 'tomorrow' }, 'invalid-request'],
    [{ what: 'dossier', format: 'docx', scenario: 'none' }, 'unknown-scenario'],
    [{ what: 'dossier', format: 'docx', snapshot: 'none' }, 'unknown-snapshot'],
    [{ what: 'dossier', format: 'docx', snapshot: 'a', scenario: 'b' }, 'snapshot-has-plan'],
    [{ what: 'dossier', format: 'docx', expectEdits: 'a'.repeat(64) }, 'edits-of-scenario'],
    [{ what: 'schools', format: 'csv', snapshot: 'a' }, 'papers-only'],
  ])('refuses %j: %s', async (query, code) => {
    const response = await fetched(query);
    expect([response.status, (await response.json()).error.code]).toEqual([
      code.startsWith('unknown-') ? 404 : 400,
      code,
    ]);
  });
});

describe('a paper that is followed', () => {
  test('tells its steps, rises to the end, and is fetched then', { timeout: 120_000 }, async () => {
    const started = await app.send('POST', '/api/districts/test/papers', { what: 'dossier', format: 'docx', scenario });
    expect(started.status).toBe(202);
    const { id } = started.body.job;
    const reader = eventReader(await app.app.request(`/api/papers/${id}/events?lang=en`));
    const steps: { progress: number; step: string }[] = [];
    for (let each = await reader.next(); each; each = await reader.next()) {
      if (each.event === 'progress') steps.push(each.data);
      else expect(each).toMatchObject({ event: 'done', data: { job: { status: 'done', progress: 1 } } });
    }
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.map(({ progress }) => progress)).toEqual(
      steps.map(({ progress }) => progress).toSorted((a, b) => a - b),
    );
    expect(new Set(steps.map(({ step }) => step)).size).toBeGreaterThan(5);
    const file = await app.app.request(`/api/papers/${id}/file`);
    expect(file.headers.get('content-type')).toContain('wordprocessingml');
    expect(Object.keys(unzipSync(new Uint8Array(await file.arrayBuffer())))).toContain('word/document.xml');
  });

  test('ends at once where it is stopped, and the one behind it comes', { timeout: 120_000 }, async () => {
    const first = await app.send('POST', '/api/districts/test/papers', { what: 'dossier', format: 'pdf', scenario });
    const second = await app.send('POST', '/api/districts/test/papers', { what: 'letters', format: 'xlsx', scenario });
    const stopped = await app.ask(`/api/papers/${first.body.job.id}`, { method: 'DELETE' });
    expect(stopped.body.job.status).toBe('cancelled');
    expect((await app.ask(`/api/papers/${first.body.job.id}/file`)).body.error.code).toBe('paper-not-done');
    const reader = eventReader(await app.app.request(`/api/papers/${second.body.job.id}/events`));
    let last = await reader.next();
    for (let each = last; each; each = await reader.next()) last = each;
    expect(last).toMatchObject({ event: 'done', data: { job: { status: 'done' } } });
  });

  test('is kept when it is done, however many behind it were stopped before', { timeout: 120_000 }, async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = await anApp([harmful()], {
      runPaper: (task, onProgress) => {
        const { bytes, stop } = runPaperInWorker(task, onProgress);
        return { bytes: released.then(() => bytes), stop };
      },
    });
    const made = await slow.send('POST', '/api/districts/test/scenarios', MOVES);
    const wish = { what: 'letters', format: 'xlsx', scenario: made.body.scenario.id };
    const start = async () => (await slow.send('POST', '/api/districts/test/papers', wish)).body.job.id;
    const first = await start();
    for (let i = 0; i < 9; i++) await slow.ask(`/api/papers/${await start()}`, { method: 'DELETE' });
    release();
    const reader = eventReader(await slow.app.request(`/api/papers/${first}/events`));
    for (let each = await reader.next(); each; ) each = await reader.next();
    expect((await slow.app.request(`/api/papers/${first}/file`)).status).toBe(200);
    await slow.close();
  });

  test('is unknown where nobody asked for it', async () => {
    expect((await app.ask('/api/papers/none')).body.error.code).toBe('unknown-paper');
  });

  test('says in words that it failed, and the log says why', async () => {
    const broken = await anApp([harmful()], {
      runPaper: (task: PaperTask, onProgress) =>
        runPaperInWorker({ ...task, source: { ...task.source, now: undefined as never } }, onProgress),
    });
    const response = await broken.app.request('/api/districts/test/export?what=dossier&format=xlsx&lang=en');
    expect(response.status).toBe(503);
    expect((await response.json()).error.code).toBe('paper-failed');
    expect(broken.entries.some(({ event }) => event === 'paper')).toBe(true);
    await broken.close();
  });
});
