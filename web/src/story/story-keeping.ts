import { isSameValue } from '@xuetu/geodata/scenario';
import type { StoryDraft } from '@xuetu/geodata/story';
import type { Failure } from '../state/app-state.ts';
import type { StoredStory } from './stored-story.ts';
import type { StoryTold } from './story-server.ts';

/** Milliseconds of quiet before the server is told of a change. */
const QUIET = 400;
/** Milliseconds before a server that was away is tried again: doubled each time, up to the last. */
const RETRIES = [1000, 30_000] as const;

/** A story that is being edited. */
export interface KeptStory {
  id: string;
  districtId: string;
  draft: StoryDraft;
  /** Version that the draft was made on; null where the server never had it. */
  version: number | null;
}

/** How a story is kept; `theirs` is what somebody else saved meanwhile, null where it was deleted. */
export type StorySaving =
  | { status: 'saved' | 'saving' }
  | { status: 'away' | 'refused'; failure: Failure }
  | { status: 'conflict'; theirs: StoredStory | null };

/** What a story is kept with. */
export interface StoryKeepingParts {
  tell(kept: KeptStory, draft: StoryDraft): Promise<StoryTold>;
  /** Keeps what the server does not have, for the next visit; null: it has everything. */
  keepLocal(kept: KeptStory | null): void;
  say(saving: StorySaving): void;
  /** What is kept is now this. */
  take(draft: StoryDraft): void;
}

/**
 * Keeps one story: at once in this browser, and a moment later on the server, on top of the version that was read. Where somebody else saved
 * meanwhile nothing more is sent until a person chooses.
 */
export class StoryKeeping {
  kept: KeptStory;
  private sent: StoryDraft | null;
  private held: { theirs: StoredStory | null } | null = null;
  private timer?: ReturnType<typeof setTimeout>;
  private sending: Promise<void> | null = null;
  private failures = 0;
  private isDropped = false;
  private readonly parts: StoryKeepingParts;

  /** `isStored`: the server has the draft as it is. */
  constructor(kept: KeptStory, isStored: boolean, parts: StoryKeepingParts) {
    this.kept = kept;
    this.sent = isStored ? kept.draft : null;
    this.parts = parts;
    if (isStored) parts.say({ status: 'saved' });
    else {
      parts.keepLocal(kept);
      void this.send();
    }
  }

  change(draft: StoryDraft): void {
    this.kept = { ...this.kept, draft };
    this.parts.keepLocal(this.kept);
    if (this.held) return;
    this.parts.say({ status: 'saving' });
    this.later(QUIET);
  }

  /** Settles a difference with what is here, or with what the server has. */
  settle(settlement: 'mine' | 'theirs'): void {
    if (!this.held) return;
    const { theirs } = this.held;
    this.held = null;
    if (settlement === 'theirs' && theirs) {
      const draft = { name: theirs.name, views: theirs.views };
      this.kept = { ...this.kept, draft, version: theirs.version };
      this.sent = draft;
      this.parts.keepLocal(null);
      this.parts.take(draft);
      this.parts.say({ status: 'saved' });
      return;
    }
    this.kept = { ...this.kept, version: theirs?.version ?? null };
    this.sent = null;
    void this.send();
  }

  /** Sends now what is not sent; answers whether the server has it all. */
  async flushed(): Promise<boolean> {
    await this.sending;
    await this.send();
    return this.isSent();
  }

  /** Lets it go; what was not sent stays in this browser. */
  stop(): void {
    clearTimeout(this.timer);
  }

  /** Lets it go with all that was not sent; answers when nothing of it is on its way to the server any more. */
  async drop(): Promise<void> {
    this.isDropped = true;
    clearTimeout(this.timer);
    this.parts.keepLocal(null);
    await this.sending;
  }

  private isSent(): boolean {
    return this.sent !== null && isSameValue(this.sent, this.kept.draft);
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), milliseconds);
  }

  private send(): Promise<void> {
    clearTimeout(this.timer);
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    while (!this.held && !this.isDropped && !this.isSent()) {
      const { draft } = this.kept;
      this.parts.say({ status: 'saving' });
      const told = await this.parts.tell(this.kept, draft);
      if (this.isDropped || !this.hasArrived(told, draft)) return;
    }
    if (this.held || this.isDropped) return;
    this.parts.keepLocal(null);
    this.parts.say({ status: 'saved' });
  }

  /** Takes what the server said of a draft; answers whether it was there to say anything. */
  private hasArrived(told: StoryTold, draft: StoryDraft): boolean {
    if (told.kind === 'away' || told.kind === 'refused') {
      this.parts.say({ status: told.kind, failure: told.failure });
      if (told.kind === 'away') this.later(Math.min(RETRIES[0] * 2 ** this.failures++, RETRIES[1]));
      return false;
    }
    this.failures = 0;
    if (told.kind === 'saved') {
      this.kept = { ...this.kept, version: told.version };
      this.sent = draft;
    } else if (told.kind === 'conflict' && isSameValue(contentOf(told.current), draft)) {
      // An answer was lost: what the server has is what was sent.
      this.kept = { ...this.kept, version: told.current.version };
      this.sent = draft;
    } else {
      this.held = { theirs: told.kind === 'conflict' ? told.current : null };
      this.parts.say({ status: 'conflict', theirs: this.held.theirs });
    }
    return true;
  }
}

function contentOf({ name, views }: StoredStory): StoryDraft {
  return { name, views };
}
