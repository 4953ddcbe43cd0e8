import type { PartitionLine } from './arrangement.ts';
import { type Faces, facesOf } from './faces.ts';
import { BOUNDARY, EXPRESSWAY, expresswayNorth, RAILWAY, RIVER, railwayEast, riverEast } from './ground.ts';
import type { Point } from './ground-plane.ts';
import { type Lattice, linesOf, outlineOf } from './lattice.ts';
import { between, ringHolds } from './planar.ts';
import type { Village } from './villages.ts';

/**
 * Cuts the district into faces that catchments are made of: blocks between streets in the core and the towns, and the
 * fields of each village elsewhere; river, expressway and railway are always borders.
 */
export function partition(lattices: Lattice[], villages: Village[]): Faces {
  const inside = (p: Point): boolean => ringHolds(BOUNDARY, p);
  const outlines = lattices.map(outlineOf);
  const lines: PartitionLine[] = [
    { kind: 'boundary', line: [...BOUNDARY, BOUNDARY[0]!] },
    { kind: 'river', line: RIVER, keep: inside },
    { kind: 'expressway', line: EXPRESSWAY, keep: inside },
    { kind: 'railway', line: RAILWAY, keep: inside },
    ...lattices.flatMap((lattice) => linesOf(lattice).map(({ kind, line }) => ({ kind, line }))),
  ];
  for (const sector of new Set(villages.map(({ middle }) => sectorOf(middle)))) {
    const middles = villages.map(({ middle }) => middle).filter((middle) => sectorOf(middle) === sector);
    const keep = (p: Point): boolean =>
      inside(p) && sectorOf(p) === sector && !outlines.some((ring) => ringHolds(ring, p));
    for (const line of fieldBorders(middles)) lines.push({ kind: 'field', line, keep });
  }
  return facesOf(lines);
}

/** Which side of the river, the expressway and the railway a place is on. */
function sectorOf([east, north]: Point): string {
  const sides = [east > riverEast(north), north > expresswayNorth(east), east > railwayEast(north)];
  return sides.map(Number).join('');
}

/** Borders halfway between villages (Voronoi cells cut by half-planes), each once. */
function fieldBorders(middles: readonly Point[]): Point[][] {
  const reach = 20_000;
  const everything: Point[] = [
    [-reach, -reach],
    [reach, -reach],
    [reach, reach],
    [-reach, reach],
  ];
  return middles.flatMap((middle) => {
    const cell = middles.reduce((ring, other) => (other === middle ? ring : nearerTo(ring, middle, other)), everything);
    return [[...cell, cell[0]!]];
  });
}

function nearerTo(ring: Point[], middle: Point, other: Point): Point[] {
  const side = (p: Point): number =>
    (other[0] - middle[0]) * ((middle[0] + other[0]) / 2 - p[0]) +
    (other[1] - middle[1]) * ((middle[1] + other[1]) / 2 - p[1]);
  return ring.flatMap((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    const [sideA, sideB] = [side(a), side(b)];
    const kept: Point[] = sideA >= 0 ? [a] : [];
    if (sideA >= 0 !== sideB >= 0) kept.push(between(a, b, sideA / (sideA - sideB)));
    return kept;
  });
}
