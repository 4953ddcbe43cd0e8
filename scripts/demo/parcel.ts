import type { Point } from './ground-plane.ts';
import { between, distance, middleOf, ringArea } from './planar.ts';
import type { Random } from './random.ts';

/** What runs along one edge of a block; the parcel keeps that many metres away from it. */
export type EdgeKind = 'arterial' | 'secondary' | 'local' | 'wall';
const SETBACK: Record<EdgeKind, number> = { arterial: 30, secondary: 20, local: 12, wall: 4 };

/** A convex block, anticlockwise; `edges[i]` runs from corner i to the next one. */
export interface Block {
  corners: Point[];
  edges: EdgeKind[];
}

/** The ground of a block behind its setbacks, or null where nothing is left. */
export function netGround(block: Block): Point[] | null {
  let ground: Block | null = block;
  for (let i = 0; i < block.corners.length && ground; i++) {
    const [a, b] = [block.corners[i]!, block.corners[(i + 1) % block.corners.length]!];
    const length = distance(a, b);
    if (length < 0.01) continue;
    const inward: Point = [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
    const setback = SETBACK[block.edges[i]!];
    ground = keepLeft(ground, [a[0] + inward[0] * setback, a[1] + inward[1] * setback], b, a, block.edges[i]!);
  }
  return ground && ringArea(ground.corners) > 400 ? ground.corners : null;
}

/** The part of a block left of the line through `at` with the direction from `from` to `to`. */
function keepLeft(block: Block, at: Point, to: Point, from: Point, kind: EdgeKind): Block | null {
  const side = (p: Point): number => (to[0] - from[0]) * (p[1] - at[1]) - (to[1] - from[1]) * (p[0] - at[0]);
  const kept: Block = { corners: [], edges: [] };
  block.corners.forEach((a, i) => {
    const b = block.corners[(i + 1) % block.corners.length]!;
    const [sideA, sideB] = [side(a), side(b)];
    if (sideA >= 0) {
      kept.corners.push(a);
      kept.edges.push(block.edges[i]!);
    }
    if (sideA >= 0 !== sideB >= 0) {
      kept.corners.push(between(a, b, sideA / (sideA - sideB)));
      kept.edges.push(sideA >= 0 ? kind : block.edges[i]!);
    }
  });
  return kept.corners.length >= 3 ? kept : null;
}

/** Cuts a block into parcels by local streets, then by walls; the streets are handed to `onStreet`. */
export function subdivide(
  block: Block,
  random: Random,
  sizes: { street: number; parcel: number },
  onStreet: (line: Point[]) => void,
): Block[] {
  const area = ringArea(block.corners);
  if (area < sizes.parcel * random.between(0.75, 1.7)) return [block];
  const kind: EdgeKind = area > sizes.street ? 'local' : 'wall';
  const [low, high] = longAxis(block.corners);
  const at = between(low, high, random.between(0.41, 0.59));
  const turn = random.between(-0.1, 0.1);
  const along: Point = [high[0] - low[0], high[1] - low[1]];
  const across: Point = [-along[1] + turn * along[0], along[0] + turn * along[1]];
  const end: Point = [at[0] + across[0], at[1] + across[1]];
  const left = keepLeft(block, at, end, at, kind);
  const right = keepLeft(block, at, at, end, kind);
  if (!left || !right) return [block];
  if (kind === 'local') {
    const cut = left.edges.findIndex((edge, i) => edge === 'local' && isOnCut(left.corners[i]!, at, end));
    if (cut >= 0) onStreet([left.corners[cut]!, left.corners[(cut + 1) % left.corners.length]!]);
  }
  return [left, right].flatMap((half) => subdivide(half, random, sizes, onStreet));
}

function isOnCut(p: Point, at: Point, end: Point): boolean {
  const cross = (end[0] - at[0]) * (p[1] - at[1]) - (end[1] - at[1]) * (p[0] - at[0]);
  return Math.abs(cross) / distance(at, end) < 0.01;
}

/** The line through the middle of a block along its longer way, as long as the block. */
function longAxis(corners: readonly Point[]): [Point, Point] {
  const middle = middleOf(corners);
  let longest = { length: 0, angle: 0 };
  corners.forEach((a, i) => {
    const b = corners[(i + 1) % corners.length]!;
    const length = distance(a, b);
    if (length > longest.length) longest = { length, angle: Math.atan2(b[1] - a[1], b[0] - a[0]) };
  });
  const extent = (angle: number): [number, number] => {
    const shares = corners.map((p) => (p[0] - middle[0]) * Math.cos(angle) + (p[1] - middle[1]) * Math.sin(angle));
    return [Math.min(...shares), Math.max(...shares)];
  };
  const turned = longest.angle + Math.PI / 2;
  const [one, other] = [extent(longest.angle), extent(turned)];
  const [angle, [low, high]] = one[1] - one[0] >= other[1] - other[0] ? [longest.angle, one] : [turned, other];
  const place = (share: number): Point => [middle[0] + share * Math.cos(angle), middle[1] + share * Math.sin(angle)];
  return [place(low), place(high)];
}
