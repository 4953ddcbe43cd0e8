import type { ScenarioDraft } from '@xuetu/geodata/scenario';
import { store } from '../store.ts';
import { keepDropped } from './keep-dropped.ts';
import { listScenario } from './list-scenario.ts';
import { draftOf, saver } from './scenario-saver.ts';
import { showScenario } from './show-scenario.ts';

/** Changes the open scenario: kept at once, with the steps that it loses, and shown as soon as its numbers are there. Answers whether it is shown. */
export async function changeScenario(change: Partial<ScenarioDraft>): Promise<boolean> {
  const { scenario } = store.getState();
  if (!scenario) return false;
  const changed = { ...scenario, ...change, updatedAt: new Date().toISOString() };
  if (changed.edits !== scenario.edits) keepDropped(scenario, changed);
  saver.change(scenario.id, draftOf(changed));
  listScenario(changed);
  if (changed.edits !== scenario.edits || changed.cursor !== scenario.cursor) return showScenario(changed);
  store.setState({ scenario: changed });
  return true;
}
