import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { draw } from '../state/actions/draw.ts';
import { store } from '../state/store.ts';

/** Whether clicks are the corners of a site now. */
export function isDrawing(): boolean {
  const { drawing } = store.getState().desk;
  return drawing !== null && !drawing.isClosed;
}

/** Turns what a pointer does on the map into a drawing while one is open; its keys stand among the shortcuts. Answers how to stop. */
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
  const mark = () => {
    container.classList.toggle('is-drawing', isDrawing());
    container.classList.toggle('is-picking', store.getState().desk.picking !== null);
  };
  mark();
  const unsubscribe = store.subscribe(mark);
  return () => {
    cancelAnimationFrame(frame);
    unsubscribe();
  };
}

function positionOf({ lngLat }: MapMouseEvent): [number, number] {
  return [lngLat.lng, lngLat.lat];
}
