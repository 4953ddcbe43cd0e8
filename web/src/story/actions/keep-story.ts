import type { StoryDraft } from '@xuetu/geodata/story';
import { type KeptStory, StoryKeeping } from '../story-keeping.ts';
import { tellStory } from '../story-server.ts';
import { storyStore } from '../story-store.ts';
import { keepUnsent } from '../unsent-story.ts';

let keeping: StoryKeeping | null = null;
/** Stories being deleted on the server: who sends one of the same id waits. */
const leaving = new Map<string, Promise<unknown>>();
let lastWish = 0;

/** Says that a story is to be opened; answers how to ask, when it was read, whether that is still the last wish. */
export function wishStory(): () => boolean {
  lastWish += 1;
  const mine = lastWish;
  return () => mine === lastWish;
}

/** Takes a story into care and opens it; the one before is let go. `isStored`: the server has it as it is here. */
export function keepStory(kept: KeptStory, isStored: boolean): void {
  letGo();
  wishStory();
  const { id, districtId, draft } = kept;
  const isOpen = () => storyStore.getState().open?.id === id;
  storyStore.setState({ open: { id, draft }, removed: null });
  keeping = new StoryKeeping(kept, isStored, {
    tell: async (...told) => {
      await leaving.get(id);
      return tellStory(...told);
    },
    keepLocal: (unsent) => keepUnsent(districtId, id, unsent),
    say: (saving) => isOpen() && storyStore.setState({ saving }),
    take: (theirs) => isOpen() && show(id, theirs),
  });
}

/** Puts another content in the place of that of the open story, and saves it. */
export function putStory(draft: StoryDraft): void {
  const { open } = storyStore.getState();
  if (!open || !keeping || open.draft === draft) return;
  show(open.id, draft);
  keeping.change(draft);
}

function show(id: string, draft: StoryDraft): void {
  storyStore.setState(({ stories }) => ({
    open: { id, draft },
    stories:
      stories?.map((each) => (each.id === id ? { ...each, name: draft.name, length: draft.views.length } : each)) ??
      null,
  }));
}

/** Lets the open story go; what the server does not have yet is sent, and stays in this browser until it is there. */
export function letGo(): void {
  const past = keeping;
  keeping = null;
  past?.stop();
  if (past && storyStore.getState().saving.status !== 'conflict') void past.flushed().then(() => past.stop());
}

/** Settles a conflict of the open story. */
export function settleStory(settlement: 'mine' | 'theirs'): void {
  keeping?.settle(settlement);
}

/**
 * Drops what is here of the open story, because it is deleted, and has it removed from the server when nothing of it is on its way there any more:
 * else what arrives late would bring it back.
 */
export async function dropStory(remove: () => Promise<unknown> = async () => {}): Promise<void> {
  const past = keeping;
  keeping = null;
  if (!past) return;
  const { id } = past.kept;
  const gone = past.drop().then(remove);
  leaving.set(id, gone);
  await gone;
  if (leaving.get(id) === gone) leaving.delete(id);
}
