import type { Locale, LocalName } from '@xuetu/geodata/model';
import type { Dependencies } from '../dependencies.ts';
import type { ExportedFile } from '../export/export-file.ts';
import { Failure } from '../http/failure.ts';
import type { PlanLibrary } from '../simulations/plan-library.ts';
import { type Bell, createBell } from '../siting/bell.ts';
import type { SnapshotLibrary } from '../snapshots/snapshot-library.ts';
import { openStory } from '../stories/open-story.ts';
import { paperFile } from './paper-file.ts';
import type { PaperJob } from './paper-job.ts';
import { type PaperRequest, refusePaper } from './paper-request.ts';
import { paperSource } from './paper-source.ts';
import type { PaperTask } from './paper-task.ts';
import { refuseOtherEdits } from './refuse-other-edits.ts';
import { storySource } from './story/story-source.ts';

/** Papers that may wait for the one before them, and those that are kept to be fetched. */
const MOST_WAITING = 10;
const KEPT = 8;
/** Seconds after which a paper that nobody fetched is thrown away, and the longest that one may take. */
const KEPT_SECONDS = 900;
const LONGEST_SECONDS = 300;

/** Writes papers one after the other, tells how far they are, and keeps those that are done for a while, in memory. */
export interface PaperLibrary {
  /** Throws a `Failure` for what cannot be written, an unknown district or scenario, and a queue that is full. */
  start(district: string, request: PaperRequest, locale: Locale): Promise<PaperJob>;
  /** Throws a `Failure` 404 where it is not known, any more or at all. */
  find(id: string): PaperJob;
  /** The job as it is now and whenever it has changed, until it has ended; unchanged, it comes again every `patience` milliseconds. */
  follow(id: string, patience: number, signal: AbortSignal): AsyncGenerator<PaperJob>;
  /** Ends a job that has not ended; answers it as it is then. */
  cancel(id: string): PaperJob;
  /** The file of a job that is done. Throws a `Failure` 404 where there is none. */
  file(id: string): ExportedFile;
  /** Writes a paper and waits for it; ends it where the caller goes away. */
  make(district: string, request: PaperRequest, locale: Locale, gone?: AbortSignal): Promise<ExportedFile>;
  /** Ends everything, for a server that stops. */
  stop(): void;
}

interface Kept {
  job: PaperJob;
  file?: ExportedFile;
  bell: Bell;
  /** Resolves when the job has ended, whatever the end was. */
  ended: Promise<void>;
  endedNow: () => void;
  stop: () => void;
}

type Wiring = Pick<Dependencies, 'database' | 'runPaper' | 'newId' | 'now' | 'log' | 'version'> & {
  plans: PlanLibrary;
  snapshots: SnapshotLibrary;
};

