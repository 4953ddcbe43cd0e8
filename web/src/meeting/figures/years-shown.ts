import { store } from '../../state/store.ts';
import { meetingStore } from '../meeting-store.ts';
import { planShown } from './plans-shown.ts';

/** The years of the plan that is shown; those of the base plan until its numbers are there. */
export function yearsShown(): readonly number[] {
  const state = meetingStore.getState();
  const figures = state.figures[planShown(state)];
  return (figures?.status === 'ready' ? figures.simulated.results.years : store.getState().base?.results.years) ?? [];
}
