const SEMI_MAJOR_METRES = 6_378_137;
const ECCENTRICITY_SQUARED = 0.006_694_379_990_14;
const RADIANS = Math.PI / 180;

/**
 * Length in metres of one degree of longitude and one of latitude at a latitude, on the WGS84 ellipsoid
 * (CGCS2000 differs by less than a millimetre a degree): radii of curvature in the prime vertical and the meridian.
 */
export function metresPerDegree(lat: number): { lng: number; lat: number } {
  const sine = Math.sin(lat * RADIANS);
  const flattening = 1 - ECCENTRICITY_SQUARED * sine * sine;
  const primeVertical = SEMI_MAJOR_METRES / Math.sqrt(flattening);
  const meridian = (primeVertical * (1 - ECCENTRICITY_SQUARED)) / flattening;
  return { lng: primeVertical * Math.cos(lat * RADIANS) * RADIANS, lat: meridian * RADIANS };
}
