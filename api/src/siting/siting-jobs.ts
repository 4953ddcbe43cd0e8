import type { LocalName } from '@xuetu/geodata/model';
import type { Dependencies } from '../dependencies.ts';
import type { SitingJob } from './siting-job.ts';
import type { SitingRun, SitingTask } from './siting-task.ts';

/** Jobs kept after their end; older ones are forgotten. */
const KEPT = 50;
/** Jobs that may wait at a time. */
const MOST_WAITING = 20;

const WAITING: LocalName = { zh: '排队等候', en: 'Waiting for the job before it' };
const STARTING: LocalName = { zh: '正在启动', en: 'Starting' };

/** Siting jobs, one at a time in the order they came, kept in memory. */
export interface SitingJobs {
  /** Nothing where too many wait already. */
  start(question: { district: string; scenarioId?: string | undefined }, task: SitingTask): SitingJob | undefined;
  find(id: string): SitingJob | undefined;
  /** Ends a job that has not ended; answers the job as it is then. */
  cancel(id: string): SitingJob | undefined;
  /** Ends everything, for a server that stops. */
  stop(): void;
}

interface Entry {
  job: SitingJob;
  task: SitingTask | undefined;
  run?: SitingRun;
}

export function createSitingJobs({
  runSiting,
  newId,
  now,
  log,
}: Pick<Dependencies, 'runSiting' | 'newId' | 'now' | 'log'>): SitingJobs {
  const entries = new Map<string, Entry>();
  let current: Entry | undefined;

  const end = (entry: Entry, result: Partial<SitingJob>) => {
    if (entry.job.status !== 'running') return;
    entry.job = { ...entry.job, ...result, endedAt: momentOf(now()) };
    entry.task = undefined;
    if (current === entry) current = undefined;
    log({ level: 'info', event: 'siting', job: entry.job.id, status: entry.job.status });
    const ended = [...entries.values()].filter((each) => each.job.status !== 'running');
    for (const old of ended.slice(0, Math.max(0, ended.length - KEPT))) entries.delete(old.job.id);
    next();
  };

  const fail = (entry: Entry, error: unknown) => {
    if (entry.job.status !== 'running') return;
    log({
      level: 'error',
      event: 'siting-failed',
      job: entry.job.id,
      error: error instanceof Error ? error.stack : String(error),
    });
    end(entry, { status: 'failed', error: { code: 'siting-failed', message: FAILED } });
  };

  const next = () => {
    if (current) return;
    const entry = [...entries.values()].find((each) => each.task);
    if (!entry?.task) return;
    current = entry;
    entry.job = { ...entry.job, step: STARTING };
    const started = now();
    try {
      entry.run = runSiting(entry.task, ({ progress, step, point }) => {
        if (entry.job.status !== 'running') return;
        const curve = point ? [...entry.job.curve, { ...point, seconds: (now() - started) / 1000 }] : entry.job.curve;
        entry.job = { ...entry.job, progress: Math.min(Math.max(progress, entry.job.progress), 1), step, curve };
      });
      entry.run.proposal.then(
        (proposal) => end(entry, { status: 'done', progress: 1, proposal }),
        (error) => fail(entry, error),
      );
    } catch (error) {
      fail(entry, error);
    }
  };

  const cancel = (id: string) => {
    const entry = entries.get(id);
    if (entry?.job.status === 'running') {
      const { run } = entry;
      end(entry, { status: 'cancelled' });
      run?.stop();
    }
    return entry?.job;
  };

  return {
    start({ district, scenarioId }, task) {
      if ([...entries.values()].filter((each) => each.task).length > MOST_WAITING) return undefined;
      const job: SitingJob = {
        id: newId(),
        district,
        ...(scenarioId !== undefined && { scenarioId }),
        goal: task.goal,
        status: 'running',
        progress: 0,
        step: WAITING,
        createdAt: momentOf(now()),
        curve: [],
      };
      entries.set(job.id, { job, task });
      next();
      return entries.get(job.id)?.job;
    },
    find: (id) => entries.get(id)?.job,
    cancel,
    stop() {
      for (const entry of entries.values()) if (entry !== current) cancel(entry.job.id);
      if (current) cancel(current.job.id);
    },
  };
}

function momentOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

const FAILED: LocalName = {
  zh: '选址计算没有完成。请重试；若仍如此，请把时间告诉管理员查看日志。',
  en: 'The siting calculation did not finish. Try again; if it persists, tell the administrator the time so that the log can be read.',
};
