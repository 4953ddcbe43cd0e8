import type { RawPosition } from './geometry.ts';

type Ring = RawPosition[];

/**
 * Sorts the loose rings of a shapefile polygon into polygons with holes. A ring inside an odd number of others is a hole of
 * the innermost; this holds whatever way round the rings were drawn, which files often have wrong.
 */
export function nestRings(rings: Ring[]): Ring[][] {
  if (rings.length === 1) return [rings];
  const boxes = rings.map(boxOf);
  const parents = rings.map((ring, index) =>
    rings
      .map((_, other) => other)
      .filter((other) => other !== index && isWithin(boxes[index]!, boxes[other]!) && liesIn(ring, rings[other]!)),
  );
  const polygons = new Map<number, Ring[]>();
  rings.forEach((ring, index) => {
    if (parents[index]!.length % 2 === 0) polygons.set(index, [ring]);
  });
  rings.forEach((ring, index) => {
    const around = parents[index]!;
    if (around.length % 2 === 0) return;
    const innermost = around.reduce((best, next) => (parents[next]!.length > parents[best]!.length ? next : best));
    polygons.get(innermost)?.push(ring);
  });
  return [...polygons.values()];
}

/** Whether a ring lies in another: told by its first vertex that is not on the other's border. */
function liesIn(ring: Ring, other: Ring): boolean {
  for (const position of ring) {
    const side = sideOf(position, other);
    if (side !== 'border') return side === 'inside';
  }
  return true;
}

function sideOf([x, y]: RawPosition, ring: Ring): 'inside' | 'outside' | 'border' {
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const [ax, ay] = ring[index - 1]!;
    const [bx, by] = ring[index]!;
    const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    const between = Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by);
    if (cross === 0 && between) return 'border';
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}

type Box = [number, number, number, number];

function boxOf(ring: Ring): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

function isWithin(inner: Box, outer: Box): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}
