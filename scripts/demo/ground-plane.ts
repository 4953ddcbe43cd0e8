import proj4 from 'proj4';

/** Metres east and north of the middle of the demonstration district, in the grid of EPSG:4548. */
export type Point = readonly [east: number, north: number];

/** CGCS2000, 3-degree Gauss-Krüger zone with central meridian 117°E. */
const EPSG_4548 = '+proj=tmerc +lat_0=0 +lon_0=117 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs';
const MIDDLE: Point = [478_200, 3_915_400];
const projection = proj4('EPSG:4326', EPSG_4548);

/** Coordinates in EPSG:4548, to the centimetre. */
export function toGrid(point: Point): Point {
  return [roundTo(point[0] + MIDDLE[0], 100), roundTo(point[1] + MIDDLE[1], 100)];
}

/** Longitude and latitude, to about a centimetre. */
export function toLngLat(point: Point): [number, number] {
  const [lng, lat] = projection.inverse([...toGrid(point)]) as [number, number];
  return [roundTo(lng, 1e7), roundTo(lat, 1e7)];
}

function roundTo(value: number, perUnit: number): number {
  return Math.round(value * perUnit) / perUnit;
}
