import type { GridRing, Ground } from './ground.ts';

/**
 * The edges that only one of some grounds has, as rings: what is left where edges that two neighbours have, one in either direction, cancel each other
 * out. By parity they are the border of all the ground together.
 */
export function outerRings(grounds: Iterable<Ground>): GridRing[] {
  const places = new Map<number, Map<number, number>>();
  const corners: number[] = [];
  const cornerOf = (x: number, y: number): number => {
    const column = places.get(x) ?? new Map<number, number>();
    places.set(x, column);
    let corner = column.get(y);
    if (corner === undefined) {
      corner = corners.length / 2;
      corners.push(x, y);
      column.set(y, corner);
    }
    return corner;
  };
  /** Ends of the edges from each corner that no other edge has cancelled. */
  const open = new Map<number, number[]>();
  const cancels = (from: number, to: number): boolean => {
    const ends = open.get(to);
    const at = ends ? ends.indexOf(from) : -1;
    if (at >= 0) ends!.splice(at, 1);
    return at >= 0;
  };
  for (const { polygons } of grounds) {
    for (const ring of polygons.flat()) {
      let from = cornerOf(ring.at(-2)!, ring.at(-1)!);
      for (let i = 0; i < ring.length; i += 2) {
        const to = cornerOf(ring[i]!, ring[i + 1]!);
        const ends = open.get(from);
        if (!cancels(from, to)) {
          if (ends) ends.push(to);
          else open.set(from, [to]);
        }
        from = to;
      }
    }
  }
  return ringsOf(open, corners);
}

/** Every corner has as many edges to it as from it, so a walk along them ends where it began. */
function ringsOf(open: ReadonlyMap<number, number[]>, corners: readonly number[]): GridRing[] {
  const rings: GridRing[] = [];
  for (const [start, ends] of open) {
    while (ends.length > 0) {
      const ring: number[] = [];
      let at = start;
      do {
        ring.push(corners[2 * at]!, corners[2 * at + 1]!);
        at = open.get(at)!.pop()!;
      } while (at !== start);
      rings.push(Float64Array.from(ring));
    }
  }
  return rings;
}
