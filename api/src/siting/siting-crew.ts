import { hostname } from 'node:os';
import { endAbandonedSitingJobs, freeSitingJobs, takeSitingJob } from '../db/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { createBell } from './bell.ts';
import { type SolveTools, workOff } from './work-off.ts';

/** Those in this process who solve siting jobs. */
export interface SitingCrew {
  /** Says that a job waits. */
  offer(jobId: string): void;
  /** Says that something was asked of a job, so that it need not wait for the next beat. */
  nudge(): void;
  /** Ends the solves under way and gives their jobs back; nothing is asked of the database afterwards. */
  stop(): Promise<void>;
}

/** How a crew works. */
export interface CrewSettings {
  /** Jobs solved at the same time, each in a thread; 0 leaves all of them to other processes. */
  threads: number;
  /** Every job of the queue, or only those offered in this process: a command that ends with its own job leaves others alone. */
  takes: 'all' | 'offered';
  /** Seconds after which a job is anybody's whose holder has fallen silent. */
  leaseSeconds?: number;
  /** Milliseconds between two words of how far a job is. */
  beat?: number;
  /** Milliseconds that a solve has to end with what it found after it was asked to. */
  grace?: number;
  /** Milliseconds between two looks at the queue where nothing was offered here. */
  look?: number;
}

/** Takes jobs out of the queue and solves them, until it is stopped. Any number of crews, on any machines, may share a database. */
export function createSitingCrew(
  { database, runSiting, newId, now, log }: SolveTools & Pick<Dependencies, 'newId'>,
  { threads, takes, leaseSeconds = 30, beat = 500, grace = 20_000, look = 2000 }: CrewSettings,
): SitingCrew {
  const bell = createBell();
  const offered = new Set<string>();
  let isStopping = false;
  let freed: Promise<void> | undefined;
  const tools = { database, runSiting, now, log, beat, grace, bell, isStopping: () => isStopping };

  /** A process that has the embedded database has it alone: whoever held a job before is dead. */
  const freeOnce = () => {
    if (database.engine !== 'embedded') return;
    freed ??= freeSitingJobs(database).catch((error) => {
      freed = undefined;
      throw error;
    });
    return freed;
  };

  /** True where there was something to do. */
  const workOnce = async (): Promise<boolean> => {
    if (takes === 'offered' && offered.size === 0) return false;
    await freeOnce();
    for (const { id, status } of await endAbandonedSitingJobs(database)) {
      log({ level: 'info', event: 'siting', job: id, status });
    }
    const taken = await takeSitingJob(database, {
      holder: `${hostname()}/${process.pid}/${newId()}`,
      seconds: leaseSeconds,
      ...(takes === 'offered' && { ids: [...offered] }),
    });
    if (!taken) return false;
    await workOff(taken, tools);
    return true;
  };

  const work = async () => {
    while (!isStopping) {
      const next = bell.next(look);
      try {
        if (await workOnce()) continue;
      } catch (error) {
        log({ level: 'error', event: 'siting-queue', error: error instanceof Error ? error.stack : String(error) });
      }
      if (!isStopping) await next;
    }
  };

  const working = Promise.all(Array.from({ length: threads }, work));

  return {
    offer(jobId) {
      if (takes === 'offered') offered.add(jobId);
      bell.ring();
    },
    nudge: bell.ring,
    async stop() {
      isStopping = true;
      bell.ring();
      await working;
    },
  };
}
