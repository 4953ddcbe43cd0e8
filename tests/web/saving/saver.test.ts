import type { Edit, Scenario, ScenarioDraft } from '@xuetu/geodata/scenario';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { KeptScenario } from '../../../web/src/saving/kept-scenario.ts';
import { createSaver } from '../../../web/src/saving/saver.ts';
import type { Saving } from '../../../web/src/saving/saving.ts';
import type { ScenarioServer, Told } from '../../../web/src/saving/scenario-server.ts';

const AWAY = { kind: 'away' as const, failure: { code: 'unreachable', message: '连不上' } };
const REFUSED = { kind: 'refused' as const, failure: { code: 'request-too-large', message: '太大' } };
const edit = (label: string): Edit => ({ label, at: label });
const draft = (...edits: string[]): ScenarioDraft => ({
  name: '方案',
  description: '',
  archived: false,
  edits: edits.map(edit),
  cursor: edits.length,
});
const kept = (changes: Partial<KeptScenario> = {}): KeptScenario => ({
  id: 's',
  districtId: 'test',
  writer: 'p',
  draft: draft(),
  changedAt: '2026-11-01',
  ...changes,
});
const read = (content = draft()): KeptScenario => kept({ draft: content, stored: { version: 1, draft: content } });

/** A server with one scenario that others may save too; it may be away, and its answers may get lost. */
function aServer() {
  let stored: { version: number; draft: ScenarioDraft } | null = null;
  const scenario = (): Scenario => ({
    id: 's',
    districtId: 'test',
    updatedAt: '2026-11-01',
    version: stored!.version,
    ...structuredClone(stored!.draft),
  });
  const server = {
    isAway: false,
    refuses: false,
    losesAnswers: false,
    saves: 0,
    get stored() {
      return stored;
    },
    put(version: number, content: ScenarioDraft | null) {
      stored = content && { version, draft: content };
    },
    current: scenario,
    async tell({ stored: known }, content): Promise<Told> {
      if (server.isAway) return AWAY;
      if (server.refuses) return REFUSED;
      if (known && !stored) return { kind: 'gone' };
      if (stored && stored.version !== known?.version) return { kind: 'conflict', current: scenario() };
      stored = { version: (stored?.version ?? 0) + 1, draft: structuredClone(content) };
      server.saves += 1;
      return server.losesAnswers ? AWAY : { kind: 'saved', version: stored.version };
    },
  } satisfies ScenarioServer & Record<string, unknown>;
  return server;
}

/** A page with a saver, what its browser keeps, and what it was told. */
function aPage(server = aServer(), { isStorageClosed = false } = {}) {
  const local = new Map<string, KeptScenario>();
  const said: Saving[] = [];
  const taken: ScenarioDraft[] = [];
  const saver = createSaver({
    local: {
      async put(each) {
        if (isStorageClosed) throw new Error('no storage');
        local.set(each.id, structuredClone(each));
      },
      async remove({ id }) {
        local.delete(id);
      },
    },
    server,
    now: () => '2026-11-02',
    say: (_, saving) => said.push(saving),
    take: (_, content) => taken.push(content),
  });
  return { saver, server, local, said, taken, status: () => said.at(-1)?.status };
}

const labels = (content: ScenarioDraft | undefined) => content?.edits.map(({ label }) => label);
const settled = (milliseconds = 1000) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('saving a scenario', () => {
  test('keeps every change in the browser at once, and the server hears once of those that come quickly', async () => {
    const page = aPage();
    page.server.put(1, draft());
    page.saver.keep(read());
    page.saver.change('s', draft('甲'));
    page.saver.change('s', draft('甲', '乙'));
    await settled(0);
    expect(labels(page.local.get('s')?.draft)).toEqual(['甲', '乙']);
    expect([page.server.saves, page.status()]).toEqual([0, 'saving']);
    await settled();
    expect([page.server.saves, page.server.stored?.version, page.status()]).toEqual([1, 2, 'saved']);
    expect(labels(page.server.stored?.draft)).toEqual(['甲', '乙']);
  });

  test('without a server says that it is only on this machine, and goes there when it is back', async () => {
    const page = aPage();
    page.server.put(1, draft());
    page.server.isAway = true;
    page.saver.keep(read());
    page.saver.change('s', draft('甲'));
    await settled(5000);
    expect(page.status()).toBe('local');
    page.server.isAway = false;
    await settled(30_000);
    expect([page.status(), labels(page.server.stored?.draft)]).toEqual(['saved', ['甲']]);
  });

  test('says that nothing is kept where neither the browser nor the server keeps it', async () => {
    const page = aPage(aServer(), { isStorageClosed: true });
    page.server.isAway = true;
    page.saver.keep(kept({ draft: draft('甲') }));
    await settled();
    expect(page.status()).toBe('unkept');
  });

  test('what the server refuses stays in the browser, is said to be refused, and is not sent again and again', async () => {
    const page = aPage();
    page.server.put(1, draft());
    page.saver.keep(read());
    page.server.refuses = true;
    page.saver.change('s', draft('甲'));
    await settled();
    expect(page.said.at(-1)).toMatchObject({ status: 'refused', failure: REFUSED.failure });
    expect(labels(page.local.get('s')?.draft)).toEqual(['甲']);
    page.server.refuses = false;
    await settled(120_000);
    expect(page.status()).toBe('refused');
    page.saver.change('s', draft('甲', '乙'));
    await settled();
    expect([page.status(), labels(page.server.stored?.draft)]).toEqual(['saved', ['甲', '乙']]);
  });

  test('takes up what a page that is gone has left, and stores a scenario that the server never had', async () => {
    const page = aPage();
    page.saver.keep(kept({ draft: draft('甲') }));
    await settled();
    expect([page.server.stored?.version, page.status()]).toEqual([1, 'saved']);
  });

  test('is not confused by an answer that got lost, even where the step was taken back meanwhile', async () => {
    const page = aPage();
    page.server.losesAnswers = true;
    page.saver.keep(kept({ draft: draft('甲') }));
    await settled(0);
    page.server.losesAnswers = false;
    page.saver.change('s', { ...draft('甲'), cursor: 0 });
    await settled(5000);
    expect(page.status()).toBe('saved');
    expect(page.server.stored?.draft).toMatchObject({ cursor: 0, edits: [{ label: '甲' }] });
  });

  test('of what is changed while a save is on its way is saved after it', async () => {
    const page = aPage();
    page.server.put(1, draft());
    page.saver.keep(read());
    page.saver.change('s', draft('甲'));
    const sent = page.saver.flushed('s');
    page.saver.change('s', draft('甲', '乙'));
    expect(await sent).toBe(true);
    expect([page.server.saves, labels(page.server.stored?.draft)]).toEqual([1, ['甲', '乙']]);
  });
});

