import type { Map as MapLibreMap } from 'maplibre-gl';
import { movePen } from '../../state/actions/move-pen.ts';
import { showBefore } from '../../state/actions/show-before.ts';
import { snapFreely } from '../../state/actions/snap-freely.ts';
import { takePen } from '../../state/actions/take-pen.ts';
import { paperOf } from '../../state/selectors/paper-of.ts';
import { store } from '../../state/store.ts';
import { isPenInHand } from './is-pen-in-hand.ts';
import { metresPerPixel } from './metres-per-pixel.ts';
import { BEFORE_KEY, PEN_KEYS, PEN_TOOLS } from './pen-tools.ts';

/** How near in pixels a corner set with the space bar takes hold of a thing. */
const REACH = 11;

const FIELDS = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [role=combobox], [contenteditable]';

/** Keys of the drawing tools: letters by their place on the keyboard, so that an input method in between changes nothing. */
export function followPenKeys(map: MapLibreMap, container: HTMLElement): () => void {
  const onDown = (event: KeyboardEvent) => {
    const state = store.getState();
    if (event.defaultPrevented || isIn(event.target, FIELDS) || !paperOf(state)) return;
    if (document.querySelector('dialog[open]')) return;
    const isInHand = isPenInHand(state);
    if (event.key === 'Alt' && isInHand) event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey || state.desk.drawing || state.desk.picking) return;
    if (isInHand && draws(event)) {
      event.preventDefault();
      return;
    }
    if (event.shiftKey || event.repeat) return;
    if (event.code === `Key${BEFORE_KEY}`) showBefore(true);
    const taken = PEN_TOOLS.find(({ key }) => event.code === `Key${key}`);
    if (taken) takePen(taken.tool);
  };
  /** Whether a key was for what is being drawn; a button in focus keeps its own keys. */
  const draws = (event: KeyboardEvent): boolean => {
    const isOnButton = isIn(event.target, 'button');
    if (event.key.startsWith('Arrow') || event.key === ' ') container.classList.add('by-keys');
    const act = PEN_KEYS.find(({ keys }) => keys.some((key) => key === event.key || event.code === `Key${key}`))?.act;
    if (!act || (isOnButton && (act === 'finish' || act === 'tap')) || (act === 'snap' && event.repeat)) return false;
    const { lng, lat } = map.getCenter();
    if (act === 'snap') snapFreely(!store.getState().pen.isFree);
    else if (act === 'tap') movePen({ kind: act, at: [lng, lat], reachMetres: REACH * metresPerPixel(map) });
    else movePen({ kind: act });
    return true;
  };
  const onUp = (event: KeyboardEvent) => {
    if (event.code === `Key${BEFORE_KEY}`) end();
  };
  const end = () => {
    if (store.getState().pen.showsBefore) showBefore(false);
  };
  const byHand = () => container.classList.remove('by-keys');
  container.addEventListener('pointermove', byHand);
  document.addEventListener('keydown', onDown);
  document.addEventListener('keyup', onUp);
  addEventListener('blur', end);
  return () => {
    container.removeEventListener('pointermove', byHand);
    document.removeEventListener('keydown', onDown);
    document.removeEventListener('keyup', onUp);
    removeEventListener('blur', end);
  };
}

function isIn(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
