import type { MeetingView } from '@xuetu/geodata/story';
import { store } from '../../state/store.ts';
import { meetingStore } from '../meeting-store.ts';
import { changeView } from './change-view.ts';

const NEXT: Record<MeetingView['compare'], MeetingView['compare']> = { one: 'swipe', swipe: 'beside', beside: 'one' };

/** Shows one map, or two plans under a divider or beside each other; where both would be the same plan, another one is taken if there is one. */
export function setCompare(compare: MeetingView['compare']): void {
  const { view } = meetingStore.getState();
  if (!view) return;
  const isSame = compare !== 'one' && view.beforeId === view.scenarioId;
  const { scenario, scenarios } = store.getState();
  const other = scenario?.id ?? scenarios.find(({ archived }) => !archived)?.id ?? '';
  changeView({
    page: 'map',
    compare,
    ...(isSame && (view.scenarioId === '' ? { scenarioId: other } : { beforeId: '' })),
  });
}

/** One map, then the swipe, then side by side, then one again. */
export function stepCompare(): void {
  const { view } = meetingStore.getState();
  if (view) setCompare(NEXT[view.compare]);
}
