import { isSameValue, type Scenario, type ScenarioDraft } from '@xuetu/geodata/scenario';
import type { KeptScenario } from '../../saving/kept-scenario.ts';
import { localScenarios } from '../../saving/local-scenarios.ts';
import { newId } from '../../saving/new-id.ts';
import { createSaver } from '../../saving/saver.ts';
import { scenarioServer } from '../../saving/scenario-server.ts';
import { store } from '../store.ts';
import { keepDropped } from './keep-dropped.ts';
import { listScenario } from './list-scenario.ts';
import { showScenario } from './show-scenario.ts';

/** This page among those of this browser. */
export const WRITER = newId('p');

export const local = localScenarios();

/** Keeps the scenarios of this page; how each is kept stands in the store. */
export const saver = createSaver({
  local,
  server: scenarioServer,
  now: () => new Date().toISOString(),
  say(id, saving) {
    store.setState((state) => ({ saving: { ...state.saving, [id]: saving } }));
  },
  take(id, draft, version) {
    const kept = saver.kept(id);
    if (kept) listScenario(scenarioOf(kept));
    const { scenario } = store.getState();
    if (scenario?.id !== id) return;
    const taken = { ...scenario, ...draft, version };
    if (scenario.cursor === draft.cursor && isSameValue(scenario.edits, draft.edits)) {
      store.setState({ scenario: { ...taken, edits: scenario.edits } });
    } else {
      keepDropped(scenario, taken);
      void showScenario(taken);
    }
  },
});

/** What a scenario says, without where and when it is kept. */
export function draftOf({ name, description, edits, cursor, archived }: Scenario): ScenarioDraft {
  return { name, description, edits, cursor, archived };
}

/** A kept scenario as everything else reads it. */
export function scenarioOf({ id, districtId, draft, stored, changedAt }: KeptScenario): Scenario {
  return { id, districtId, ...draft, version: stored?.version ?? 1, updatedAt: changedAt };
}
