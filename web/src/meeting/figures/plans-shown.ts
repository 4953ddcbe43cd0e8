import type { MeetingState } from '../meeting-state.ts';

type Shown = Pick<MeetingState, 'tour' | 'view'>;

/** Keys of figures: the id of a scenario (empty: the base plan), or one of these before the id of a snapshot. */
export const SNAPSHOT = 'snapshot:';
export const SNAPSHOT_BASE = 'snapshot-base:';

/** Id of the snapshot whose numbers are shown; empty for those of today. A saved view has its snapshot as long as its plan is looked at. */
export function snapshotShown({ tour, view }: Shown): string {
  const saved = tour?.views[tour.at];
  return saved && view?.scenarioId === saved.view.scenarioId ? saved.snapshotId : '';
}

/** Key of the plan that is shown, on the right of a comparison. */
export function planShown(state: Shown): string {
  const snapshot = snapshotShown(state);
  return snapshot ? SNAPSHOT + snapshot : (state.view?.scenarioId ?? '');
}

/** Key of the plan on the left of a comparison. Beside frozen numbers the present plan is that of the same data. */
export function planBefore(state: Shown): string {
  return state.view?.beforeId || planBase(state);
}

/** Key of the base plan under the plan that is shown. */
export function planBase(state: Shown): string {
  const snapshot = snapshotShown(state);
  return snapshot ? SNAPSHOT_BASE + snapshot : '';
}
