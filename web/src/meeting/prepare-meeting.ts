import { store } from '../state/store.ts';
import { viewAtDesk } from './actions/enter-meeting.ts';
import { keepFresh } from './actions/keep-fresh.ts';
import { needFigures } from './actions/need-figures.ts';
import { needHeat } from './actions/need-heat.ts';

/**
 * Loads the meeting and works out what its first view takes, so that it opens at once and without the network. One that is held already, as
 * by a link, has all that it asks for on its way.
 */
export async function prepareMeeting(): Promise<void> {
  const { base, meeting } = store.getState();
  if (!base || meeting !== null) return;
  void import('./meeting-page.tsx');
  const view = viewAtDesk(store.getState());
  const { scenarioId, stage } = view;
  keepFresh();
  void import('./map/spare-map.ts').then(({ keepSpareMap }) => {
    if (store.getState().meeting === null) keepSpareMap(view);
  });
  await needFigures(scenarioId);
  needHeat(scenarioId, stage);
}
