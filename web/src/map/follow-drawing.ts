import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { draw } from '../state/actions/draw.ts';
import { store } from '../state/store.ts';

/** Whether clicks are the corners of a site now. */
export function isDrawing(): boolean {
  const { drawing } = store.getState().desk;
  return drawing !== null && !drawing.isClosed;
}

/** Turns what pointer and keys do on the map into a drawing while one is open. Answers how to stop. */
export function followDrawing(map: MapLibreMap, container: HTMLElement): () => void {
  let frame = 0;
  map.on('click', (event) => {
    if (isDrawing() && event.originalEvent.detail < 2) draw({ kind: 'click', at: positionOf(event) });
  });
  map.on('dblclick', (event) => {
    if (!isDrawing()) return;
    event.preventDefault();
    draw({ kind: 'close' });
  });
  map.on('mousemove', (event) => {
    if (!isDrawing()) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => draw({ kind: 'move', at: positionOf(event) }));
  });
  const onKey = (event: KeyboardEvent) => {
    if (!isDrawing() || isInForm(event.target)) return;
    const { lng, lat } = map.getCenter();
    if (event.key === 'Enter') draw({ kind: 'close' });
    else if (event.key === 'Backspace') draw({ kind: 'back' });
    else if (event.key === ' ') draw({ kind: 'click', at: [lng, lat] });
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', onKey);
  const mark = () => {
    container.classList.toggle('is-drawing', isDrawing());
    container.classList.toggle('is-picking', store.getState().desk.picking !== null);
  };
  mark();
  const unsubscribe = store.subscribe(mark);
  return () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('keydown', onKey);
    unsubscribe();
  };
}

function positionOf({ lngLat }: MapMouseEvent): [number, number] {
  return [lngLat.lng, lngLat.lat];
}

/** Keys that a button or field has use for are left to it. */
function isInForm(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, input, textarea, select, [role=combobox]') !== null;
}
