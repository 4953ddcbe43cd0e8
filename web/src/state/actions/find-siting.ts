import { store } from '../store.ts';
import { resumeSiting } from './resume-siting.ts';

/** When the panel opens: takes up the job of the address bar again. */
export async function findSiting(districtId: string): Promise<void> {
  const { siting } = store.getState();
  if (store.getState().districtId !== districtId || siting.status !== 'idle') return;
  if (siting.jobId) await resumeSiting(siting.jobId);
}
