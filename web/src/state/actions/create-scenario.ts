import type { ScenarioDraft } from '@xuetu/geodata/scenario';
import { newId } from '../../saving/new-id.ts';
import { store } from '../store.ts';
import { uniqueName } from '../unique-name.ts';
import { listScenario } from './list-scenario.ts';
import { saver, scenarioOf, WRITER } from './scenario-saver.ts';
import { showScenario } from './show-scenario.ts';

/** Makes a scenario, keeps it and opens it; its name is told from those there are. Answers whether it is shown. */
export async function createScenario({
  name,
  description = '',
  edits = [],
  cursor = edits.length,
}: Pick<ScenarioDraft, 'name'> & Partial<ScenarioDraft>): Promise<boolean> {
  const { districtId, scenarios } = store.getState();
  if (!districtId) return false;
  const taken = scenarios.map((each) => each.name);
  const draft: ScenarioDraft = { name: uniqueName(name, taken), description, edits, cursor, archived: false };
  const kept = { id: newId('s'), districtId, writer: WRITER, draft, changedAt: new Date().toISOString() };
  saver.keep(kept);
  listScenario(scenarioOf(kept));
  return showScenario(scenarioOf(kept));
}
