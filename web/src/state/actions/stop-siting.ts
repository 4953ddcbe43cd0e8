import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { store } from '../store.ts';
import { fail } from './fail.ts';

/** Ends the running siting job; what it has found until then is kept and shown. */
export async function stopSiting(): Promise<void> {
  const { siting } = store.getState();
  if (siting.status !== 'running' || siting.isStopping) return;
  store.setState({ siting: { ...siting, isStopping: true } });
  if (!siting.jobId) return;
  const answer = await ask(client.api.siting[':job'].$delete({ param: { job: siting.jobId } }));
  if (answer.ok) return;
  store.setState(({ siting: now }) => ({ siting: { ...now, isStopping: false } }));
  fail(answer.failure);
}
