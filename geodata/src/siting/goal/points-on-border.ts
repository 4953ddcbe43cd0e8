import { distanceMetres, linesOf } from '../../geometry/index.ts';
import type { AreaShape, Position } from '../../model/index.ts';

/** Metres between one point and the next along an edge, at most. */
const STEP_METRES = 50;

/** Points along the line that two areas have in common; none where they share no edge. */
export function pointsOnBorder(one: AreaShape, other: AreaShape): Position[] {
  const others = new Set(edgesOf(other).map(([from, to]) => keyOf(from, to)));
  return edgesOf(one)
    .filter(([from, to]) => others.has(keyOf(from, to)))
    .flatMap(([from, to]) => {
      const count = Math.max(1, Math.ceil(distanceMetres(from, to) / STEP_METRES));
      return Array.from({ length: count }, (_, i) => between(from, to, (i + 0.5) / count));
    });
}

function edgesOf(shape: AreaShape): [Position, Position][] {
  return linesOf(shape).flatMap((ring) => ring.slice(1).map((to, i): [Position, Position] => [ring[i]!, to]));
}

/** The same whichever way the edge is walked. */
function keyOf(from: Position, to: Position): string {
  return [from, to].map(String).sort().join(' ');
}

function between(from: Position, to: Position, part: number): Position {
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}
