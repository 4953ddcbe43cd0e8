import { divergenceOf, isSameValue, reconciled, type Scenario, type ScenarioDraft } from '@xuetu/geodata/scenario';
import { isUnsaved, type KeptScenario } from './kept-scenario.ts';
import type { LocalScenarios } from './local-scenarios.ts';
import type { Saving } from './saving.ts';
import type { ScenarioServer, Told } from './scenario-server.ts';

/** Milliseconds of quiet before the server is told of a change. */
const QUIET = 400;
/** Milliseconds before a server that was away is tried again: doubled each time, up to the last. */
const RETRIES = [1000, 30_000] as const;

/** What scenarios are kept with. */
export interface KeepingParts {
  local: Pick<LocalScenarios, 'put' | 'remove'>;
  server: ScenarioServer;
  /** The present moment, ISO 8601. */
  now(): string;
  /** How a scenario is kept has changed. */
  say(id: string, saving: Saving): void;
  /** What somebody else saved has come in, where nothing here speaks against it. */
  take(id: string, draft: ScenarioDraft, version: number): void;
}

/** How a difference is settled: with what is here, or with what the server has. */
export type Settlement = 'mine' | 'theirs';

/** Keeps one scenario: at once in this browser, and a moment later on the server, on top of the version that was read. */
export class Keeping {
  kept: KeptScenario;
  /** Something that only the planner can decide; nothing is sent to the server before. */
  private held?: { theirs: Scenario | null };
  private timer?: ReturnType<typeof setTimeout>;
  private sending?: Promise<void>;
  /** Writes to the browser's database, one after the other. */
  private writing: Promise<void> = Promise.resolve();
  private isLost = false;
  private isStopped = false;
  private failures = 0;
  /** What was sent and not answered: it may have arrived. */
  private unanswered?: ScenarioDraft;
  private readonly parts: KeepingParts;

  constructor(kept: KeptScenario, parts: KeepingParts) {
    const isEqual = kept.stored !== undefined && isSameValue(kept.draft, kept.stored.draft);
    this.kept = isEqual ? { ...kept, draft: kept.stored!.draft } : kept;
    this.parts = parts;
    this.write();
    if (isUnsaved(this.kept)) void this.send();
    else parts.say(kept.id, { status: 'saved' });
  }

  change(draft: ScenarioDraft): void {
    this.put({ draft, changedAt: this.parts.now() });
    if (this.held) this.tellHeld();
    else {
      this.parts.say(this.kept.id, { status: 'saving' });
      if (!this.sending) this.later(QUIET);
    }
  }

  /** Hears that the server has this now. */
  hear(current: Scenario): void {
    if (this.held || this.sending || current.version <= (this.kept.stored?.version ?? 0)) return;
    this.meet(current);
    if (isUnsaved(this.kept)) void this.send();
  }

  settle(settlement: Settlement): void {
    if (!this.held) return;
    const { theirs } = this.held;
    this.held = undefined;
    const stored = theirs ? { version: theirs.version, draft: draftOf(theirs) } : undefined;
    if (settlement === 'theirs' && stored) this.accept(stored.draft, stored);
    else this.put({ stored });
    void this.send();
  }

  /** Sends now what is not sent; answers whether the server has it all. */
  async flushed(): Promise<boolean> {
    await this.sending;
    if (isUnsaved(this.kept)) await this.send();
    return !isUnsaved(this.kept);
  }

  /** Sends what is not sent, unless somebody has to decide first. */
  retry(): void {
    if (isUnsaved(this.kept)) void this.send();
  }

  /** Lets it go, here; the server is not told. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.writing;
    await this.parts.local.remove(this.kept).catch(() => undefined);
  }

  private write(): void {
    const { kept } = this;
    const put = () =>
      this.parts.local.put(kept).then(
        () => {
          this.isLost = false;
        },
        () => {
          this.isLost = true;
        },
      );
    this.writing = this.writing.then(put);
  }

  private put(change: Partial<KeptScenario>): void {
    this.kept = { ...this.kept, ...change };
    this.write();
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), milliseconds);
  }

  private send(): Promise<void> {
    clearTimeout(this.timer);
    this.sending ??= this.sendAll().finally(() => {
      this.sending = undefined;
    });
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    while (!this.held && isUnsaved(this.kept)) {
      const { draft } = this.kept;
      await this.writing;
      this.parts.say(this.kept.id, { status: 'saving' });
      const told = await this.parts.server.tell(this.kept, draft);
      if (this.isStopped || !this.hasArrived(told, draft)) return;
    }
    if (!this.held) this.parts.say(this.kept.id, { status: 'saved' });
  }

  /** Takes what the server said of a draft; answers whether it was there to say anything. */
  private hasArrived(told: Told, draft: ScenarioDraft): boolean {
    if (told.kind === 'away' || told.kind === 'refused') {
      const here = told.kind === 'away' ? 'local' : 'refused';
      this.parts.say(this.kept.id, { status: this.isLost ? 'unkept' : here, failure: told.failure });
      this.failures += 1;
      if (told.kind === 'refused') return false;
      this.unanswered = draft;
      this.later(Math.min(RETRIES[0] * 2 ** (this.failures - 1), RETRIES[1]));
      return false;
    }
    this.failures = 0;
    if (told.kind === 'gone') this.hold(null);
    else if (told.kind === 'conflict') this.meet(told.current);
    else this.put({ stored: { version: told.version, draft } });
    return true;
  }

  /** Makes one of what is here and what the server has, or holds everything until somebody decides. */
  private meet(theirs: Scenario): void {
    const found = draftOf(theirs);
    const isOwn = this.unanswered !== undefined && isSameValue(this.unanswered, found);
    const answer = reconciled(isOwn ? found : this.kept.stored?.draft, this.kept.draft, found);
    if (!('draft' in answer)) {
      this.hold(theirs);
      return;
    }
    const draft = isSameValue(answer.draft, found) ? found : answer.draft;
    this.accept(draft, { version: theirs.version, draft: found });
  }

  private accept(draft: ScenarioDraft, stored: NonNullable<KeptScenario['stored']>): void {
    this.held = undefined;
    const isNews = !isSameValue(draft, this.kept.draft);
    this.put({ draft, stored });
    if (isNews) this.parts.take(this.kept.id, draft, stored.version);
  }

  private hold(theirs: Scenario | null): void {
    this.held = { theirs };
    this.tellHeld();
  }

  private tellHeld(): void {
    const theirs = this.held?.theirs;
    const { id, draft, stored } = this.kept;
    if (!theirs) {
      this.parts.say(id, { status: 'gone' });
      return;
    }
    const found = draftOf(theirs);
    const answer = reconciled(stored?.draft, draft, found);
    const divergence = 'divergence' in answer ? answer.divergence : divergenceOf(draft, found);
    this.parts.say(id, { status: 'conflict', theirs, divergence });
  }
}

function draftOf({ name, description, edits, cursor, archived }: Scenario): ScenarioDraft {
  return { name, description, edits, cursor, archived };
}
