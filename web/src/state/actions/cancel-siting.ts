import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { store } from '../store.ts';
import { fail } from './fail.ts';

/** Stops the running siting job. */
export async function cancelSiting(): Promise<void> {
  const { siting } = store.getState();
  if (siting.status !== 'running') return;
  store.setState({ siting: { ...siting, status: 'cancelled' } });
  if (!siting.jobId) return;
  const answer = await ask(client.api.siting[':job'].$delete({ param: { job: siting.jobId } }));
  if (!answer.ok) fail(answer.failure);
}
