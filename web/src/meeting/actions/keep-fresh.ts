import { store } from '../../state/store.ts';
import type { Figures } from '../figures/figures.ts';
import { meetingStore } from '../meeting-store.ts';

/** Forgets plans that may have been edited since they were worked out: all but those that the desk shows now. */
export function keepFresh(): void {
  const { base, current, scenario } = store.getState();
  const isFresh = ([id, figures]: [string, Figures]) =>
    figures.status === 'ready' && figures.simulated === (id === '' ? base : id === scenario?.id ? current : null);
  const { figures } = meetingStore.getState();
  meetingStore.setState({ figures: Object.fromEntries(Object.entries(figures).filter(isFresh)) });
}
