import type { MeetingView } from '@xuetu/geodata/story';
import { meetingStore } from '../meeting-store.ts';
import { changeView } from './change-view.ts';
import { stopPlaying } from './toggle-playing.ts';

/** What is shown one after the other where no story says it: every heat on the map, then the grid of schools by years. */
const STANDARD: readonly Pick<MeetingView, 'page' | 'heat'>[] = [
  { page: 'map', heat: 'children' },
  { page: 'map', heat: 'pressure' },
  { page: 'map', heat: 'growth' },
  { page: 'map', heat: 'walk' },
  { page: 'map', heat: 'empty' },
  { page: 'grid', heat: 'empty' },
];

/** Shows the next saved view of the story (by 1) or the one before (by -1); without a story the next of the standard views. */
export function stepView(by: 1 | -1): void {
  const { tour, view } = meetingStore.getState();
  if (!view) return;
  stopPlaying();
  if (tour) {
    const at = Math.min(Math.max(tour.at + by, 0), tour.views.length - 1);
    meetingStore.setState({ tour: { ...tour, at }, view: tour.views[at]!.view });
    return;
  }
  const now = STANDARD.findIndex(({ page, heat }) => page === view.page && (page === 'grid' || heat === view.heat));
  const at = Math.min(Math.max(now + by, 0), STANDARD.length - 1);
  const { page, heat } = STANDARD[at]!;
  changeView(page === 'grid' ? { page } : { page, heat });
}
