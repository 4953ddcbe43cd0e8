import type { Path64, Paths64 } from 'clipper2-ts';
import type { AreaShape, PolygonShape, Position } from '../model/index.ts';
import { boundsOf } from './bounds-of.ts';
import { metresPerDegree } from './metres-per-degree.ts';
import { polygonsOf } from './polygons-of.ts';

const PER_METRE = 1000;

/** A flat frame in whole millimetres around some shapes, in which areas are cut exactly. Equal positions stay equal. */
export interface Plane {
  /** Rings of an area, outside anticlockwise and holes clockwise, so that the non-zero rule fills it. */
  pathsOf(shape: AreaShape): Paths64;
  /** A polygon from an outside ring and its holes. */
  polygonOf(rings: Paths64): PolygonShape;
}

export function planeAround(shapes: AreaShape[]): Plane {
  const boxes = shapes.map(boundsOf);
  const west = boxes.reduce((least, box) => Math.min(least, box[0]), Infinity);
  const south = boxes.reduce((least, box) => Math.min(least, box[1]), Infinity);
  const north = boxes.reduce((most, box) => Math.max(most, box[3]), -Infinity);
  const degree = metresPerDegree((south + north) / 2);
  const [perLng, perLat] = [degree.lng * PER_METRE, degree.lat * PER_METRE];
  const flatten = (ring: Position[]): Path64 =>
    ring
      .slice(1)
      .map(([lng, lat]) => ({ x: Math.round((lng - west) * perLng), y: Math.round((lat - south) * perLat) }));
  const lift = (path: Path64): Position[] => {
    const ring = path.map(({ x, y }): Position => [west + x / perLng, south + y / perLat]);
    return [...ring, ring[0]!];
  };
  return {
    pathsOf: (shape) => polygonsOf(shape).flatMap((rings) => rings.map((ring, i) => turned(flatten(ring), i === 0))),
    polygonOf: (rings) => ({ type: 'Polygon', coordinates: rings.map(lift) }),
  };
}

function turned(path: Path64, anticlockwise: boolean): Path64 {
  let doubled = 0;
  for (let i = 0; i < path.length; i++) {
    const [a, b] = [path[i]!, path[(i + 1) % path.length]!];
    doubled += (b.x - a.x) * (b.y + a.y);
  }
  return doubled < 0 === anticlockwise ? path : path.reverse();
}
