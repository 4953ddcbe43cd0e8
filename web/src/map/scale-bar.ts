const METRES_PER_PIXEL_AT_EQUATOR = 78_271.517;

/** The longest round metric length that fits into `most` pixels at a latitude and zoom. */
export function scaleBar(lat: number, zoom: number, most: number): { metres: number; pixels: number } {
  const perPixel = (METRES_PER_PIXEL_AT_EQUATOR * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
  const metres = roundLength(perPixel * most);
  return { metres, pixels: metres / perPixel };
}

/** The longest of 1, 2, 5, 10, 20, 50 ... metres that is no longer than so many. */
export function roundLength(longest: number): number {
  const power = 10 ** Math.floor(Math.log10(longest));
  return [5, 2, 1].map((step) => step * power).find((each) => each <= longest) ?? power;
}
