import { NO_JOB } from '../siting/siting-state.ts';
import { store } from '../store.ts';
import { changeDesk } from './change-desk.ts';
import { listJobs } from './list-jobs.ts';

/** Lets a running job go on by itself and opens the form for another goal. */
export async function leaveSiting(): Promise<void> {
  const { districtId } = store.getState();
  store.setState({ siting: NO_JOB });
  changeDesk({ isGoalOpen: true });
  if (districtId) await listJobs(districtId);
}
