import type { StoryDraft } from '@xuetu/geodata/story';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { StoredStory } from '../../../web/src/story/stored-story.ts';
import { type KeptStory, StoryKeeping, type StorySaving } from '../../../web/src/story/story-keeping.ts';
import type { StoryTold } from '../../../web/src/story/story-server.ts';
import { aStoryView } from '../../support/a-meeting-view.ts';

const draft = (name: string): StoryDraft => ({ name, views: [aStoryView('a')] });
const AWAY: StoryTold = { kind: 'away', failure: { code: 'unreachable', message: '连不上' } };

/** A server with one story that others may save too; it may be away, and its answers may get lost. */
function aServer() {
  let stored: StoredStory | null = null;
  const put = (content: StoryDraft) => {
    stored = { ...content, id: 's', districtId: 'test', version: (stored?.version ?? 0) + 1, updatedAt: '2026-11-01' };
  };
  const server = {
    isAway: false,
    losesAnswers: false,
    get stored() {
      return stored;
    },
    put,
    drop: () => {
      stored = null;
    },
    async tell({ version }: KeptStory, content: StoryDraft): Promise<StoryTold> {
      if (server.isAway) return AWAY;
      if (version !== null && !stored) return { kind: 'gone' };
      if (stored && stored.version !== version) return { kind: 'conflict', current: stored };
      put(structuredClone(content));
      return server.losesAnswers ? AWAY : { kind: 'saved', version: stored!.version };
    },
  };
  return server;
}

/** A story kept with that server, with what is said of it and what the browser holds. */
function aKeeping(server: ReturnType<typeof aServer>, kept: KeptStory, isStored: boolean) {
  const seen: { saving?: StorySaving; local: KeptStory | null; taken?: StoryDraft } = { local: null };
  const keeping = new StoryKeeping(kept, isStored, {
    tell: server.tell,
    keepLocal: (each) => {
      seen.local = each;
    },
    say: (saving) => {
      seen.saving = saving;
    },
    take: (content) => {
      seen.taken = content;
    },
  });
  return { keeping, seen };
}

const NEW: KeptStory = { id: 's', districtId: 'test', draft: draft('新提纲'), version: null };
beforeEach(() => void vi.useFakeTimers());

describe('a story that is edited', () => {
  test('reaches the server a moment after the last change, once', async () => {
    const server = aServer();
    const { keeping, seen } = aKeeping(server, NEW, false);
    await vi.advanceTimersByTimeAsync(0);
    expect([server.stored?.version, seen.saving?.status, seen.local]).toEqual([1, 'saved', null]);
    for (const name of ['年', '年度', '年度汇报']) keeping.change(draft(name));
    expect([seen.saving?.status, seen.local?.draft.name]).toEqual(['saving', '年度汇报']);
    await vi.advanceTimersByTimeAsync(400);
    expect(server.stored).toMatchObject({ version: 2, name: '年度汇报' });
    expect(seen).toMatchObject({ saving: { status: 'saved' }, local: null });
  });

  test('stays in this browser while the server is away, and goes there when it is back', async () => {
    const server = aServer();
    server.isAway = true;
    const { seen } = aKeeping(server, NEW, false);
    await vi.advanceTimersByTimeAsync(5000);
    expect([seen.saving?.status, seen.local?.draft.name]).toEqual(['away', '新提纲']);
    server.isAway = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect([server.stored?.name, seen.saving?.status, seen.local]).toEqual(['新提纲', 'saved', null]);
  });

  test('is no conflict with itself where an answer was lost', async () => {
    const server = aServer();
    server.losesAnswers = true;
    const { seen } = aKeeping(server, NEW, false);
    await vi.advanceTimersByTimeAsync(0);
    server.losesAnswers = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect([seen.saving?.status, server.stored?.version]).toEqual(['saved', 1]);
  });

  test('waits for a person where somebody else saved meanwhile, and overwrites nothing before', async () => {
    const server = aServer();
    server.put(draft('读到的'));
    const { keeping, seen } = aKeeping(server, { ...NEW, draft: draft('读到的'), version: 1 }, true);
    server.put(draft('他人的'));
    keeping.change(draft('我的'));
    await vi.advanceTimersByTimeAsync(60_000);
    keeping.change(draft('我的，又改了'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen.saving).toMatchObject({ status: 'conflict', theirs: { name: '他人的', version: 2 } });
    expect([server.stored?.name, seen.local?.draft.name]).toEqual(['他人的', '我的，又改了']);
    keeping.settle('mine');
    await vi.advanceTimersByTimeAsync(0);
    expect(server.stored).toMatchObject({ name: '我的，又改了', version: 3 });
  });

  test('becomes what the other saved where that is chosen', async () => {
    const server = aServer();
    server.put(draft('读到的'));
    const { keeping, seen } = aKeeping(server, { ...NEW, draft: draft('读到的'), version: 1 }, true);
    server.put(draft('他人的'));
    keeping.change(draft('我的'));
    await vi.advanceTimersByTimeAsync(400);
    keeping.settle('theirs');
    expect([seen.taken?.name, seen.local, seen.saving?.status]).toEqual(['他人的', null, 'saved']);
    keeping.change(draft('接着改'));
    await vi.advanceTimersByTimeAsync(400);
    expect(server.stored).toMatchObject({ name: '接着改', version: 3 });
  });

  test('that somebody deleted is stored again only where a person says so', async () => {
    const server = aServer();
    server.put(draft('读到的'));
    const { keeping, seen } = aKeeping(server, { ...NEW, draft: draft('读到的'), version: 1 }, true);
    server.drop();
    keeping.change(draft('我的'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen.saving).toEqual({ status: 'conflict', theirs: null });
    expect(server.stored).toBeNull();
    keeping.settle('mine');
    await vi.advanceTimersByTimeAsync(0);
    expect(server.stored).toMatchObject({ name: '我的', version: 1 });
  });
});
