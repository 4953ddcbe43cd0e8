import type { Landscape } from '@xuetu/geodata/model';
import { polygonsOf } from './catchments.ts';
import { DANGERS } from './dangers.ts';
import { type Faces, ringsAround } from './faces.ts';
import { BOUNDARY, blob, RAILWAY, riverBanks, riverEast, riverWidth } from './ground.ts';
import type { Point } from './ground-plane.ts';
import type { UrbanGround } from './land-use.ts';
import { between, distance, distanceToRing, middleOf, ringHolds, rounded } from './planar.ts';
import type { Random } from './random.ts';
import { aroundDistrict } from './roads.ts';
import type { Village } from './villages.ts';

/** One thing of the district's own basemap, as rings of areas, as a line or as a point. */
export interface DemoFeature {
  kind: Landscape['kind'];
  name?: string;
  polygons?: Point[][][];
  line?: Point[];
  point?: Point;
}

export interface Settlement {
  name: string;
  ground: UrbanGround;
  outline: Point[];
}

export function landscape(faces: Faces, settlements: Settlement[], villages: Village[], random: Random): DemoFeature[] {
  const parks = settlements.flatMap(({ ground }) => ground.parks);
  const lakes = parks.filter(({ name }) => name.startsWith('澄湖'));
  return [
    { kind: 'boundary', name: '海岱新区', polygons: [[BOUNDARY]] },
    ...settlements.map((settlement) => builtUp(faces, settlement)),
    ...villages.map(
      ({ outline, middle }): DemoFeature => ({ kind: 'builtup', polygons: [[scaled(outline, middle, 1.12)]] }),
    ),
    ...parks.map(({ name, ring }): DemoFeature => ({ kind: 'park', name, polygons: [[ring]] })),
    ...greenBanks(),
    { kind: 'river', name: '澄河', polygons: [[clippedBanks()]] },
    ...lakes.map(({ ring }, i): DemoFeature => {
      const water = rounded(scaled(ring, middleOf(ring), i === 0 ? 0.74 : 0.6), 3);
      return { kind: 'water', name: i === 0 ? '澄湖' : '澄湖湿地', polygons: [[water]] };
    }),
    ...ponds(villages, settlements, random),
    { kind: 'railway', name: '海岱铁路', line: aroundDistrict(RAILWAY) },
    ...settlements.map(({ name, outline }): DemoFeature => ({ kind: 'town', name, polygons: [[outline]] })),
    ...DANGERS,
  ];
}

function scaled(ring: readonly Point[], middle: Point, factor: number): Point[] {
  return ring.map((p) => between(middle, p, factor));
}

/** Built blocks share their streets, so together they are the faces they cover. */
function builtUp(faces: Faces, { name, ground }: Settlement): DemoFeature {
  const built = new Set<number>();
  faces.rings.forEach((ring, face) => {
    if (
      ground.built.some((block) => ringHolds(block, middleOf(ring)) && distance(middleOf(block), middleOf(ring)) < 5)
    ) {
      built.add(face);
    }
  });
  return { kind: 'builtup', name, polygons: polygonsOf(ringsAround(faces, (face) => built.has(face))) };
}

function clippedBanks(): Point[] {
  const banks = riverBanks();
  const half = banks.length / 2;
  return [...aroundDistrict(banks.slice(0, half)), ...aroundDistrict(banks.slice(half))];
}

/** Green between the river and the riverside road, in pieces between the bridges. */
function greenBanks(): DemoFeature[] {
  const pieces: [number, number][] = [
    [-2950, -2250],
    [-1750, -350],
    [-150, 520],
    [950, 1500],
  ];
  return pieces.map(([south, north]): DemoFeature => {
    const heights = Array.from({ length: 13 }, (_, i) => south + ((north - south) * i) / 12);
    const inner = heights.map((t): Point => [riverEast(t) + riverWidth(t) / 2 + 8, t]);
    const outer = heights.map((t): Point => [riverEast(t) + 112, t]);
    return { kind: 'park', name: '澄河滨水公园', polygons: [[[...outer, ...inner.reverse()]]] };
  });
}

function ponds(villages: Village[], settlements: Settlement[], random: Random): DemoFeature[] {
  const found: DemoFeature[] = [];
  for (const village of random.shuffled(villages)) {
    if (found.length >= 16) break;
    const angle = random.between(0, 2 * Math.PI);
    const middle: Point = [village.middle[0] + 330 * Math.cos(angle), village.middle[1] + 330 * Math.sin(angle)];
    const isFree =
      ringHolds(BOUNDARY, middle) &&
      Math.abs(middle[0] - riverEast(middle[1])) > 260 &&
      settlements.every(({ outline }) => !ringHolds(outline, middle) && distanceToRing(middle, outline) > 150) &&
      villages.every((other) => distance(other.middle, middle) > 300);
    if (!isFree) continue;
    const bumps = Array.from({ length: 7 }, () => random.between(0.7, 1.25));
    found.push({ kind: 'water', polygons: [[blob(middle, random.between(38, 75), bumps, 1.25, angle)]] });
  }
  return found;
}
