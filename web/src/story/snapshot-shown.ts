import type { MeetingState } from '../meeting/meeting-state.ts';
import { meetingStore } from '../meeting/meeting-store.ts';

/**
 * Id of the snapshot whose numbers the meeting shows; empty where it shows those of today. A saved view keeps its snapshot as long as
 * its plan is looked at.
 */
export function snapshotShown({ tour, view }: Pick<MeetingState, 'tour' | 'view'> = meetingStore.getState()): string {
  const saved = tour?.views[tour.at];
  return saved && view?.scenarioId === saved.view.scenarioId ? saved.snapshotId : '';
}
