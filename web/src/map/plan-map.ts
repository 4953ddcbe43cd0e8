import { Map as MapLibreMap, prewarm, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { clickMap } from '../state/actions/click-map.ts';
import { flyTo } from '../state/actions/fly-to.ts';
import { moveCamera } from '../state/actions/move-camera.ts';
import { tellPainted } from '../state/actions/tell-painted.ts';
import type { Selection } from '../state/app-state.ts';
import { store } from '../state/store.ts';
import { whenDrawn } from '../state/when-drawn.ts';
import { buildLayers, buildStyle } from './build-style.ts';
import { type Drawn, drawView } from './draw-view.ts';
import { extentOf } from './extent.ts';
import { followDrawing, isDrawing } from './follow-drawing.ts';
import { addImages } from './map-images.ts';
import { mapText } from './map-texts.ts';
import { type MapView, mapViewOf } from './map-view.ts';
import { isPenInHand } from './pen/is-pen-in-hand.ts';
import { servePmtiles } from './pmtiles-protocol.ts';
import { pointedAt } from './pointed-at.ts';
import { createTooltip } from './tooltip.ts';

setWorkerUrl(workerUrl);
prewarm();
servePmtiles();

const LEGEND_PIXELS = 150;
const FLY_MILLISECONDS = 250;
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

/** What the page may ask of the map besides what the store says. */
export interface PlanMap {
  zoomBy(levels: number): void;
  /** Shows the whole district. */
  showAll(): void;
  remove(): void;
}

/** The one map. Draws the store's view into a container and turns gestures into actions. */
export function createPlanMap(container: HTMLElement, first: MapView): PlanMap {
  const { camera } = store.getState();
  const extent = extentOf(first.simulated.plan);
  const map = new MapLibreMap({
    container,
    style: buildStyle(first),
    ...(camera
      ? { center: [camera.lng, camera.lat], zoom: camera.zoom }
      : extent && { bounds: extent, fitBoundsOptions: { padding: roomAround(container) } }),
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    attributionControl: false,
    fadeDuration: STILL.matches ? 0 : 150,
    minZoom: 7,
    maxZoom: 18,
    locale: { 'Map.Title': mapText(first.locale, 'map') },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  addImages(map);
  let drawn: Drawn | null = null;
  let initialLayers = buildLayers(first);
  const draw = () => {
    const view = mapViewOf(store.getState());
    if (!view || view.configuredBasemap !== first.configuredBasemap) return;
    if (drawn && sameView(drawn.view, view)) return;
    container.ariaBusy = 'true';
    drawn = drawView(map, view, drawn, drawn?.layers ?? initialLayers);
    initialLayers = drawn.layers;
  };
  let unsubscribe = () => {};
  map.once('style.load', () => {
    draw();
    unsubscribe = store.subscribe(() => {
      draw();
      travel(map);
    });
    travel(map);
  });
  const tellCamera = () => {
    const { lng, lat } = map.getCenter();
    moveCamera({ lng, lat, zoom: map.getZoom() });
  };
  tellCamera();
  map.on('moveend', tellCamera);
  map.on('idle', () => {
    container.ariaBusy = 'false';
  });
  map.once('idle', () => {
    performance.mark('map-idle');
    tellPainted();
  });
  const stopPointing = followPointer(map, container, () => drawn?.view);
  const stopDrawing = followDrawing(map, container);
  let stopPen: (() => void) | null = () => {};
  whenDrawn(async () => {
    const { followPen } = await import('./pen/follow-pen.ts');
    if (stopPen) stopPen = followPen(map, container);
  });
  return {
    zoomBy: (levels) => map.zoomTo(map.getZoom() + levels, { duration: STILL.matches ? 0 : FLY_MILLISECONDS }),
    showAll: () =>
      extent &&
      map.fitBounds(extent, { padding: roomAround(container), duration: STILL.matches ? 0 : FLY_MILLISECONDS }),
    remove() {
      unsubscribe();
      stopPointing();
      stopDrawing();
      stopPen?.();
      stopPen = null;
      map.remove();
    },
  };
}

/** Pixels to keep free around the district: the legend stands at the foot of the map and covers little but its corner. */
function roomAround({ clientHeight }: HTMLElement): { top: number; right: number; bottom: number; left: number } {
  return { top: 24, right: 56, bottom: Math.min(LEGEND_PIXELS, clientHeight * 0.2), left: 28 };
}

function sameView(a: MapView, b: MapView): boolean {
  return (Object.keys(b) as (keyof MapView)[]).every((key) => a[key] === b[key]);
}

/** Goes where the store asks, and says that it has set off. */
function travel(map: MapLibreMap): void {
  const place = store.getState().flyTo;
  if (!place) return;
  flyTo(null);
  const camera = { center: [place.lng, place.lat] as [number, number], zoom: place.zoom };
  if (STILL.matches) map.jumpTo(camera);
  else map.easeTo({ ...camera, duration: FLY_MILLISECONDS });
}

/** Hover shows at most three lines, once a frame; a click selects, on empty ground it selects nothing. */
function followPointer(map: MapLibreMap, container: HTMLElement, viewNow: () => MapView | undefined): () => void {
  const tooltip = createTooltip(container);
  let frame = 0;
  let hovered: Selection | null = null;
  /** What is said is loaded when something is first pointed at; by then the pointer may be elsewhere. */
  const tell = async (view: MapView, thing: Selection, at: { x: number; y: number }) => {
    const { hoverLines } = await import('./hover-lines.ts');
    if (hovered === thing) tooltip.show(hoverLines(view, thing), at.x, at.y);
  };
  map.on('mousemove', ({ point }) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (isDrawing() || isPenInHand(store.getState())) {
        map.getCanvas().style.cursor = '';
        tooltip.hide();
        return;
      }
      const view = viewNow();
      hovered = view && !map.isMoving() ? pointedAt(map, view, point) : null;
      map.getCanvas().style.cursor = hovered ? 'pointer' : '';
      if (view && hovered) void tell(view, hovered, point);
      else tooltip.hide();
    });
  });
  const leave = () => {
    cancelAnimationFrame(frame);
    hovered = null;
    tooltip.hide();
  };
  map.getCanvas().addEventListener('mouseleave', leave);
  map.on('movestart', leave);
  map.on('click', ({ point, lngLat: { lng, lat } }) => {
    const view = viewNow();
    if (view && !isDrawing() && !isPenInHand(store.getState())) clickMap(pointedAt(map, view, point), [lng, lat]);
  });
  return () => {
    leave();
    tooltip.remove();
  };
}
