import { fillScreen } from '../../state/actions/fill-screen.ts';
import { meetingStore } from '../meeting-store.ts';

/** The start key of a remote: the whole screen, and a story from its first view. */
export function startOver(): void {
  fillScreen();
  const { tour } = meetingStore.getState();
  const first = tour?.views[0];
  if (tour && first) meetingStore.setState({ tour: { ...tour, at: 0 }, view: first.view });
}
