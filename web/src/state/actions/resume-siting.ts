import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { NO_JOB } from '../siting/siting-state.ts';
import { store } from '../store.ts';
import { followSiting } from './follow-siting.ts';
import { takeJob } from './take-job.ts';

/** Takes up a job again: shows its answer, or follows it to its end. One that the server does not know any more is let go. */
export async function resumeSiting(jobId: string): Promise<void> {
  store.setState({ siting: { ...NO_JOB, jobId } });
  const answer = await ask(client.api.siting[':job'].$get({ param: { job: jobId } }));
  if (store.getState().siting.jobId !== jobId) return;
  if (!answer.ok) {
    store.setState({ siting: NO_JOB });
    return;
  }
  takeJob(answer.value.job);
  await followSiting(jobId);
}
