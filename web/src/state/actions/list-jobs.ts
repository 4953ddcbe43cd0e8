import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import type { ListedJob } from '../../api/siting-job.ts';
import { store } from '../store.ts';
import { changeDesk } from './change-desk.ts';

/** Asks which siting jobs of a district ran lately and shows them; nothing where they cannot be had, since no work hangs on them. */
export async function listJobs(districtId: string): Promise<ListedJob[]> {
  const answer = await ask(client.api.districts[':district'].siting.$get({ param: { district: districtId } }));
  if (!answer.ok || store.getState().districtId !== districtId) return [];
  changeDesk({ recent: answer.value.jobs });
  return answer.value.jobs;
}
