import type { SitingGoal } from '@xuetu/geodata/siting';
import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { store } from '../store.ts';

/** Milliseconds between two questions how far the job is. */
const POLL_MILLISECONDS = 400;

/** Starts a siting job on the server for the plan shown and follows it to its end. */
export async function runSiting(goal: Pick<SitingGoal, 'stage' | 'budgetWan'>): Promise<void> {
  const { districtId, scenario } = store.getState();
  if (!districtId) return;
  store.setState({ siting: { status: 'running', progress: 0 }, tool: 'siting' });
  const started = await ask(
    client.api.districts[':district'].siting.$post({
      param: { district: districtId },
      json: { goal, ...(scenario && { scenario: scenario.id }) },
    }),
  );
  if (store.getState().districtId !== districtId) return;
  if (!started.ok) {
    store.setState({ siting: { status: 'failed', progress: 0, failure: started.failure } });
    return;
  }
  await follow(started.value.job.id);
}

async function follow(jobId: string): Promise<void> {
  store.setState(({ siting }) => ({ siting: { ...siting, jobId } }));
  while (store.getState().siting.jobId === jobId && store.getState().siting.status === 'running') {
    const answer = await ask(client.api.siting[':job'].$get({ param: { job: jobId } }));
    if (store.getState().siting.jobId !== jobId || store.getState().siting.status !== 'running') return;
    if (!answer.ok) {
      store.setState({ siting: { status: 'failed', jobId, progress: 0, failure: answer.failure } });
      return;
    }
    const { job } = answer.value;
    const failure = job.status === 'failed' && job.error ? { failure: job.error } : {};
    store.setState(({ locale }) => ({
      siting: {
        jobId,
        status: job.status,
        progress: job.progress,
        step: job.step?.[locale],
        proposal: job.proposal,
        ...failure,
      },
    }));
    if (job.status === 'running') await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
}
