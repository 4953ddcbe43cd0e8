import { type DrawGesture, drawSite, NEW_DRAWING } from '../../map/modes/draw-site.ts';
import { store } from '../store.ts';
import { changeDesk } from './change-desk.ts';

/** Begins to draw a candidate site; the panel stands back so that the map has its room. */
export function startDrawing(): void {
  changeDesk({ drawing: NEW_DRAWING, picking: null, isWide: false });
}

/** Hands a gesture to the drawing. */
export function draw(gesture: DrawGesture): void {
  const { drawing } = store.getState().desk;
  if (drawing) changeDesk({ drawing: drawSite(drawing, gesture) });
}
