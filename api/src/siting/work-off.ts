import type { Proposal } from '@xuetu/geodata/siting';
import {
  endSitingJob,
  giveBackSitingJob,
  type SitingEnd,
  type SitingNews,
  type TakenSitingJob,
  tellOfSitingJob,
} from '../db/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Bell } from './bell.ts';
import { type RunSiting, SitingCrash, type SitingRun } from './siting-task.ts';
import { FAILED } from './siting-words.ts';
import { createUntoldNews } from './untold-news.ts';

/** What solving needs from outside. */
export interface SolveTools extends Pick<Dependencies, 'database' | 'now' | 'log'> {
  runSiting: RunSiting;
}

interface WorkTools extends SolveTools {
  beat: number;
  grace: number;
  /** Rings when something may have to be done at once. */
  bell: Bell;
  isStopping(): boolean;
}

type Outcome = { proposal: Proposal } | { failure: unknown };

/**
 * Solves one taken job to its end: tells how far it is, hears of a cancelling, and writes the end once. Where the hold on the job is
 * lost, or the server stops, the solve ends without any effect.
 */
export async function workOff(taken: TakenSitingJob, tools: WorkTools): Promise<void> {
  const { log } = tools;
  const { lease, attempts } = taken;
  log({ level: 'info', event: 'siting-taken', job: lease.jobId, attempt: attempts });
  const followed = await follow(taken, tools);
  if (followed === 'lost' || followed === 'left') {
    log({ level: 'info', event: `siting-${followed}`, job: lease.jobId });
    if (followed === 'left') await giveBackSitingJob(tools.database, lease, { isCounted: false });
    return;
  }
  if (followed !== 'stopped' && 'failure' in followed) {
    const { failure } = followed;
    const error = failure instanceof Error ? failure.stack : String(failure);
    const cause = failure instanceof Error && failure.cause !== undefined ? { cause: String(failure.cause) } : {};
    log({ level: 'error', event: 'siting-failed', job: lease.jobId, attempt: attempts, error, ...cause });
    if (failure instanceof SitingCrash) return giveBackSitingJob(tools.database, lease, { isCounted: true });
  }
  const end: SitingEnd = followed === 'stopped' ? followed : 'failure' in followed ? { error: FAILED } : followed;
  const status = await endSitingJob(tools.database, lease, end);
  log({ level: 'info', event: 'siting', job: lease.jobId, status: status ?? 'lost' });
}

/** Runs the solve beside the queue's book-keeping until one of them ends the other. */
async function follow(
  { lease, secondsBefore, task }: TakenSitingJob,
  { database, runSiting, now, log, beat, grace, bell, isStopping }: WorkTools,
): Promise<Outcome | 'stopped' | 'lost' | 'left'> {
  const untold = createUntoldNews();
  const started = now();
  let run: SitingRun | undefined;
  let outcome: Outcome | undefined;
  const settle = (settled: Outcome) => {
    outcome = settled;
    bell.ring();
  };
  try {
    run = runSiting(task(), (progress) => untold.hear(progress, secondsBefore + (now() - started) / 1000));
    run.proposal.then(
      (proposal) => settle({ proposal }),
      (failure) => settle({ failure }),
    );
  } catch (failure) {
    return { failure };
  }
  let cancelledAt: number | undefined;
  for (;;) {
    const next = bell.next(beat);
    const isLast = outcome !== undefined;
    const heard = await tell(untold.take());
    if (heard === 'lost') return stopped('lost');
    if (isLast) return outcome!;
    if (isStopping()) return stopped('left');
    if (heard === 'cancel') {
      cancelledAt ??= now();
      run.cancel();
      if (now() - cancelledAt > grace) return stopped('stopped');
    }
    await next;
  }

  function stopped<How>(how: How): How {
    run?.stop();
    return how;
  }

  /** A database that cannot be asked for a while ends no solve: the lease tells later whether it still counts. */
  async function tell(news: SitingNews): Promise<'held' | 'cancel' | 'lost'> {
    try {
      return await tellOfSitingJob(database, lease, news);
    } catch (error) {
      log({ level: 'error', event: 'siting-untold', job: lease.jobId, error: String(error) });
      return 'held';
    }
  }
}
