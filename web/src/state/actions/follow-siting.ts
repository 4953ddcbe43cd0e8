import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { NO_JOB } from '../siting/siting-state.ts';
import { store } from '../store.ts';
import { takeJob } from './take-job.ts';

/** Milliseconds between two questions how far the job is. */
const POLL_MILLISECONDS = 400;

/** Follows a job to its end, while it is the one shown. */
export async function followSiting(jobId: string): Promise<void> {
  const isShown = () => store.getState().siting.jobId === jobId && store.getState().siting.status === 'running';
  while (isShown()) {
    const answer = await ask(client.api.siting[':job'].$get({ param: { job: jobId } }));
    if (!isShown()) return;
    if (!answer.ok) {
      store.setState({ siting: { ...NO_JOB, status: 'failed', jobId, failure: answer.failure } });
      return;
    }
    takeJob(answer.value.job);
    if (isShown()) await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
}
