import type { SitingGoal } from '@xuetu/geodata/siting';
import { askToCancelSitingJob, contentHash, enqueueSitingJob, readSitingJob, sitingJobList } from '../db/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { Failure } from '../http/failure.ts';
import type { PlanLibrary } from '../simulations/plan-library.ts';
import { refuseUnknownNames } from './refuse-unknown-names.ts';
import { createSitingFeeds, type SitingFeeds } from './siting-feeds.ts';
import type { SitingJob, SitingJobSummary } from './siting-job.ts';

/** Jobs that may wait at a time. */
const MOST_WAITING = 20;
/** A district that is imported anew each time a question is put together is not worth asking about. */
const MOST_TRIES = 5;

/** The queue of siting jobs as those see it who ask for them. */
export interface SitingJobs extends SitingFeeds {
  /**
   * Puts a question into the queue. The same goal for the same plan is one job as long as it waits or runs. Throws a `Failure` for
   * an unknown district or scenario, a goal that does not fit the plan, and a queue that is full.
   */
  start(district: string, scenarioId: string | undefined, goal: SitingGoal): Promise<SitingJob>;
  find(id: string): Promise<SitingJob>;
  /** The jobs of a district, newest first. */
  list(district: string): Promise<SitingJobSummary[]>;
  /** Asks a job that has not ended to end; answers the job as it is then. */
  cancel(id: string): Promise<SitingJob>;
}

export function createSitingJobs(
  dependencies: Pick<Dependencies, 'database' | 'crew' | 'newId' | 'log'> & { plans: PlanLibrary },
): SitingJobs {
  const { database, crew, newId, plans } = dependencies;

  const find = async (id: string): Promise<SitingJob> => {
    const job = await readSitingJob(database, id);
    if (!job) throw unknownJob(id);
    return job;
  };

  return {
    ...createSitingFeeds(dependencies),
    find,
    async start(district, scenarioId, goal) {
      for (let left = MOST_TRIES; left > 0; left -= 1) {
        const { hash: baseHash } = await plans.base(district);
        const { plan, scenario } = await plans.open(district, scenarioId);
        refuseUnknownNames(goal, plan);
        const edits = scenario ? scenario.edits.slice(0, scenario.cursor) : [];
        const inputHash = contentHash([baseHash, scenarioId ?? null, edits, goal]);
        const question = { id: newId(), districtId: district, scenarioId, goal, inputHash, baseHash, edits };
        const enqueued = await enqueueSitingJob(database, question, MOST_WAITING);
        if (enqueued.outcome === 'too-many') throw TOO_MANY;
        if (enqueued.outcome === 'again') continue;
        crew.offer(enqueued.id);
        return find(enqueued.id);
      }
      throw new Error(`The district ${district} was imported anew ${MOST_TRIES} times while a job was put together.`);
    },
    async list(district) {
      await plans.base(district);
      return sitingJobList(database, district);
    },
    async cancel(id) {
      await askToCancelSitingJob(database, id);
      crew.nudge();
      return find(id);
    },
  };
}

const TOO_MANY = new Failure(503, 'too-many-jobs', {
  zh: '等候的选址计算太多，请稍后再试。',
  en: 'Too many siting jobs are waiting. Try again later.',
});

function unknownJob(id: string): Failure {
  return new Failure(404, 'unknown-job', {
    zh: `没有选址任务“${id}”；每个规划区只保留最近的任务。`,
    en: `There is no siting job "${id}"; only the latest jobs of a district are kept.`,
  });
}
