import type { Figures } from '../figures/figures.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { meetingStore } from '../meeting-store.ts';

/** Sees to it that the plan and numbers of a scenario are there (empty: the base plan); they are worked out once for a meeting. */
export async function needFigures(scenarioId: string): Promise<void> {
  const known = meetingStore.getState().figures[scenarioId];
  if (known && known.status !== 'failed') return;
  const tell = (figures: Figures) =>
    meetingStore.setState((state) => ({ figures: { ...state.figures, [scenarioId]: figures } }));
  tell({ status: 'working' });
  tell(await figuresOf(scenarioId));
}
