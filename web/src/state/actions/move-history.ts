import { movedTo } from '@xuetu/geodata/scenario';
import { store } from '../store.ts';
import { changeScenario } from './change-scenario.ts';

/** Goes to the state of the open scenario after so many of its edits. */
export async function moveHistory(cursor: number): Promise<void> {
  const { scenario } = store.getState();
  if (!scenario) return;
  const moved = movedTo(scenario, cursor);
  if (moved.cursor !== scenario.cursor) await changeScenario(moved);
}

/** Takes the last edit back. */
export function undo(): void {
  const { scenario } = store.getState();
  if (scenario) void moveHistory(scenario.cursor - 1);
}

/** Does again what was taken back last. */
export function redo(): void {
  const { scenario } = store.getState();
  if (scenario) void moveHistory(scenario.cursor + 1);
}
