import type { Point } from './ground-plane.ts';

/** Flat geometry on open rings (the first point is not repeated). */
export function ringArea(ring: readonly Point[]): number {
  let doubled = 0;
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!];
    doubled += a[0] * b[1] - b[0] * a[1];
  }
  return doubled / 2;
}

export function middleOf(ring: readonly Point[]): Point {
  const area = ringArea(ring);
  let [x, y] = [0, 0];
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!];
    const cross = a[0] * b[1] - b[0] * a[1];
    x += (a[0] + b[0]) * cross;
    y += (a[1] + b[1]) * cross;
  }
  return [x / (6 * area), y / (6 * area)];
}

export function ringHolds(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!];
    if (a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside;
  }
  return inside;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

export function between(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const length2 = (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2;
  const along = length2 === 0 ? 0 : ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / length2;
  return distance(p, between(a, b, Math.max(0, Math.min(1, along))));
}

export function distanceToLine(p: Point, line: readonly Point[]): number {
  let least = Infinity;
  for (let i = 1; i < line.length; i++) least = Math.min(least, distanceToSegment(p, line[i - 1]!, line[i]!));
  return least;
}

export function distanceToRing(p: Point, ring: readonly Point[]): number {
  return distanceToLine(p, [...ring, ring[0]!]);
}

/** Where two segments cross, as the share along the first one, or null. */
export function crossingShare(a: Point, b: Point, c: Point, d: Point): number | null {
  const cross = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  if (Math.abs(cross) < 1e-9) return null;
  const first = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / cross;
  const second = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / cross;
  return first >= 0 && first <= 1 && second >= 0 && second <= 1 ? first : null;
}

export function linesCross(one: readonly Point[], other: readonly Point[]): boolean {
  for (let i = 1; i < one.length; i++) {
    for (let j = 1; j < other.length; j++) {
      if (crossingShare(one[i - 1]!, one[i]!, other[j - 1]!, other[j]!) !== null) return true;
    }
  }
  return false;
}

/** Rounds the corners of a ring (Chaikin), `times` over. */
export function rounded(ring: readonly Point[], times: number): Point[] {
  let smooth = [...ring];
  for (let round = 0; round < times; round++) {
    smooth = smooth.flatMap((a, i) => {
      const b = smooth[(i + 1) % smooth.length]!;
      return [between(a, b, 0.25), between(a, b, 0.75)];
    });
  }
  return smooth;
}

/** Rounds the bends of a line, keeping its ends. */
export function roundedLine(line: readonly Point[], times: number): Point[] {
  let smooth = [...line];
  for (let round = 0; round < times; round++) {
    const inner = smooth.slice(1).flatMap((b, i) => [between(smooth[i]!, b, 0.25), between(smooth[i]!, b, 0.75)]);
    smooth = [smooth[0]!, ...inner, smooth[smooth.length - 1]!];
  }
  return smooth;
}