export function createPaperLibrary(wiring: Wiring): PaperLibrary {
  const { runPaper, newId, log } = wiring;
  const kept = new Map<string, Kept>();
  let before: Promise<unknown> = Promise.resolve();

  const change = (each: Kept, news: Partial<PaperJob>) => {
    each.job = { ...each.job, ...news };
    each.bell.ring();
  };

  const end = (each: Kept, news: Partial<PaperJob>) => {
    if (each.job.status !== 'running') return;
    change(each, news);
    each.endedNow();
    // The list is kept in the order in which jobs ended, so that the one that goes first is the one that ended first.
    if (kept.delete(each.job.id)) kept.set(each.job.id, each);
    setTimeout(() => kept.delete(each.job.id), KEPT_SECONDS * 1000).unref();
    const ended = [...kept.values()].filter(({ job }) => job.status !== 'running');
    for (const old of ended.slice(0, Math.max(0, ended.length - KEPT))) kept.delete(old.job.id);
  };

  const write = async (each: Kept, request: PaperRequest, locale: Locale): Promise<void> => {
    if (each.job.status !== 'running') return;
    const task = await taskOf(wiring, each.job.district, request, locale);
    if (each.job.status !== 'running') return;
    const run = runPaper(task, (progress) => change(each, progress));
    const ended = new Promise<undefined>((resolve) => {
      each.stop = () => resolve(undefined);
    });
    const limit = setTimeout(() => {
      end(each, { status: 'failed', error: spokenOf(TOO_LONG) });
      each.stop();
    }, LONGEST_SECONDS * 1000);
    try {
      const bytes = await Promise.race([run.bytes, ended]);
      if (!bytes) return;
      each.file = paperFile(task, bytes);
      end(each, { status: 'done', progress: 1 });
    } finally {
      clearTimeout(limit);
      run.stop();
    }
  };

  const start: PaperLibrary['start'] = async (district, request, locale) => {
    refusePaper(request);
    const { scenario } = await wiring.plans.open(district, request.scenario);
    refuseOtherEdits(scenario, request.expectEdits);
    if (request.snapshot !== undefined) await wiring.snapshots.read(district, request.snapshot);
    if (request.story !== undefined) await openStory(wiring.database, district, request.story);
    const waiting = [...kept.values()].filter(({ job }) => job.status === 'running').length;
    if (waiting > MOST_WAITING) throw TOO_MANY;
    const job = waitingJob(newId(), district, request);
    const { promise: ended, resolve: endedNow } = Promise.withResolvers<void>();
    const each: Kept = { job, bell: createBell(), ended, endedNow, stop: () => {} };
    kept.set(job.id, each);
    before = before
      .then(() => write(each, request, locale))
      .catch((error: unknown) => {
        if (!(error instanceof Failure)) log({ level: 'error', event: 'paper', job: job.id, error: String(error) });
        end(each, { status: 'failed', error: spokenOf(error instanceof Failure ? error : BROKEN) });
      });
    return job;
  };

  const known = (id: string): Kept => {
    const each = kept.get(id);
    if (!each) throw unknownPaper(id);
    return each;
  };

  const cancel: PaperLibrary['cancel'] = (id) => {
    const each = known(id);
    end(each, { status: 'cancelled' });
    each.stop();
    return each.job;
  };

  const file: PaperLibrary['file'] = (id) => {
    const written = known(id).file;
    if (!written) throw NOT_DONE;
    return written;
  };

  return {
    start,
    find: (id) => known(id).job,
    follow: (id, patience, signal) => followed(known(id), patience, signal),
    cancel,
    file,
    async make(district, request, locale, gone = new AbortController().signal) {
      const { id } = await start(district, request, locale);
      const stop = () => void cancel(id);
      gone.addEventListener('abort', stop);
      if (gone.aborted) stop();
      try {
        const each = known(id);
        await each.ended;
        const { error } = each.job;
        if (error) throw new Failure(503, error.code, error.message);
        return file(id);
      } finally {
        gone.removeEventListener('abort', stop);
        kept.delete(id);
      }
    },
    stop() {
      for (const { job } of [...kept.values()]) if (job.status === 'running') cancel(job.id);
    },
  };
}

function waitingJob(id: string, district: string, { what, format, scenario, snapshot, story }: PaperRequest): PaperJob {
  return {
    id,
    district,
    what,
    format,
    ...(scenario !== undefined && { scenarioId: scenario }),
    ...(snapshot !== undefined && { snapshotId: snapshot }),
    ...(story !== undefined && { storyId: story }),
    status: 'running',
    progress: 0,
    step: WAITING,
  };
}

/** Reads everything that a paper is made from. */
async function taskOf(wiring: Wiring, district: string, request: PaperRequest, locale: Locale): Promise<PaperTask> {
  const { what, format, story } = request;
  const source = await paperSource(wiring, district, request, locale);
  if (story === undefined) return { what, format, source };
  return { what, format, source, told: await storySource(wiring, district, { ...request, story }, locale) };
}

async function* followed(each: Kept, patience: number, signal: AbortSignal): AsyncGenerator<PaperJob> {
  signal.addEventListener('abort', each.bell.ring);
  try {
    while (!signal.aborted) {
      const next = each.bell.next(patience);
      const { job } = each;
      yield job;
      if (job.status !== 'running') return;
      if (each.job === job && !signal.aborted) await next;
    }
  } finally {
    signal.removeEventListener('abort', each.bell.ring);
  }
}

function spokenOf({ code, words }: Failure): { code: string; message: LocalName } {
  return { code, message: words };
}

const WAITING: LocalName = { zh: '正在准备数据', en: 'Preparing the data' };

const TOO_MANY = new Failure(503, 'too-many-papers', {
  zh: '等候的报告太多，请稍后再试。',
  en: 'Too many papers are waiting. Try again later.',
});

const TOO_LONG = new Failure(503, 'paper-too-long', {
  zh: `写报告超过 ${LONGEST_SECONDS} 秒，已停止。`,
  en: `The paper took longer than ${LONGEST_SECONDS} seconds and was ended.`,
});

const BROKEN = new Failure(500, 'paper-failed', {
  zh: '报告没有写成，原因已记入服务器日志。',
  en: 'The paper could not be written; the log of the server says why.',
});

const NOT_DONE = new Failure(404, 'paper-not-done', {
  zh: '这份报告还没有写完，或没有写成。',
  en: 'The paper is not finished, or came to nothing.',
});

function unknownPaper(id: string): Failure {
  return new Failure(404, 'unknown-paper', {
    zh: `没有报告任务“${id}”；写好的报告只保留 ${KEPT_SECONDS / 60} 分钟。`,
    en: `There is no paper "${id}"; those that are done are kept for ${KEPT_SECONDS / 60} minutes.`,
  });
}
