import { store } from '../store.ts';
import { listJobs } from './list-jobs.ts';
import { resumeSiting } from './resume-siting.ts';

/** When the panel opens: lists what ran lately, and takes up the job of the address bar again, else one that still runs for the plan shown. */
export async function findSiting(districtId: string): Promise<void> {
  const { siting } = store.getState();
  if (siting.status === 'idle' && siting.jobId) void resumeSiting(siting.jobId);
  const jobs = await listJobs(districtId);
  const { siting: now, scenario } = store.getState();
  const running = jobs.find((job) => job.status === 'running' && job.scenarioId === scenario?.id);
  if (now.status === 'idle' && !now.jobId && running) await resumeSiting(running.id);
}
