import type { Map as MapLibreMap } from 'maplibre-gl';

/** Name of the image that is not seen but keeps names off the circle of a school, and its pixels at size 1. */
export const ROOM = 'room';
export const ROOM_PIXELS = 20;

export function addRoom(map: MapLibreMap): void {
  const [width, height] = [ROOM_PIXELS, ROOM_PIXELS];
  map.addImage(ROOM, { width, height, data: new Uint8Array(width * height * 4) });
}