describe('two browsers in one scenario', () => {
  /** Both have read the same; the other one has saved an edit. */
  function twoPages() {
    const server = aServer();
    server.put(1, draft('共'));
    const [mine, other] = [aPage(server), aPage(server)];
    for (const { saver } of [mine, other]) saver.keep(read(draft('共')));
    return { server, mine, other };
  }

  test('never lose an edit in silence: the later save is held, with both histories', async () => {
    const { server, mine, other } = twoPages();
    other.saver.change('s', draft('共', '他'));
    await settled();
    mine.saver.change('s', draft('共', '我'));
    await settled();
    const conflict = mine.said.at(-1);
    if (conflict?.status !== 'conflict') throw new Error('no conflict');
    expect(conflict.divergence.common).toBe(1);
    expect([conflict.divergence.mine, conflict.divergence.theirs]).toEqual([[edit('我')], [edit('他')]]);
    expect(labels(server.stored?.draft)).toEqual(['共', '他']);
    expect(labels(mine.local.get('s')?.draft)).toEqual(['共', '我']);
  });

  test('go on with the edits of the one that is kept, whichever is chosen', async () => {
    for (const [how, expected] of [
      ['mine', '我'],
      ['theirs', '他'],
    ] as const) {
      const { server, mine, other } = twoPages();
      other.saver.change('s', draft('共', '他'));
      await settled();
      mine.saver.change('s', draft('共', '我'));
      await settled();
      mine.saver.settle('s', how);
      await settled();
      expect(labels(server.stored?.draft)).toEqual(['共', expected]);
      expect([mine.status(), labels(mine.saver.kept('s')?.draft)]).toEqual(['saved', ['共', expected]]);
      expect(mine.taken.map(labels)).toEqual(how === 'theirs' ? [['共', '他']] : []);
    }
  });

  test('hold what is changed during a conflict too, and show it among what is at stake', async () => {
    const { server, mine, other } = twoPages();
    other.saver.change('s', draft('共', '他'));
    await settled();
    mine.saver.change('s', draft('共', '我'));
    await settled();
    mine.saver.change('s', draft('共', '我', '又'));
    await settled(60_000);
    const conflict = mine.said.at(-1);
    expect(conflict?.status === 'conflict' && conflict.divergence.mine.length).toBe(2);
    expect(server.saves).toBe(1);
  });

  test('are asked again where a third save came before the choice was stored', async () => {
    const { server, mine, other } = twoPages();
    other.saver.change('s', draft('共', '他'));
    await settled();
    mine.saver.change('s', draft('共', '我'));
    await settled();
    other.saver.change('s', draft('共', '他', '再'));
    await settled();
    mine.saver.settle('s', 'mine');
    await settled();
    expect(mine.status()).toBe('conflict');
    expect(labels(server.stored?.draft)).toEqual(['共', '他', '再']);
  });

  test('share what only one of them changed', async () => {
    const { server, mine, other } = twoPages();
    other.saver.change('s', { ...draft('共'), name: '新名' });
    await settled();
    mine.saver.change('s', draft('共', '我'));
    await settled();
    expect(server.stored?.draft).toMatchObject({ name: '新名', edits: [edit('共'), edit('我')] });
    expect([mine.status(), mine.taken.at(-1)?.name]).toEqual(['saved', '新名']);
    other.saver.hear(server.current());
    expect(labels(other.taken.at(-1))).toEqual(['共', '我']);
  });

  test('ask what to do with a scenario that the other one deleted', async () => {
    const { server, mine } = twoPages();
    server.put(0, null);
    mine.saver.change('s', draft('共', '我'));
    await settled();
    expect(mine.status()).toBe('gone');
    mine.saver.settle('s', 'mine');
    await settled();
    expect([mine.status(), labels(server.stored?.draft)]).toEqual(['saved', ['共', '我']]);
  });
});
