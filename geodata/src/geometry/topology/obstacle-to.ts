import type { Bounds } from '../bounds-of.ts';
import { ringContains } from './ring-contains.ts';
import { sideOf } from './side-of.ts';
import type { Topology } from './topology.ts';

type Place = readonly [x: number, y: number];

/** A corner that goes from one place to another while the ends of its stretches of border stay. */
interface Swing {
  from: Place;
  to: Place;
  ends: readonly Place[];
  /** Whether it goes to another corner and becomes one with it. */
  isJoining?: boolean;
}

/**
 * A place where a corner cannot swing to where it is wanted: because a stretch of its border would cross or touch another one, or would
 * sweep over a corner; null where it can. Nothing else than the swept triangles changes hands then.
 */
export function obstacleTo({ grounds }: Topology, { from, to, ends, isJoining = false }: Swing): Place | null {
  const box = boxAround([from, to, ...ends]);
  for (const { polygons, bounds } of grounds.values()) {
    if (!meet(bounds, box)) continue;
    for (const corners of polygons.flat()) {
      for (let i = 0, j = corners.length - 2; i < corners.length; j = i, i += 2) {
        const [a, b]: [Place, Place] = [
          [corners[j]!, corners[j + 1]!],
          [corners[i]!, corners[i + 1]!],
        ];
        if (!meet(boxAround([a, b]), box)) continue;
        const isAside = isSame(b, from) || (isJoining && isSame(b, to));
        if (!isAside && ends.some((end) => !isSame(b, end) && sweepsOver([from, end, to], b))) return b;
        if (isSame(a, from) || isSame(b, from)) continue;
        const crossed = [from, ...ends].some((end) => crosses(a, b, end, to, isJoining));
        if (crossed) return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      }
    }
  }
  if (isJoining) return null;
  return (
    ends.find((end, i) => isSame(end, to) || ends.some((other, j) => j !== i && isOnTheWay(end, other, to))) ?? null
  );
}

function sweepsOver(triangle: readonly [Place, Place, Place], at: Place): boolean {
  const [a, b, c] = triangle;
  if (sideOf(a[0], a[1], b[0], b[1], c[0], c[1]) === 0) return isOnTheWay(at, b, c) || isSame(at, c);
  return ringContains(triangle.flat(), at[0], at[1]) !== 'out';
}

/** Whether a stretch from a to b meets one from `end` to `to`, other than both beginning at `end` (or ending at `to`). */
function crosses(a: Place, b: Place, end: Place, to: Place, isJoining: boolean): boolean {
  if (isSame(a, end) || isSame(b, end)) {
    const far = isSame(a, end) ? b : a;
    return isOnTheWay(far, end, to) || isOnTheWay(to, end, far) || isSame(far, to);
  }
  if (isJoining && (isSame(a, to) || isSame(b, to))) {
    const far = isSame(a, to) ? b : a;
    return isOnTheWay(far, end, to) || isOnTheWay(end, to, far);
  }
  const [s1, s2] = [side(end, to, a), side(end, to, b)];
  const [s3, s4] = [side(a, b, end), side(a, b, to)];
  if (s1 * s2 < 0 && s3 * s4 < 0) return true;
  return (
    isOnTheWay(a, end, to) ||
    isOnTheWay(b, end, to) ||
    isOnTheWay(to, a, b) ||
    isOnTheWay(end, a, b) ||
    isSame(a, to) ||
    isSame(b, to)
  );
}

function side(a: Place, b: Place, at: Place): number {
  return Math.sign(sideOf(a[0], a[1], b[0], b[1], at[0], at[1]));
}

/** Whether a place lies strictly between two others on the line through them. */
function isOnTheWay(at: Place, a: Place, b: Place): boolean {
  if (isSame(at, a) || isSame(at, b) || side(a, b, at) !== 0) return false;
  return (
    at[0] >= Math.min(a[0], b[0]) &&
    at[0] <= Math.max(a[0], b[0]) &&
    at[1] >= Math.min(a[1], b[1]) &&
    at[1] <= Math.max(a[1], b[1])
  );
}

function isSame(a: Place, b: Place): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function boxAround(places: readonly Place[]): Bounds {
  const xs = places.map(([x]) => x);
  const ys = places.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function meet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
