import type { Position } from '@xuetu/geodata/model';
import type { SiteDrawing } from '../../state/siting/siting-state.ts';

/** What a hand does while it draws. */
export type DrawGesture =
  | { kind: 'click' | 'move' | 'finish'; at: Position }
  | { kind: 'close' }
  | { kind: 'back' }
  | { kind: 'cancel' };

/** Nothing drawn yet. */
export const NEW_DRAWING: SiteDrawing = { corners: [], pointer: null, isClosed: false };

/** Fewest corners of an area. */
const FEWEST = 3;

/**
 * How the outline of a site is drawn: clicks are its corners, a double click or Enter closes it, Backspace takes a corner back, Escape
 * leaves it. Null: there is nothing being drawn any more.
 */
export function drawSite(drawing: SiteDrawing, gesture: DrawGesture): SiteDrawing | null {
  const { corners, isClosed } = drawing;
  if (gesture.kind === 'cancel') return null;
  if (isClosed) return drawing;
  if (gesture.kind === 'move') return { ...drawing, pointer: gesture.at };
  if (gesture.kind === 'back') return { ...drawing, corners: corners.slice(0, -1) };
  if (gesture.kind === 'close') return closed(drawing);
  const added = isSame(corners.at(-1), gesture.at) ? corners : [...corners, gesture.at];
  const next = { ...drawing, corners: added, pointer: gesture.at };
  return gesture.kind === 'finish' ? closed(next) : next;
}

function closed(drawing: SiteDrawing): SiteDrawing {
  return drawing.corners.length < FEWEST ? drawing : { ...drawing, pointer: null, isClosed: true };
}

function isSame(a: Position | undefined, b: Position): boolean {
  return a !== undefined && a[0] === b[0] && a[1] === b[1];
}
