import type { SitingJob } from '../../api/siting-job.ts';
import { draftOf } from '../siting/goal-of.ts';
import { store } from '../store.ts';

/**
 * Shows a job as the server tells it. A job that is taken up again brings its goal back into the form; one with an answer folds the
 * form up and sets the alternatives side by side.
 */
export function takeJob(job: SitingJob): void {
  const { siting, desk } = store.getState();
  const isTakenUp = siting.goal === undefined;
  const hasEnded = siting.status === 'running' && job.status !== 'running';
  const hasFound = (job.proposal?.alternatives.length ?? 0) > 0;
  store.setState({
    siting: {
      jobId: job.id,
      status: job.status,
      progress: job.progress,
      curve: job.curve,
      startedAt: Date.parse(job.createdAt),
      step: job.step,
      goal: job.goal,
      scenarioId: job.scenarioId,
      proposal: job.proposal,
      failure: job.status === 'failed' ? job.error : undefined,
      isStopping: job.status === 'running' && siting.isStopping === true,
    },
    desk: {
      ...desk,
      ...(isTakenUp && { goal: draftOf(job.goal) }),
      ...((isTakenUp || hasEnded) && hasFound && { isGoalOpen: false, isWide: true, chosen: null, against: null }),
    },
  });
}
