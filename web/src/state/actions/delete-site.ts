import { commitEdit } from './commit-edit.ts';
import { select } from './select.ts';

/** Takes a candidate site out of the open scenario. */
export async function deleteSite(id: string, label: string, nameOfNew: string): Promise<void> {
  select(null);
  await commitEdit({ label, deleteSites: [id] }, nameOfNew);
}
