import type { Site } from '@xuetu/geodata/model';
import { store } from '../store.ts';
import { changeDesk } from './change-desk.ts';
import { commitEdit } from './commit-edit.ts';

/** Puts candidate sites into the open scenario, or into a new one, and ends the drawing. */
export async function saveSites(sites: Site[], label: string, nameOfNew: string): Promise<void> {
  await commitEdit({ label, putSites: sites }, nameOfNew);
  const saved = new Set(store.getState().current?.plan.sites.map((each) => each.id));
  if (sites.every((each) => saved.has(each.id))) changeDesk({ drawing: null });
}
