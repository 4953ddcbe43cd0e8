import type { AreaShape, PointShape, Position } from '../model/index.ts';
import { polygonsOf } from './polygons-of.ts';

const SCAN_LINES = 7;

/**
 * A representative position that always lies inside the shape, near the middle of its broadest part: the middle of the
 * longest chord among some horizontal cuts. A shape without area answers its first position.
 */
export function pointInside(shape: AreaShape | PointShape): Position {
  if (shape.type === 'Point') return shape.coordinates;
  let best = { width: 0, at: polygonsOf(shape)[0]![0]![0]! };
  for (const rings of polygonsOf(shape)) {
    for (const y of cutHeights(rings[0]!)) {
      const chord = longestChord(rings, y);
      if (chord.width > best.width) best = chord;
    }
  }
  return best.at;
}

/** Heights strictly between two neighbouring vertex heights, near even steps through the ring. */
function cutHeights(outside: Position[]): number[] {
  const heights = [...new Set(outside.map((position) => position[1]))].sort((a, b) => a - b);
  const [low, high] = [heights[0]!, heights[heights.length - 1]!];
  const cuts: number[] = [];
  for (let line = 1; line <= SCAN_LINES; line++) {
    const wanted = low + ((high - low) * line) / (SCAN_LINES + 1);
    const above = heights.findIndex((height) => height > wanted);
    if (above > 0) cuts.push((heights[above - 1]! + heights[above]!) / 2, wanted);
  }
  return cuts;
}

function longestChord(rings: Position[][], y: number): { width: number; at: Position } {
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!];
      if (a[1] > y !== b[1] > y) crossings.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
    }
  }
  crossings.sort((a, b) => a - b);
  let best: { width: number; at: Position } = { width: 0, at: [0, 0] };
  for (let i = 1; i < crossings.length; i += 2) {
    const width = crossings[i]! - crossings[i - 1]!;
    if (width > best.width) best = { width, at: [(crossings[i]! + crossings[i - 1]!) / 2, y] };
  }
  return best;
}
