import type { Figures } from '../figures/figures.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { meetingStore } from '../meeting-store.ts';

/**
 * Sees to it that the plan and numbers of a scenario are there (empty: the base plan); they are worked out once for a meeting. An answer that
 * was forgotten meanwhile, or asked for anew, is dropped: it may be old, and what was found for the newer one would be lost.
 */
export async function needFigures(scenarioId: string): Promise<void> {
  const known = meetingStore.getState().figures[scenarioId];
  if (known && known.status !== 'failed') return;
  const tell = (figures: Figures) =>
    meetingStore.setState((state) => ({ figures: { ...state.figures, [scenarioId]: figures } }));
  const working: Figures = { status: 'working' };
  tell(working);
  const found = await figuresOf(scenarioId);
  if (meetingStore.getState().figures[scenarioId] === working) tell(found);
}
