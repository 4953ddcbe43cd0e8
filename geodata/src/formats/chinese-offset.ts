import type { RawPosition } from './geometry.ts';

const { PI, abs, atan2, cos, hypot, sin, sqrt } = Math;

/** Krasovsky 1940, the ellipsoid the published GCJ-02 formula scales its offset with. */
const SEMI_MAJOR_METRES = 6_378_245;
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_823;

/**
 * WGS84 degrees to GCJ-02, the offset system of Amap, Tencent and DataV, by the formula in common use since 2010
 * (eviltransform, gcoord). Outside the box around China nothing moves.
 */
export function wgs84ToGcj02([lng, lat]: RawPosition): RawPosition {
  if (!isAroundChina([lng, lat])) return [lng, lat];
  const [x, y] = [lng - 105, lat - 35];
  const common = (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * (2 / 3);
  const north =
    -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + common + waves(y, 20, 40, 160, 320);
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + common + waves(x, 20, 40, 150, 300);
  const sine = sin((lat / 180) * PI);
  const flattening = 1 - ECCENTRICITY_SQUARED * sine * sine;
  const primeVertical = SEMI_MAJOR_METRES / sqrt(flattening);
  const meridian = (SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED)) / (flattening * sqrt(flattening));
  return [lng + (east * 180) / (primeVertical * cos((lat / 180) * PI) * PI), lat + (north * 180) / (meridian * PI)];
}

/** WGS84 degrees to BD-09, Baidu's second offset on top of GCJ-02. */
export function wgs84ToBd09(position: RawPosition): RawPosition {
  const [x, y] = wgs84ToGcj02(position);
  const radius = hypot(x, y) + 0.00002 * sin((y * PI * 3000) / 180);
  const angle = atan2(y, x) + 0.000003 * cos((x * PI * 3000) / 180);
  return [radius * cos(angle) + 0.0065, radius * sin(angle) + 0.006];
}

/** GCJ-02 to WGS84 degrees, the inverse of the forward formula to far better than a centimetre. */
export function gcj02ToWgs84(position: RawPosition): RawPosition {
  return inverse(wgs84ToGcj02, position);
}

/** BD-09 to WGS84 degrees, the inverse of the forward formula to far better than a centimetre. */
export function bd09ToWgs84(position: RawPosition): RawPosition {
  return inverse(wgs84ToBd09, position);
}

/** Whether a position lies in the box in which the offset is applied. */
export function isAroundChina([lng, lat]: RawPosition): boolean {
  return lng >= 72.004 && lng <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
}

function waves(at: number, short: number, third: number, twelfth: number, thirtieth: number): number {
  const near = short * sin(at * PI) + third * sin((at / 3) * PI);
  return (near + twelfth * sin((at / 12) * PI) + thirtieth * sin((at * PI) / 30)) * (2 / 3);
}

/** Fixed-point iteration: the offset changes by about a thousandth of the distance moved, so each round gains three digits. */
function inverse(forward: (position: RawPosition) => RawPosition, target: RawPosition): RawPosition {
  let [x, y] = target;
  for (let round = 0; round < 12; round++) {
    const [fx, fy] = forward([x, y]);
    const [dx, dy] = [fx - target[0], fy - target[1]];
    x -= dx;
    y -= dy;
    if (abs(dx) < 1e-10 && abs(dy) < 1e-10) break;
  }
  return [x, y];
}
