import type { RawPosition } from './geometry.ts';

/** The rings of one polygon with the outside running one way and the holes the other. */
export function woundRings<P extends RawPosition>(rings: P[][], outside: 'clockwise' | 'counter-clockwise'): P[][] {
  return rings.map((ring, index) => {
    const isCounterClockwise = twiceArea(ring) > 0;
    return isCounterClockwise === ((outside === 'counter-clockwise') === (index === 0)) ? ring : [...ring].reverse();
  });
}

/** Positive where the ring runs counter-clockwise. */
function twiceArea(ring: RawPosition[]): number {
  const [originX, originY] = ring[0] ?? [0, 0];
  let sum = 0;
  for (let at = 0; at + 1 < ring.length; at++) {
    const [x, y] = ring[at]!;
    const [nextX, nextY] = ring[at + 1]!;
    sum += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }
  return sum;
}
