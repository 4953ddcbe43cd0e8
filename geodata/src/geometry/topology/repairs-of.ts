import { areaM2 } from '../area-m2.ts';
import { pointInside } from '../point-inside.ts';
import type { Arrangement } from './arrangement.ts';
import { shapeOnEarth } from './ground.ts';
import { groundsOfFaces } from './grounds-of-faces.ts';
import type { Flaw } from './mended.ts';
import type { Repair } from './topology.ts';

/** By the number of areas over the ground. */
const KINDS = ['gap', 'sliver', 'overlap'] as const;

/** What was mended, largest first, with its area, its place and its shape. */
export function repairsOf({ vertices, planar }: Arrangement, flaws: readonly Flaw[], ids: readonly string[]): Repair[] {
  const flawOf = new Int32Array(planar.faceCount).fill(-1);
  flaws.forEach(({ faces }, i) => {
    for (const face of faces) flawOf[face] = i;
  });
  const grounds = groundsOfFaces(vertices, planar, flawOf);
  return flaws
    .map(({ cover, around, given, breadthMetres }, i): Repair => {
      const shape = shapeOnEarth(grounds.get(i)!.polygons);
      return {
        kind: KINDS[Math.min(2, cover.length)]!,
        catchmentIds: around.map((area) => ids[area]!),
        given: given < 0 ? null : ids[given]!,
        areaM2: areaM2(shape),
        breadthMetres,
        at: pointInside(shape),
        shape,
      };
    })
    .sort((a, b) => b.areaM2 - a.areaM2);
}
