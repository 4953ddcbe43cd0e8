import { BOUNDARY, blob, EXPRESSWAY, RAILWAY, RIVER } from './ground.ts';
import type { Point } from './ground-plane.ts';
import { crossingShare, distance, distanceToLine, distanceToRing, middleOf, ringArea, ringHolds } from './planar.ts';
import type { Random } from './random.ts';

/** A village: houses on both sides of a lane. `lane` sticks out a little at both ends, where the roads meet it. */
export interface Village {
  middle: Point;
  parts: Point[][];
  outline: Point[];
  lane: [Point, Point];
  areaM2: number;
}

const LANE_HALF_WIDTH = 9;
const LEAST_DISTANCE = 690;

export function placeVillages(count: number, taken: Point[][], roads: Point[][], random: Random): Village[] {
  const villages: Village[] = [];
  for (let attempt = 0; attempt < 60_000 && villages.length < count; attempt++) {
    const middle: Point = [random.between(-7600, 7700), random.between(-5600, 6100)];
    const radius = random.between(95, 190);
    if (!isFree(middle, radius, villages, taken, roads)) continue;
    villages.push(aVillage(middle, radius, random));
  }
  return villages;
}

function isFree(middle: Point, radius: number, villages: Village[], taken: Point[][], roads: Point[][]): boolean {
  if (!ringHolds(BOUNDARY, middle) || distanceToRing(middle, BOUNDARY) < radius + 170) return false;
  if (villages.some((village) => distance(village.middle, middle) < LEAST_DISTANCE)) return false;
  if ([RIVER, EXPRESSWAY, RAILWAY].some((line) => distanceToLine(middle, line) < radius + 130)) return false;
  if (roads.some((line) => distanceToLine(middle, line) < radius * 1.35 + 40)) return false;
  return taken.every((ring) => !ringHolds(ring, middle) && distanceToRing(middle, ring) > radius + 260);
}

function aVillage(middle: Point, radius: number, random: Random): Village {
  const bumps = Array.from({ length: random.whole(7, 10) }, () => random.between(0.78, 1.18));
  const turn = random.between(-0.5, 0.5);
  const outline = blob(middle, radius, bumps, random.between(1, 1.22), turn);
  const laneTurn = turn + (random.chance(0.75) ? 0 : Math.PI / 2);
  const along: Point = [Math.cos(laneTurn), Math.sin(laneTurn)];
  const reach = (sign: number): Point => {
    const far: Point = [middle[0] + sign * along[0] * 900, middle[1] + sign * along[1] * 900];
    const exits = outline.map((a, i) => crossingShare(middle, far, a, outline[(i + 1) % outline.length]!) ?? 0);
    const length = Math.max(...exits) * 900 + 30;
    return [middle[0] + sign * along[0] * length, middle[1] + sign * along[1] * length];
  };
  const parts = [1, -1].map((side) => halfOf(outline, middle, along, side)).filter((part) => part.length > 2);
  const areaM2 = parts.reduce((sum, part) => sum + Math.abs(ringArea(part)), 0);
  return { middle: middleOf(parts[0]!), parts, outline, lane: [reach(-1), reach(1)], areaM2 };
}

/** The part of a ring on one side of the lane. */
function halfOf(ring: Point[], middle: Point, along: Point, side: number): Point[] {
  const height = (p: Point): number =>
    side * (along[0] * (p[1] - middle[1]) - along[1] * (p[0] - middle[0])) - LANE_HALF_WIDTH;
  return ring.flatMap((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    const [low, high] = [height(a), height(b)];
    const points: Point[] = low >= 0 ? [a] : [];
    if (low >= 0 !== high >= 0) {
      const share = low / (low - high);
      points.push([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]);
    }
    return points;
  });
}
