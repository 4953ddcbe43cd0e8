import { store } from '../store.ts';
import { createScenario } from './create-scenario.ts';
import { loadScenarios } from './load-scenarios.ts';
import { openScenario } from './open-scenario.ts';
import { draftOf, saver } from './scenario-saver.ts';

/** Settles what two people made of the open scenario with what is here, with what the server has, or with both. */
export async function settleConflict(how: 'mine' | 'theirs'): Promise<void>;
export async function settleConflict(how: 'copy', nameOfCopy: string): Promise<void>;
export async function settleConflict(how: 'mine' | 'theirs' | 'copy', nameOfCopy = ''): Promise<void> {
  const { scenario, saving } = store.getState();
  if (!scenario) return;
  const isGone = saving[scenario.id]?.status === 'gone';
  if (how === 'copy') await createScenario({ ...draftOf(scenario), name: nameOfCopy });
  if (how === 'mine' || !isGone) {
    saver.settle(scenario.id, how === 'mine' ? 'mine' : 'theirs');
    return;
  }
  await saver.forget(scenario.id);
  if (how === 'theirs') await openScenario(null);
  await loadScenarios();
}
