import { meetingStore } from '../meeting-store.ts';
import { changeView } from './change-view.ts';

const SLANT_DEGREES = 50;
/** A slanted map shows more ground to the back, so it may look closer. */
const SLANT_ZOOM = 0.25;
/** A map that is looked at more steeply than this has been turned by hand and stays as it is. */
const STEEP_DEGREES = 20;

/** Shows or hides what stands up from the map; the map is slanted for it, and laid flat when nothing stands any more. */
export function toggleDepth(what: 'columns' | 'arcs'): void {
  const { view } = meetingStore.getState();
  if (!view) return;
  const next = { ...view, [what]: !view[what] };
  const stands = next.columns || next.arcs;
  const { pitch } = view.camera;
  const camera =
    stands && pitch < STEEP_DEGREES
      ? { ...view.camera, pitch: SLANT_DEGREES, zoom: view.camera.zoom + SLANT_ZOOM }
      : !stands
        ? { ...view.camera, pitch: 0, bearing: 0, zoom: view.camera.zoom - (pitch > 0 ? SLANT_ZOOM : 0) }
        : view.camera;
  changeView({ page: 'map', [what]: next[what], camera });
}
