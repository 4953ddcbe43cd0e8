import { readSitingJob } from '../db/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Bell, createBell } from './bell.ts';
import type { SitingJob } from './siting-job.ts';

/** Milliseconds between two looks at a job that somebody follows. */
const LOOK = 400;

/** Lets callers follow jobs. However many follow one job, the database is asked once for all of them. */
export interface SitingFeeds {
  /**
   * The job as it is now and whenever it has changed, until it has ended or is forgotten. Whoever is slow misses what was in
   * between. Every `patience` milliseconds an unchanged job comes again, so that a follower finds out whether anybody listens.
   */
  follow(id: string, patience: number, signal: AbortSignal): AsyncGenerator<SitingJob>;
}

interface Feed {
  /** As of the last look; null where there is none. */
  job: SitingJob | null;
  firstLook: Promise<void>;
  bell: Bell;
  followers: number;
}

export function createSitingFeeds({ database, log }: Pick<Dependencies, 'database' | 'log'>): SitingFeeds {
  const feeds = new Map<string, Feed>();

  const look = async (id: string, feed: Feed): Promise<void> => {
    const before = feed.job;
    const fresh = await readSitingJob(database, id, before?.curve.length ?? 0);
    if (fresh && before && !hasChanged(before, fresh)) return;
    feed.job = fresh && { ...fresh, curve: [...(before?.curve ?? []), ...fresh.curve] };
    feed.bell.ring();
  };

  const keepLooking = async (id: string, feed: Feed): Promise<void> => {
    try {
      await feed.firstLook;
      while (feed.followers > 0 && feed.job?.status === 'running') {
        await createBell().next(LOOK);
        if (feed.followers > 0) await look(id, feed);
      }
    } catch (error) {
      log({ level: 'error', event: 'siting-feed', job: id, error: String(error) });
      feed.job = null;
    } finally {
      feeds.delete(id);
      feed.bell.ring();
    }
  };

  const joined = (id: string): Feed => {
    const known = feeds.get(id);
    if (known) {
      known.followers += 1;
      return known;
    }
    const feed: Feed = { job: null, firstLook: Promise.resolve(), bell: createBell(), followers: 1 };
    feeds.set(id, feed);
    feed.firstLook = look(id, feed);
    void keepLooking(id, feed);
    return feed;
  };

  return {
    async *follow(id, patience, signal) {
      const feed = joined(id);
      signal.addEventListener('abort', feed.bell.ring);
      try {
        await feed.firstLook;
        while (feed.job && !signal.aborted) {
          const next = feed.bell.next(patience);
          const { job } = feed;
          yield job;
          if (job.status !== 'running') return;
          if (feed.job === job && !signal.aborted) await next;
        }
      } finally {
        signal.removeEventListener('abort', feed.bell.ring);
        feed.followers -= 1;
      }
    },
  };
}

/** `fresh` has only the points that are new. */
function hasChanged(before: SitingJob, fresh: SitingJob): boolean {
  return (
    fresh.curve.length > 0 ||
    before.status !== fresh.status ||
    before.progress !== fresh.progress ||
    before.step?.en !== fresh.step?.en
  );
}
