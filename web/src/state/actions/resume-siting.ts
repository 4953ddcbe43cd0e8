import { NO_JOB } from '../siting/siting-state.ts';
import { store } from '../store.ts';
import { askForJob } from './ask-for-job.ts';
import { followSiting } from './follow-siting.ts';
import { takeJob } from './take-job.ts';

/**
 * Takes up a job again: shows its answer, or follows it to its end. One that the server does not know any more is let go; that the
 * server cannot be reached is said, and the job is kept.
 */
export async function resumeSiting(jobId: string): Promise<void> {
  store.setState({ siting: { ...NO_JOB, jobId } });
  const isWanted = () => store.getState().siting.jobId === jobId;
  const { answer } = await askForJob(jobId, { isWanted, onAway: () => undefined });
  if (!isWanted()) return;
  if (answer.ok) {
    takeJob(answer.value.job);
    await followSiting(jobId);
  } else if (answer.failure.code === 'unknown-job') {
    store.setState({ siting: NO_JOB });
  } else {
    store.setState(({ siting }) => ({ siting: { ...siting, status: 'failed', failure: answer.failure } }));
  }
}
