import type { Site } from '@xuetu/geodata/model';
import { store } from '../store.ts';
import { changeDesk } from './change-desk.ts';
import { commitEdit } from './commit-edit.ts';

/** Puts a candidate site into the open scenario, or into a new one, and ends the drawing. */
export async function saveSite(site: Site, label: string, nameOfNew: string): Promise<void> {
  await commitEdit({ label, putSites: [site] }, nameOfNew);
  if (store.getState().current?.plan.sites.some((each) => each.id === site.id)) changeDesk({ drawing: null });
}
