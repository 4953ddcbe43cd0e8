import { committed, type Edit } from '@xuetu/geodata/scenario';
import { store } from '../store.ts';
import { changeScenario } from './change-scenario.ts';
import { createScenario } from './create-scenario.ts';

/**
 * Adds an edit to the open scenario, after those that are not undone; where none is open a new one of this name is made. It is kept in
 * this browser at once and its numbers are shown when they are worked out; the server hears of it a moment later.
 */
export async function commitEdit(edit: Edit, nameOfNew: string): Promise<void> {
  const { scenario } = store.getState();
  const dated = { ...edit, at: new Date().toISOString() };
  await (scenario ? changeScenario(committed(scenario, dated)) : createScenario({ name: nameOfNew, edits: [dated] }));
}
