import type { MeetingView } from '@xuetu/geodata/story';
import { type LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { addRoom } from '../../map/room-image.ts';
import { sectorsOf } from '../../state/selectors/sectors-of.ts';
import { store } from '../../state/store.ts';
import { type ArcLayer, arcLayer } from './arc-layer.ts';
import { mapCamera } from './camera.ts';
import { type HexLayer, hexLayer } from './hex-layer.ts';
import { ABOVE_ARCS, ABOVE_HEAT, hiddenLayers, meetingLayers, meetingStyle } from './meeting-layers.ts';

/** Names are placed anew no more often, and a few milliseconds at a time; without a fade the map places all of them in every frame. */
const NAMES_EVERY_MILLISECONDS = 100;

/** A map of the meeting on which nothing is drawn yet, with its own element to be put where it belongs. */
export interface BareMap {
  element: HTMLElement;
  map: MapLibreMap;
  hexes: HexLayer;
  arcs: ArcLayer;
  /** Its layers, all of them hidden. */
  layers: LayerSpecification[];
  /** Calls at once where the style is loaded, else as soon as it is. */
  whenReady(act: () => void): void;
}

/** Makes a map in an element, which has to be in the page with a size. */
export function bareMap(element: HTMLElement, view: MeetingView): BareMap {
  const plan = store.getState().base!.plan;
  const layers = hiddenLayers(meetingLayers({ ...view, sector: sectorsOf(plan, view.stage)[0] }));
  const map = new MapLibreMap({
    container: element,
    style: meetingStyle(layers),
    ...mapCamera(view.camera),
    attributionControl: false,
    fadeDuration: NAMES_EVERY_MILLISECONDS,
    minZoom: 7,
    maxZoom: 18,
    maxPitch: 70,
    keyboard: false,
  });
  const [hexes, arcs] = [hexLayer('heat'), arcLayer('arcs')];
  let isReady = false;
  map.once('style.load', () => {
    addRoom(map);
    map.addLayer(hexes, ABOVE_HEAT);
    map.addLayer(arcs, ABOVE_ARCS);
    isReady = true;
  });
  const whenReady = (act: () => void) => (isReady ? act() : void map.once('style.load', act));
  return { element, map, hexes, arcs, layers, whenReady };
}
