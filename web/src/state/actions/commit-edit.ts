import { applyEdit, type Edit, type Scenario } from '@xuetu/geodata/scenario';
import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { simulator } from '../../simulation/simulator.ts';
import { store } from '../store.ts';
import { uniqueName } from '../unique-name.ts';
import { fail } from './fail.ts';
import { loadScenarios } from './load-scenarios.ts';
import { openScenario } from './open-scenario.ts';

let last: Promise<void> = Promise.resolve();

/**
 * Adds an edit to the open scenario: its numbers are worked out and shown at once and the scenario is saved. Where none is open a new
 * one of this name is made. A save that fails is said, and the scenario is shown as it is stored. One edit is saved after the other,
 * so that none is taken for a change of somebody else.
 */
export function commitEdit(edit: Edit, nameOfNew: string): Promise<void> {
  last = last.then(() => commit(edit, nameOfNew));
  return last;
}

async function commit(edit: Edit, nameOfNew: string): Promise<void> {
  const { districtId, scenario, scenarios } = store.getState();
  if (!districtId) return;
  if (!scenario) {
    const name = uniqueName(
      nameOfNew,
      scenarios.map((each) => each.name),
    );
    const made = await ask(
      client.api.districts[':district'].scenarios.$post({
        param: { district: districtId },
        json: { name, description: '', edits: [edit], cursor: 1 },
      }),
    );
    if (!made.ok) fail(made.failure);
    else await Promise.all([loadScenarios(), openScenario(made.value.scenario.id)]);
    return;
  }
  const edits = [...scenario.edits.slice(0, scenario.cursor), edit];
  const changed: Scenario = { ...scenario, edits, cursor: edits.length };
  const [isShown, saved] = await Promise.all([show(changed, edit), save(districtId, changed)]);
  if (!saved.ok) {
    fail(saved.failure);
    await openScenario(scenario.id);
  } else if (isShown && store.getState().scenario?.id === scenario.id) {
    store.setState(({ scenario: open }) => ({ scenario: open && { ...open, version: saved.value.scenario.version } }));
  }
}

async function show(changed: Scenario, edit: Edit): Promise<boolean> {
  const { base, current } = store.getState();
  if (!base || !current) return false;
  store.setState({ scenario: changed, simulating: true, showing: 'scenario' });
  const outcome = await simulator.scenario(changed);
  if (outcome === 'superseded' || store.getState().scenario?.id !== changed.id) return false;
  if (!outcome.ok) {
    store.setState({ simulating: false });
    fail(outcome.failure);
    return false;
  }
  store.setState({ current: { plan: applyEdit(current.plan, edit), ...outcome.value }, simulating: false });
  return true;
}

function save(districtId: string, { id, version, name, description, edits, cursor }: Scenario) {
  return ask(
    client.api.districts[':district'].scenarios[':scenario'].$put({
      param: { district: districtId, scenario: id },
      json: { version, draft: { name, description, edits, cursor } },
    }),
  );
}
