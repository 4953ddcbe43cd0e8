import type { Map as MapLibreMap } from 'maplibre-gl';
import { dragCompound } from '../../state/actions/drag-compound.ts';
import { giveCompound } from '../../state/actions/give-compound.ts';
import { movePen } from '../../state/actions/move-pen.ts';
import { takePen } from '../../state/actions/take-pen.ts';
import type { PenTool } from '../../state/pen/pen-state.ts';
import { paperOf } from '../../state/selectors/paper-of.ts';
import { store } from '../../state/store.ts';
import { metresPerPixel } from './metres-per-pixel.ts';

/** How near in pixels a row that is let go over the map takes hold of a school. */
const REACH = 14;

/** Lets a compound's row be dragged onto a school's row, or onto a school or catchment on the map, which gets it. Answers how to stop. */
export function followRows(map: MapLibreMap, container: HTMLElement): () => void {
  let dragged: { compoundId: string; before: PenTool } | null = null;
  let taking: Element | null = null;
  const mark = (row: Element | null) => {
    if (row === taking) return;
    taking?.classList.remove('is-taking');
    row?.classList.add('is-taking');
    taking = row;
  };
  const gesture = (event: DragEvent) => {
    const box = container.getBoundingClientRect();
    const { lng, lat } = map.unproject([event.clientX - box.left, event.clientY - box.top]);
    return { at: [lng, lat] as [number, number], reachMetres: REACH * metresPerPixel(map) };
  };

  const onStart = (event: DragEvent) => {
    const compoundId = thingOf(event.target, 'compound')?.id;
    const state = store.getState();
    if (!compoundId || !event.dataTransfer || state.pen.isPending || !paperOf(state)) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', compoundId);
    dragged = { compoundId, before: state.pen.tool };
    dragCompound(compoundId);
  };
  const onOver = (event: DragEvent) => {
    if (!dragged) return;
    const row = thingOf(event.target, 'school')?.row ?? null;
    const isOnMap = event.target instanceof Node && container.contains(event.target);
    mark(row);
    if (row || isOnMap) event.preventDefault();
    if (isOnMap) movePen({ kind: 'move', ...gesture(event) });
  };
  const onDrop = (event: DragEvent) => {
    if (!dragged) return;
    const schoolId = thingOf(event.target, 'school')?.id;
    event.preventDefault();
    if (schoolId) void giveCompound(dragged.compoundId, schoolId);
    else if (event.target instanceof Node && container.contains(event.target))
      movePen({ kind: 'tap', ...gesture(event) });
  };
  /** The tool held before comes back when what was given is there; where it was refused the reason stays. */
  const onEnd = () => {
    mark(null);
    const { before } = dragged ?? {};
    dragged = null;
    if (before === undefined) return;
    const layDown = () => {
      const { pen } = store.getState();
      if (pen.isPending) return false;
      if (!pen.refusal) takePen(before);
      return true;
    };
    if (layDown()) return;
    const stop = store.subscribe(() => {
      if (store.getState().pen.isPending) return;
      stop();
      layDown();
    });
  };

  const listeners = { dragstart: onStart, dragover: onOver, drop: onDrop, dragend: onEnd };
  for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener as EventListener);
  return () => {
    for (const [name, listener] of Object.entries(listeners))
      document.removeEventListener(name, listener as EventListener);
  };
}

function thingOf(target: EventTarget | null, kind: 'compound' | 'school'): { row: Element; id: string } | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>(`[data-thing^='${kind}/']`) : null;
  return row ? { row, id: row.dataset.thing!.slice(kind.length + 1) } : undefined;
}
