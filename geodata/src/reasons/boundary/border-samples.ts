import { metresPerDegree } from '../../geometry/index.ts';
import type { Position } from '../../model/index.ts';
import { SIDES, type Side } from './bound.ts';

/** A short stretch of border, as seen when going clockwise. */
export interface BorderSample {
  at: Position;
  /** Radians from east. */
  direction: number;
  metres: number;
  side: Side;
  /** A position a little outside. */
  outside: Position;
}

const STEP_METRES = 15;
const OUTSIDE_METRES = 8;
/** The side is told by where this much of the border on either hand faces on average, in metres. */
const FACING_METRES = 120;

/** A ring in short stretches, clockwise from its north-eastern corner. */
export function borderSamples(ring: readonly Position[]): BorderSample[] {
  const degree = metresPerDegree(ring[0]![1]);
  const points = ring.slice(1).map(([lng, lat]) => [lng * degree.lng, lat * degree.lat] as const);
  const clockwise = areaOf(points) > 0 ? points.toReversed() : points;
  const start = clockwise.reduce((best, [x, y], i) => (x + y > sum(clockwise[best]!) ? i : best), 0);
  const turned = [...clockwise.slice(start), ...clockwise.slice(0, start)];
  const samples = turned.flatMap((from, i) => {
    const to = turned[(i + 1) % turned.length]!;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy);
    const count = Math.ceil(length / STEP_METRES);
    return Array.from({ length: count }, (_, k) => {
      const share = (k + 0.5) / count;
      const [x, y] = [from[0] + share * dx, from[1] + share * dy];
      // Going clockwise the inside lies to the right, the outside to the left.
      const [outX, outY] = [-dy / length, dx / length];
      return { x, y, direction: Math.atan2(dy, dx), metres: length / count, outX, outY };
    });
  });
  return samples.map(({ x, y, direction, metres, outX, outY }, i) => ({
    at: [x / degree.lng, y / degree.lat],
    direction,
    metres,
    side: sideOf(samples, i),
    outside: [(x + outX * OUTSIDE_METRES) / degree.lng, (y + outY * OUTSIDE_METRES) / degree.lat],
  }));
}

interface Facing {
  metres: number;
  outX: number;
  outY: number;
}

function sideOf(samples: readonly Facing[], at: number): Side {
  let [x, y] = [0, 0];
  for (const step of [1, -1]) {
    for (let [i, gone] = [at, 0]; gone <= FACING_METRES; i = (i + step + samples.length) % samples.length) {
      const { metres, outX, outY } = samples[i]!;
      x += outX * metres;
      y += outY * metres;
      gone += metres;
    }
  }
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? SIDES[0] : SIDES[2];
  return y < 0 ? SIDES[1] : SIDES[3];
}

function areaOf(points: readonly (readonly [number, number])[]): number {
  return points.reduce((area, [x, y], i) => {
    const [nx, ny] = points[(i + 1) % points.length]!;
    return area + (x - points[0]![0]) * (ny - points[0]![1]) - (nx - points[0]![0]) * (y - points[0]![1]);
  }, 0);
}

function sum([x, y]: readonly [number, number]): number {
  return x + y;
}
