import { EXPRESSWAY, RAILWAY, RIVER } from './ground.ts';
import type { Point } from './ground-plane.ts';
import { between, distance, distanceToLine, linesCross, ringHolds, roundedLine } from './planar.ts';
import type { Random } from './random.ts';
import type { DemoStreet } from './street.ts';
import type { Village } from './villages.ts';

/** Lanes in the villages and the roads that join them to each other and to the nearest main road. */
export function villageRoads(villages: Village[], roads: Point[][], closed: Point[][], random: Random): DemoStreet[] {
  const streets: DemoStreet[] = villages.map(({ lane }) => local(roundedLine(lane, 0)));
  const connect = (line: Point[] | null): void => {
    if (line && isClear(line, villages, closed)) streets.push(local(line));
  };
  villages.forEach((village, i) => {
    for (let j = i + 1; j < villages.length; j++) {
      const other = villages[j]!;
      const apart = distance(village.middle, other.middle);
      if (apart > 1700 || !areNeighbours(village, other, apart, villages)) continue;
      connect(joined(village, other.middle, other, random));
    }
    const nearest = nearestOn(village.middle, roads);
    const closer = villages.filter((other) => distance(other.middle, nearest) < distance(village.middle, nearest));
    if (closer.every((other) => distance(other.middle, village.middle) > distance(village.middle, nearest) * 0.8)) {
      connect(joined(village, nearest, null, random));
    }
  });
  return streets;
}

function local(line: Point[]): DemoStreet {
  return { class: 'local', bridge: false, line };
}

/** Relative neighbours: nobody else is closer to both. */
function areNeighbours(a: Village, b: Village, apart: number, all: Village[]): boolean {
  return all.every(
    (other) =>
      other === a ||
      other === b ||
      Math.max(distance(other.middle, a.middle), distance(other.middle, b.middle)) >= apart,
  );
}

function nearestOn(p: Point, roads: Point[][]): Point {
  let best: { apart: number; at: Point } = { apart: Infinity, at: p };
  for (const road of roads) {
    for (let i = 1; i < road.length; i++) {
      for (let step = 0; step <= 10; step++) {
        const at = between(road[i - 1]!, road[i]!, step / 10);
        if (distance(p, at) < best.apart) best = { apart: distance(p, at), at };
      }
    }
  }
  return best.at;
}

/** A road from a lane's end to another lane's end (or a place on a road), led around the houses where it must be. */
function joined(village: Village, target: Point, other: Village | null, random: Random): Point[] | null {
  const from = nearerEnd(village, target);
  const to = other ? nearerEnd(other, village.middle) : target;
  const lead = around(village, from, to);
  const tail = other ? around(other, to, from).reverse() : [];
  const [a, b] = [lead[lead.length - 1] ?? from, tail[0] ?? to];
  const sway = random.between(-0.09, 0.09);
  const bend: Point = [(a[0] + b[0]) / 2 + (b[1] - a[1]) * sway, (a[1] + b[1]) / 2 - (b[0] - a[0]) * sway];
  const line = [from, ...lead, bend, ...tail, to];
  return roundedLine(line, 2);
}

function nearerEnd({ lane }: Village, target: Point): Point {
  return distance(lane[0], target) < distance(lane[1], target) ? lane[0] : lane[1];
}

function around(village: Village, from: Point, to: Point): Point[] {
  const ring = [...village.outline, village.outline[0]!];
  if (!linesCross([from, to], ring)) return [];
  const reach = Math.max(...village.outline.map((p) => distance(p, village.middle))) + 45;
  const angleOf = (p: Point): number => Math.atan2(p[1] - village.middle[1], p[0] - village.middle[0]);
  let swing = angleOf(to) - angleOf(from);
  if (swing > Math.PI) swing -= 2 * Math.PI;
  if (swing < -Math.PI) swing += 2 * Math.PI;
  return [0.35, 0.75].map((share): Point => {
    const angle = angleOf(from) + swing * share;
    return [village.middle[0] + reach * Math.cos(angle), village.middle[1] + reach * Math.sin(angle)];
  });
}

function isClear(line: Point[], villages: Village[], closed: Point[][]): boolean {
  if ([RIVER, EXPRESSWAY, RAILWAY].some((barrier) => linesCross(line, barrier))) return false;
  const middle = line[Math.floor(line.length / 2)]!;
  if (closed.some((ring) => ringHolds(ring, middle) || linesCross(line, [...ring, ring[0]!]))) return false;
  return villages.every((village) => {
    if (distanceToLine(village.middle, line) > 400) return true;
    return !linesCross(line, [...village.outline, village.outline[0]!]);
  });
}
