import type { Position } from '@xuetu/geodata/model';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { dropDraft } from '../../state/actions/drop-draft.ts';
import { movePen } from '../../state/actions/move-pen.ts';
import { openPlan } from '../../state/selectors/open-plan.ts';
import { store } from '../../state/store.ts';
import { createPenDrawing } from './draw-pen.ts';
import { followPenKeys } from './follow-pen-keys.ts';
import { followRows } from './follow-rows.ts';
import { isPenInHand } from './is-pen-in-hand.ts';
import { metresPerPixel } from './metres-per-pixel.ts';
import { followWarmUp } from './warm-up.ts';
import './pen.css';

/** How near in pixels the pen takes hold of a thing, and how far it goes before a press is a stroke. */
const REACH = { mouse: 11, pen: 12, touch: 20 };
const STROKE = { mouse: 4, pen: 4, touch: 9 };

/** The pen pressed down: where, and where it has been since the last frame. */
interface Down {
  pointerId: number;
  x: number;
  y: number;
  isStroke: boolean;
  isCancelled: boolean;
  via: Position[];
}

/** Turns mouse, pen, touch and keys on the map into gestures of the drawing tool in hand, and draws what they make. Answers how to stop. */
export function followPen(map: MapLibreMap, container: HTMLElement): () => void {
  const drawing = createPenDrawing(map, container);
  delete container.dataset.pen;
  const stopPointer = followPenPointer(map);
  const stopKeys = followPenKeys(map, container);
  const stopRows = followRows(map, container);
  const stopWarmUp = followWarmUp(() => drawing.rehearse());
  let known: { plan: unknown; stage: string; sector: string | null } | undefined;
  const update = () => {
    const state = store.getState();
    const isInHand = isPenInHand(state);
    const { stage, sector } = state;
    const plan = openPlan(state);
    const isOther = known && (plan !== known.plan || stage !== known.stage || sector !== known.sector);
    const draft = state.pen.draft;
    known = { plan, stage, sector };
    if (isOther && draft && !state.pen.isPending) {
      dropDraft();
      return;
    }
    const tool = isInHand ? state.pen.tool : '';
    if (container.dataset.pen !== tool) {
      container.classList.toggle('has-pen', isInHand);
      container.dataset.pen = tool;
      for (const handler of [map.dragPan, map.doubleClickZoom, map.boxZoom]) {
        if (isInHand) handler.disable();
        else handler.enable();
      }
    }
    drawing.draw(state);
  };
  update();
  const unsubscribe = store.subscribe(update);
  const redraw = () => drawing.draw(store.getState());
  map.on('move', redraw);
  return () => {
    map.off('move', redraw);
    unsubscribe();
    stopPointer();
    stopKeys();
    stopRows();
    stopWarmUp();
    drawing.remove();
  };
}

