import { store } from '../state/store.ts';
import { viewAtDesk } from './actions/enter-meeting.ts';
import { keepFresh } from './actions/keep-fresh.ts';
import { needFigures } from './actions/need-figures.ts';
import { needHeat } from './actions/need-heat.ts';

/** Loads the meeting and works out what its first view takes, so that it opens at once and without the network. */
export async function prepareMeeting(): Promise<void> {
  if (!store.getState().base) return;
  void import('./meeting-page.tsx');
  const { scenarioId, stage } = viewAtDesk(store.getState());
  keepFresh();
  await needFigures(scenarioId);
  needHeat(scenarioId, stage);
}
