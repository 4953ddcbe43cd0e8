import type { SitingJob } from '../../api/siting-job.ts';
import type { SitingState } from '../siting/siting-state.ts';
import { store } from '../store.ts';

/** Shows a job as the server tells it; once it has ended with an answer the form folds up and the alternatives stand side by side. */
export function takeJob(job: SitingJob): void {
  const { siting, desk } = store.getState();
  const hasEnded = siting.status === 'running' && job.status !== 'running';
  const isSame = siting.jobId === job.id || (siting.status === 'running' && siting.jobId === undefined);
  const next: SitingState = {
    ...(isSame ? siting : {}),
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
    isStopping: job.status === 'running' && isSame && siting.isStopping,
  };
  const found = job.proposal?.alternatives.length ?? 0;
  store.setState({
    siting: next,
    ...((hasEnded || !isSame) &&
      found > 0 && { desk: { ...desk, isGoalOpen: false, isWide: true, chosen: null, against: null } }),
  });
}