function followPenPointer(map: MapLibreMap): () => void {
  const surface = map.getCanvasContainer();
  const gestures = createFrameQueue();
  const touches = new Set<number>();
  let down: Down | null = null;

  const placeOf = (event: PointerEvent) => ({
    at: positionAt(map, event),
    reachMetres: REACH[kindOf(event)] * metresPerPixel(map),
    isFree: event.altKey,
    isAdding: event.shiftKey,
  });
  const cancelStroke = () => {
    if (down?.isStroke) dropDraft();
    if (down) down.isCancelled = true;
    gestures.clear();
  };

  const onDown = (event: PointerEvent) => {
    if (!isPenInHand(store.getState())) return;
    if (event.pointerType === 'touch') touches.add(event.pointerId);
    if (touches.size > 1) cancelStroke();
    else if (event.button === 0) {
      const { pointerId, clientX: x, clientY: y } = event;
      surface.setPointerCapture(pointerId);
      down = { pointerId, x, y, isStroke: false, isCancelled: false, via: [] };
    }
  };
  const onMove = (event: PointerEvent) => {
    if (!isPenInHand(store.getState()) || touches.size > 1 || event.buttons > 1) return;
    if (!down) {
      gestures.later(() => movePen({ kind: 'move', ...placeOf(event) }));
      return;
    }
    if (down.pointerId !== event.pointerId || down.isCancelled) return;
    const pressed = down;
    if (!pressed.isStroke) {
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < STROKE[kindOf(event)]) return;
      gestures.flush();
      pressed.isStroke = true;
      movePen({ kind: 'press', ...placeOf(event), at: positionAt(map, { clientX: pressed.x, clientY: pressed.y }) });
    }
    pressed.via.push(...event.getCoalescedEvents().map((each) => positionAt(map, each)));
    gestures.later(() => {
      if (!pressed.isCancelled) movePen({ kind: 'drag', ...placeOf(event), via: pressed.via.splice(0) });
    });
  };
  const onUp = (event: PointerEvent) => {
    touches.delete(event.pointerId);
    if (down?.pointerId !== event.pointerId) return;
    const { isStroke, isCancelled } = down;
    gestures.flush();
    down = null;
    if (!isCancelled) movePen({ kind: isStroke ? 'release' : 'tap', ...placeOf(event) });
  };
  const onCancel = (event: PointerEvent) => {
    touches.delete(event.pointerId);
    if (down?.pointerId !== event.pointerId) return;
    cancelStroke();
    down = null;
  };
  const onLeave = () => {
    if (down) return;
    gestures.clear();
    const { pen } = store.getState();
    if (pen.draft?.pointer) store.setState({ pen: { ...pen, draft: { ...pen.draft, pointer: null, snap: null } } });
  };
  /** Escape in the middle of a stroke ends it, though the pen is still down. */
  const unsubscribe = store.subscribe(({ pen }) => {
    if (down?.isStroke && !pen.draft) down.isCancelled = true;
  });
  const stop = listen(surface, {
    pointerdown: onDown,
    pointermove: onMove,
    pointerup: onUp,
    pointercancel: onCancel,
    pointerleave: onLeave,
  });
  const stopPanning = followPanning(map);
  return () => {
    gestures.clear();
    unsubscribe();
    stop();
    stopPanning();
  };
}

/** While the pen is in hand, the other buttons of the mouse move the map. */
function followPanning(map: MapLibreMap): () => void {
  const surface = map.getCanvasContainer();
  let held: { pointerId: number; x: number; y: number } | null = null;
  const onDown = (event: PointerEvent) => {
    if (!isPenInHand(store.getState()) || (event.button !== 1 && event.button !== 2)) return;
    held = { pointerId: event.pointerId, x: event.clientX, y: event.clientY };
    surface.setPointerCapture(event.pointerId);
    event.preventDefault();
  };
  const onMove = (event: PointerEvent) => {
    if (held?.pointerId !== event.pointerId) return;
    map.panBy([held.x - event.clientX, held.y - event.clientY], { duration: 0 });
    held = { pointerId: event.pointerId, x: event.clientX, y: event.clientY };
  };
  const onUp = () => {
    held = null;
  };
  const stop = listen(surface, { pointerdown: onDown, pointermove: onMove, pointerup: onUp, pointercancel: onUp });
  const onMenu = (event: Event) => {
    if (isPenInHand(store.getState())) event.preventDefault();
  };
  surface.addEventListener('contextmenu', onMenu);
  return () => {
    stop();
    surface.removeEventListener('contextmenu', onMenu);
  };
}

/** At most one gesture of moving a frame, the newest; `flush` hands on at once what waits. */
function createFrameQueue(): { later(act: () => void): void; flush(): void; clear(): void } {
  let frame = 0;
  let waiting: (() => void) | null = null;
  const clear = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    waiting = null;
  };
  const flush = () => {
    const act = waiting;
    clear();
    act?.();
  };
  return {
    later(act) {
      waiting = act;
      if (!frame) frame = requestAnimationFrame(flush);
    },
    flush,
    clear,
  };
}

function listen(surface: HTMLElement, listeners: Record<string, (event: PointerEvent) => void>): () => void {
  for (const [name, listener] of Object.entries(listeners)) surface.addEventListener(name, listener as EventListener);
  return () => {
    for (const [name, listener] of Object.entries(listeners))
      surface.removeEventListener(name, listener as EventListener);
  };
}

function positionAt(map: MapLibreMap, { clientX, clientY }: { clientX: number; clientY: number }): Position {
  const box = map.getCanvasContainer().getBoundingClientRect();
  const { lng, lat } = map.unproject([clientX - box.left, clientY - box.top]);
  return [lng, lat];
}

function kindOf({ pointerType }: PointerEvent): keyof typeof REACH {
  return pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse';
}
