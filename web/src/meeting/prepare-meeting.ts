import { store } from '../state/store.ts';
import { viewAtDesk } from './actions/enter-meeting.ts';
import { keepFresh } from './actions/keep-fresh.ts';
import { needFigures } from './actions/need-figures.ts';
import { needHeat } from './actions/need-heat.ts';

/** Works out what the first view of a meeting takes, when somebody is about to open one. */
export async function prepareMeeting(): Promise<void> {
  if (!store.getState().base) return;
  const { scenarioId, stage } = viewAtDesk(store.getState());
  keepFresh();
  await needFigures(scenarioId);
  needHeat(scenarioId, stage);
}
