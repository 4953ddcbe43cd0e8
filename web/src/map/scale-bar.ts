import { roundLength } from '@xuetu/geodata/symbology';

const METRES_PER_PIXEL_AT_EQUATOR = 78_271.517;

/** The longest round metric length that fits into `most` pixels at a latitude and zoom. */
export function scaleBar(lat: number, zoom: number, most: number): { metres: number; pixels: number } {
  const perPixel = (METRES_PER_PIXEL_AT_EQUATOR * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
  const metres = roundLength(perPixel * most);
  return { metres, pixels: metres / perPixel };
}
