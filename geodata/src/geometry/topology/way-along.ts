import type { LineShape, Position } from '../../model/index.ts';
import { linesOf } from '../lines-of.ts';
import { metresPerDegree } from '../metres-per-degree.ts';

/** A place on one of the lines: after corner `at` of line `line`, at `position`. */
interface Foot {
  line: number;
  at: number;
  position: Position;
  metres: number;
}

/**
 * The shortest way from one position to another along some lines (streets, a river, a railway), which join where they have a corner in
 * common: straight to the nearest place on them, along them, and straight to the end. Null where they do not lead from one to the other.
 */
export function wayAlong(shapes: readonly LineShape[], from: Position, to: Position): Position[] | null {
  const lines = shapes.flatMap((shape) => linesOf(shape));
  const degree = metresPerDegree((from[1] + to[1]) / 2);
  const metres = (a: Position, b: Position) => Math.hypot((b[0] - a[0]) * degree.lng, (b[1] - a[1]) * degree.lat);
  const [start, end] = [footOn(lines, from, metres), footOn(lines, to, metres)];
  if (!start || !end) return null;
  const next = new Map<string, { to: string; metres: number }[]>();
  const positions = new Map<string, Position>();
  const node = (position: Position) => {
    const key = position.join();
    positions.set(key, position);
    return key;
  };
  lines.forEach((line, l) => {
    const way = withFeet(
      line,
      [start, end].filter((foot) => foot.line === l),
      metres,
    );
    for (let i = 1; i < way.length; i++) {
      const [a, b] = [node(way[i - 1]!), node(way[i]!)];
      const length = metres(way[i - 1]!, way[i]!);
      next.set(a, [...(next.get(a) ?? []), { to: b, metres: length }]);
      next.set(b, [...(next.get(b) ?? []), { to: a, metres: length }]);
    }
  });
  const keys = shortest(next, node(start.position), node(end.position));
  if (!keys) return null;
  const way = [from, ...keys.map((key) => positions.get(key)!), to];
  return way.filter((position, i) => i === 0 || position.join() !== way[i - 1]!.join());
}

type Metres = (a: Position, b: Position) => number;

function footOn(lines: readonly (readonly Position[])[], of: Position, metres: Metres): Foot | null {
  let best: Foot | null = null;
  const degree = metresPerDegree(of[1]);
  lines.forEach((corners, line) => {
    for (let at = 0; at + 1 < corners.length; at++) {
      const [a, b] = [corners[at]!, corners[at + 1]!];
      const [ux, uy] = [(b[0] - a[0]) * degree.lng, (b[1] - a[1]) * degree.lat];
      const along = ((of[0] - a[0]) * degree.lng * ux + (of[1] - a[1]) * degree.lat * uy) / (ux * ux + uy * uy);
      const part = Math.max(0, Math.min(1, along || 0));
      const position: Position = part === 1 ? b : [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])];
      const distance = metres(of, position);
      if (distance < (best?.metres ?? Infinity)) best = { line, at, position, metres: distance };
    }
  });
  return best;
}

function withFeet(line: readonly Position[], feet: readonly Foot[], metres: Metres): Position[] {
  return line.flatMap((corner, i) => {
    const here = feet.filter(({ at }) => at === i);
    return [corner, ...here.map(({ position }) => position).sort((a, b) => metres(corner, a) - metres(corner, b))];
  });
}

function shortest(
  next: ReadonlyMap<string, readonly { to: string; metres: number }[]>,
  from: string,
  to: string,
): string[] | null {
  const best = new Map([[from, 0]]);
  const before = new Map<string, string>();
  const open = new Set([from]);
  while (open.size > 0) {
    const at = [...open].reduce((a, b) => (best.get(b)! < best.get(a)! ? b : a));
    open.delete(at);
    if (at === to) break;
    for (const way of next.get(at) ?? []) {
      const metres = best.get(at)! + way.metres;
      if (metres >= (best.get(way.to) ?? Infinity)) continue;
      best.set(way.to, metres);
      before.set(way.to, at);
      open.add(way.to);
    }
  }
  if (!best.has(to)) return null;
  const keys = [to];
  while (keys[0] !== from) keys.unshift(before.get(keys[0]!)!);
  return keys;
}
