import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { goalOf } from '../siting/goal-of.ts';
import { NO_JOB } from '../siting/siting-state.ts';
import { store } from '../store.ts';
import { flushScenario } from './flush-scenario.ts';
import { followSiting } from './follow-siting.ts';
import { listJobs } from './list-jobs.ts';
import { takeJob } from './take-job.ts';

/** Starts a siting job on the server for the goal on the desk and the open scenario, and follows it to its end. */
export async function runSiting(): Promise<void> {
  const { districtId, scenario, desk, stage } = store.getState();
  if (!districtId || !(await flushScenario())) return;
  const goal = goalOf(desk.goal, stage);
  const siting = { ...NO_JOB, status: 'running' as const, startedAt: Date.now(), goal };
  store.setState({ siting, tool: 'siting', desk: { ...desk, picking: null, drawing: null, isGoalOpen: false } });
  const started = await ask(
    client.api.districts[':district'].siting.$post({
      param: { district: districtId },
      json: { goal, ...(scenario && { scenario: scenario.id }) },
    }),
  );
  if (store.getState().siting !== siting) return;
  if (!started.ok) {
    store.setState({ siting: { ...NO_JOB, status: 'failed', goal, failure: started.failure } });
    return;
  }
  takeJob(started.value.job);
  await followSiting(started.value.job.id);
  await listJobs(districtId);
}
