import type { MeetingView } from '@xuetu/geodata/story';
import type { MeetingState } from './meeting-state.ts';
import { codeOf, codeOfParts, partsOf, VIEW_PARTS, viewOf } from './view-code.ts';

/** Which saved view a meeting plays. */
export interface LinkedTour {
  /** Id of the story; empty where a snapshot is shown without one. */
  storyId: string;
  /** Id of the snapshot whose numbers are shown; empty: those of today. */
  snapshotId: string;
  /** Id of the saved view. */
  viewId: string;
}

/** What a link to a meeting opens: its view, and the saved view it came from where a story is played. */
export interface MeetingLink {
  view: MeetingView;
  tour: LinkedTour | null;
}

/** What a meeting shows as one text for the address bar. */
export function linkOf({ view, tour }: { view: MeetingView; tour: MeetingState['tour'] }): string {
  const saved = tour?.views[tour.at];
  return saved ? `${codeOf(view)}*${codeOfParts([tour.id, saved.snapshotId, saved.id])}` : codeOf(view);
}

/** The link that a text stands for; undefined where it is not understood or was cut off. */
export function readLink(code: string): MeetingLink | undefined {
  const view = viewOf(code);
  const [storyId, snapshotId, viewId, ...more] = partsOf(code).slice(VIEW_PARTS);
  if (!view || more.length > 0) return undefined;
  if (storyId === undefined) return { view, tour: null };
  return snapshotId !== undefined && viewId ? { view, tour: { storyId, snapshotId, viewId } } : undefined;
}
