import { branchedAt } from '@xuetu/geodata/scenario';
import { store } from '../store.ts';
import { createScenario } from './create-scenario.ts';

/** Begins another scenario with the first edits of the open one, and opens it. */
export async function branchScenario(cursor: number, name: string): Promise<void> {
  const { scenario } = store.getState();
  if (scenario) await createScenario({ name, description: scenario.description, ...branchedAt(scenario, cursor) });
}

/** Copies the open scenario with all its history, and opens the copy. */
export async function copyScenario(name: string): Promise<void> {
  const { scenario } = store.getState();
  if (!scenario) return;
  const { description, edits, cursor } = scenario;
  await createScenario({ name, description, edits, cursor });
}
