import type { Map as MapLibreMap } from 'maplibre-gl';

/** Width of the world in pixels at zoom 0, and its girth in metres. */
const WORLD_PIXELS = 512;
const EQUATOR_METRES = 40_075_016.7;

/** Metres that a pixel of the map stands for. */
export function metresPerPixel(map: Pick<MapLibreMap, 'getCenter' | 'getZoom'>): number {
  const { lat } = map.getCenter();
  return (EQUATOR_METRES * Math.cos((lat * Math.PI) / 180)) / (WORLD_PIXELS * 2 ** map.getZoom());
}
