import Flatbush from 'flatbush';
import { areaM2, linesOf } from '../geometry/index.ts';
import type { Landscape, Position, Street } from '../model/index.ts';
import type { LocalPlane } from './local-plane.ts';

/** What nobody walks across at grade: railways, rivers, water and expressways, as straight segments on the plane. */
export interface Barriers {
  /** x1, y1, x2, y2 by segment. */
  ends: Float64Array;
  /** Id of the landscape feature or street each segment belongs to. */
  idOf: string[];
  index: Flatbush | undefined;
}

/**
 * Barriers lie a few millimetres beside where they are drawn, so that a street's vertex that lies exactly on one still has a side.
 */
const ASIDE_METRES = [0.0031, 0.0047] as const;
/** Water smaller than this is no barrier: a street drawn through a pond passes it on a dam, and people walk round it. */
const POND_M2 = 10_000;
const KINDS: ReadonlySet<Landscape['kind']> = new Set(['railway', 'river', 'water']);

/** The barriers of a district. Raised expressways, and those that say how they are crossed, are none. */
export function barriersOf(landscape: readonly Landscape[], streets: readonly Street[], plane: LocalPlane): Barriers {
  const ends: number[] = [];
  const idOf: string[] = [];
  const add = (id: string, line: readonly Position[]): void => {
    for (let i = 1; i < line.length; i++) {
      const [[lng1, lat1], [lng2, lat2]] = [line[i - 1]!, line[i]!];
      const [dx, dy] = ASIDE_METRES;
      ends.push(plane.x(lng1) + dx, plane.y(lat1) + dy, plane.x(lng2) + dx, plane.y(lat2) + dy);
      idOf.push(id);
    }
  };
  for (const { id, kind, shape } of landscape) {
    if (!KINDS.has(kind) || isPond(kind, shape)) continue;
    for (const line of linesOf(shape)) add(id, line);
  }
  for (const street of streets) {
    if (isBarrier(street)) for (const line of linesOf(street.shape)) add(street.id, line);
  }
  return { ends: Float64Array.from(ends), idOf, index: indexOf(ends) };
}

function isPond(kind: Landscape['kind'], shape: Landscape['shape']): boolean {
  return kind === 'water' && (shape.type === 'Polygon' || shape.type === 'MultiPolygon') && areaM2(shape) < POND_M2;
}

/** An expressway at grade is fenced, unless its `crossing` says how people on foot get across. */
function isBarrier({ class: kind, bridge, crossing }: Street): boolean {
  return kind === 'expressway' && !bridge && crossing !== 'signal' && crossing !== 'overpass';
}

/** At which share of its length a line crosses a barrier, and the id of what it crosses. */
interface BarrierCrossed {
  share: number;
  id: string;
}

const NONE: readonly BarrierCrossed[] = [];

/** Where a straight line crosses barriers, in order. */
export function barriersCrossed(
  barriers: Barriers,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): readonly BarrierCrossed[] {
  if (!barriers.index) return NONE;
  const near = barriers.index.search(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  if (near.length === 0) return NONE;
  const found: BarrierCrossed[] = [];
  for (const k of near) {
    const share = shareCrossed(barriers.ends, k * 4, x1, y1, x2, y2);
    if (share >= 0) found.push({ share, id: barriers.idOf[k]! });
  }
  return found.sort((a, b) => a.share - b.share);
}

function shareCrossed(ends: Float64Array, k: number, x1: number, y1: number, x2: number, y2: number): number {
  const [cx, cy, dx, dy] = [ends[k]!, ends[k + 1]!, ends[k + 2]! - ends[k]!, ends[k + 3]! - ends[k + 1]!];
  const before = dx * (y1 - cy) - dy * (x1 - cx);
  const after = dx * (y2 - cy) - dy * (x2 - cx);
  if (before > 0 === after > 0) return -1;
  const [ax, ay] = [x2 - x1, y2 - y1];
  const start = ax * (cy - y1) - ay * (cx - x1);
  const end = ax * (ends[k + 3]! - y1) - ay * (ends[k + 2]! - x1);
  return start > 0 === end > 0 ? -1 : before / (before - after);
}

function indexOf(ends: readonly number[]): Flatbush | undefined {
  if (ends.length === 0) return undefined;
  const index = new Flatbush(ends.length / 4);
  for (let k = 0; k < ends.length; k += 4) {
    const [x1, y1, x2, y2] = [ends[k]!, ends[k + 1]!, ends[k + 2]!, ends[k + 3]!];
    index.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
  index.finish();
  return index;
}
