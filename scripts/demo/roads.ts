import { BOUNDARY, EXPRESSWAY, RAILWAY, RIVER, riverWidth } from './ground.ts';
import type { Point } from './ground-plane.ts';
import type { Lattice } from './lattice.ts';
import { between, crossingShare, distance, distanceToRing, ringHolds, roundedLine } from './planar.ts';
import type { DemoStreet, StreetClass } from './street.ts';

const BEYOND_BOUNDARY = 500;
/** Length of a bridge over the railway or the expressway. */
const SHORT_BRIDGE = 60;

/** The roads between the core, the towns and the neighbours, drawn by hand from the nets' own crossings. */
export function mainRoads(core: Lattice, south: Lattice, north: Lattice): DemoStreet[] {
  const [c, s, n] = [core.nodes, south.nodes, north.nodes];
  const road = (name: string, kind: StreetClass, ...line: Point[]): DemoStreet => ({
    name,
    class: kind,
    bridge: false,
    line: roundedLine(line, 2),
  });
  return [
    road('海岱大道', 'arterial', c[6]![0]!, [-3000, 900], [-4650, 1330], [-6300, 1080], [-8300, 1250]),
    road('云泊路', 'arterial', c[2]![0]!, [-2500, -2000], s[2]![6]!),
    road('云泊路', 'secondary', s[2]![0]!, [-5700, -2850], [-6500, -2500], [-8300, -2700]),
    road('岱青大道', 'arterial', c[8]![6]!, [1950, 2650], [2350, 3300], [3000, 3650], n[0]![3]!),
    road('岱青大道', 'secondary', n[5]![3]!, [3150, 5500], [3300, 7000]),
    road('兴岱路', 'arterial', c[4]![10]!, [5300, 520], [6500, 400], [8400, 800]),
    road('海晏路', 'arterial', c[0]![4]!, [1850, -3500], [1650, -4300], [1900, -6200]),
    road('望岱路', 'arterial', c[8]![2]!, [0, 2500], [-250, 3300], [150, 4300], [-200, 6600]),
    road('镇北路', 'secondary', s[5]![3]!, [-4300, -1200], [-4720, -200], [-4650, 1330], [-4500, 2700], [-5050, 4700]),
    road('镇南路', 'secondary', s[0]![3]!, [-3950, -3900], [-4300, -5900]),
    road('柳坞西路', 'secondary', n[2]![0]!, [1500, 4500], [150, 4300], [-1300, 3950], [-2900, 3900], [-4750, 3800]),
    road('柳坞东路', 'secondary', n[2]![6]!, [5000, 4350], [6200, 4150], [8200, 4450]),
    road('东环路', 'secondary', c[0]![10]!, [5150, -3000], [5900, -3600], [7900, -4700]),
    road('丰乐路', 'secondary', [-6300, 1080], [-6050, -200], [-6500, -1300], [-6500, -2500]),
  ];
}

/** The parts of a street, cut where it becomes a bridge over the river, the railway or the expressway. */
export function withBridges(street: DemoStreet): DemoStreet[] {
  const onBridge = (middle: number, length: number) => (at: number) => Math.abs(at - middle) < length / 2 + 0.5;
  const spans = [
    ...crossings(street.line, RIVER, true),
    ...[RAILWAY, EXPRESSWAY].flatMap((barrier) => crossings(street.line, barrier, false)),
  ];
  const cuts = spans.flatMap(({ at, length }) => [at - length / 2, at + length / 2]).sort((a, b) => a - b);
  return cutAt(street.line, cuts).map(({ line, middle }) => ({
    ...street,
    line,
    bridge: spans.some(({ at, length }) => onBridge(at, length)(middle)),
  }));
}

function crossings(
  line: readonly Point[],
  barrier: readonly Point[],
  isRiver: boolean,
): { at: number; length: number }[] {
  const found: { at: number; length: number }[] = [];
  let along = 0;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    for (let j = 1; j < barrier.length; j++) {
      const share = crossingShare(a, b, barrier[j - 1]!, barrier[j]!);
      if (share === null) continue;
      const north = between(a, b, share)[1];
      found.push({
        at: along + share * distance(a, b),
        length: isRiver ? riverWidth(north) * 1.25 + 50 : SHORT_BRIDGE,
      });
    }
    along += distance(a, b);
  }
  return found;
}

function cutAt(line: readonly Point[], cuts: number[]): { line: Point[]; middle: number }[] {
  const parts: { line: Point[]; middle: number }[] = [];
  let part: Point[] = [line[0]!];
  let [along, start] = [0, 0];
  const queue = [...cuts];
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const length = distance(a, b);
    while (queue.length > 0 && queue[0]! <= along + length) {
      const cut = queue.shift()!;
      const at = between(a, b, Math.max(0, (cut - along) / length));
      parts.push({ line: [...part, at], middle: (start + cut) / 2 });
      [part, start] = [[at], cut];
    }
    part.push(b);
    along += length;
  }
  parts.push({ line: part, middle: (start + along) / 2 });
  return parts;
}

/** The part of a long line inside the district and a little beyond its boundary. */
export function aroundDistrict(line: readonly Point[]): Point[] {
  const isNear = (p: Point): boolean => ringHolds(BOUNDARY, p) || distanceToRing(p, BOUNDARY) < BEYOND_BOUNDARY;
  const first = line.findIndex(isNear);
  const last = line.findLastIndex(isNear);
  return line.slice(Math.max(0, first), last + 1);
}

export function expressway(): DemoStreet {
  return { name: '岱海高速', class: 'expressway', bridge: false, line: aroundDistrict(EXPRESSWAY) };
}
