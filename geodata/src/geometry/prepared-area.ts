import type { AreaShape, Position } from '../model/index.ts';
import { boundsOf } from './bounds-of.ts';
import { isLeftOfEdge } from './contains.ts';
import { polygonsOf } from './polygons-of.ts';

const EDGES_PER_BAND = 4;

/**
 * An area made ready for many questions: answers `contains(shape, position)`, edge by edge with the same arithmetic, but looks
 * only at the edges of the position's band of latitude.
 */
export function preparedArea(shape: AreaShape): (position: Position) => boolean {
  const [, south, , north] = boundsOf(shape);
  const edges: (readonly [Position, Position])[] = [];
  for (const rings of polygonsOf(shape)) {
    for (const ring of rings) for (let i = 1; i < ring.length; i++) edges.push([ring[i - 1]!, ring[i]!]);
  }
  const count = Math.max(1, Math.floor(edges.length / EDGES_PER_BAND));
  const bandOf = (y: number) =>
    Math.max(0, Math.min(count - 1, Math.floor(((y - south) / (north - south)) * count) || 0));
  const bands: (readonly [Position, Position])[][] = Array.from({ length: count }, () => []);
  for (const edge of edges) {
    const [[, a], [, b]] = edge;
    for (let band = bandOf(Math.min(a, b)); band <= bandOf(Math.max(a, b)); band++) bands[band]!.push(edge);
  }
  return (position) => {
    let inside = false;
    for (const [a, b] of bands[bandOf(position[1])]!) if (isLeftOfEdge(position, a, b)) inside = !inside;
    return inside;
  };
}
