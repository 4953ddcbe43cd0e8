import type { DroppedSteps } from '../../saving/dropped-steps.ts';
import { store } from '../store.ts';
import { changeScenario } from './change-scenario.ts';
import { createScenario } from './create-scenario.ts';
import { forgetDropped } from './keep-dropped.ts';

/** Goes back to dropped steps in the open scenario; those that it has in their place are dropped in turn. */
export async function restoreDropped({ id, edits }: DroppedSteps): Promise<void> {
  forgetDropped((each) => each.id === id);
  await changeScenario({ edits, cursor: edits.length });
}

/** Makes a scenario of its own of dropped steps, and opens it. */
export async function branchDropped({ id, edits }: DroppedSteps, name: string): Promise<void> {
  const { scenario } = store.getState();
  forgetDropped((each) => each.id === id);
  await createScenario({ name, description: scenario?.description ?? '', edits });
}
