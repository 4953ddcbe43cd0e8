import { borderNear, distanceMetres, lengthMetres, metresPerDegree, wayAlong } from '@xuetu/geodata/geometry';
import type { Position } from '@xuetu/geodata/model';
import { isRefusal, layerOf } from '@xuetu/geodata/scenario';
import { isFollowed, linesBetween, linesNear, type MapLine } from './line-index.ts';
import type { Draft, Paper, PenPlace } from './mode.ts';
import { type Snap, snapAt } from './snap-at.ts';

/** A stroke gets a corner each time the pen has gone so much of its reach. */
const STEP = 0.3;
/** Corners of a stroke that stand closer to the line without them than so much of the reach are left out. */
const PLAIN = 0.12;
/** How far the border may be from the ends of a line, in metres. */
const NEAR_METRES = 300;
const FAR_METRES = 20_000;
/** Along a street up to so many times the straight way. */
const LONGEST_DETOUR = 2.5;

/** Where the pen would set a corner. */
export function penAt(paper: Paper, place: PenPlace): { at: Position; snap: Snap | null } {
  const snap = snapAt(paper, place);
  return { at: snap?.at ?? place.at, snap };
}

/** The corner set last. */
export function lastCorner({ legs }: Draft): Position | undefined {
  return legs.at(-1)?.at(-1);
}

/** From the last corner to where the pen is: straight, or along the street, river or railway that both are on. */
export function legTo(paper: Paper, draft: Draft, { at, snap, reachMetres }: Held & { at: Position }): Position[] {
  const last = lastCorner(draft);
  const begun = heldAt(draft);
  if (!last || !begun || !snap) return [at];
  const ways = commonLines(paper, begun, { snap, reachMetres }).flatMap((line) => {
    const way = wayAlong(linesBetween(paper.plan, line, last, at), last, at);
    const metres = way ? lengthMetres({ type: 'LineString', coordinates: way }) : Infinity;
    return way && metres <= LONGEST_DETOUR * distanceMetres(last, at) ? [{ way, metres }] : [];
  });
  const [shortest] = ways.sort((a, b) => a.metres - b.metres);
  return shortest ? shortest.way.slice(1) : [at];
}

/** What the pen had hold of, and how far it reached. */
interface Held {
  snap: Snap | null;
  reachMetres: number;
}

/**
 * What two places of a line may be joined along. The one that is on a street, river or railway says which kind it is, whatever else the other
 * place is on too; between two places of the border it is what both have by the same name.
 */
function commonLines(paper: Paper, a: Held, b: Held): { kind: MapLine['kind']; name?: string }[] {
  const [ofA, ofB] = [linesAt(paper, a), linesAt(paper, b)];
  const kinds = new Set(ofA.map(({ kind }) => kind).filter((kind) => ofB.some((line) => line.kind === kind)));
  const own = new Set([a, b].flatMap(({ snap }) => (isOnLine(snap) ? [snap.kind] : [])));
  if (own.size > 0) return [...own].filter((kind) => kinds.has(kind)).map((kind) => ({ kind }));
  const named = ofA.filter(({ kind, name }) => name && ofB.some((line) => line.kind === kind && line.name === name));
  return [...new Map(named.map(({ kind, name }) => [`${kind}/${name}`, { kind, name }])).values()];
}

/** All that a border may follow at the place of a snap: a place of the border may lie on a street or a river too. */
function linesAt({ plan }: Paper, { snap, reachMetres }: Held): MapLine[] {
  return snap ? [...linesNear(plan, snap.at, reachMetres)].filter(isFollowed) : [];
}

function isOnLine(snap: Snap | null): snap is Snap & { kind: MapLine['kind'] } {
  return snap !== null && snap.kind !== 'vertex' && snap.kind !== 'border' && isFollowed({ kind: snap.kind });
}

const held = new WeakMap<readonly Position[], Held>();

/** A leg that ends on what the pen had hold of. */
export function legOn(leg: readonly Position[], { snap, reachMetres }: Held): readonly Position[] {
  held.set(leg, { snap, reachMetres });
  return leg;
}

function heldAt({ legs }: Draft): Held | undefined {
  const leg = legs.at(-1);
  return leg && held.get(leg);
}

/** A draft whose stroke goes on to where the pen is. */
export function drawnOn(draft: Draft, { at, via = [], reachMetres }: PenPlace): Draft {
  const leg = [...(draft.legs.at(-1) ?? [])];
  const length = leg.length;
  for (const place of [...via, at]) {
    const last = leg.at(-1);
    if (!last || distanceMetres(last, place) >= STEP * reachMetres) leg.push(place);
  }
  return leg.length === length ? draft : { ...draft, legs: [...draft.legs.slice(0, -1), leg] };
}

/** A line without the corners that say nothing (Douglas and Peucker 1973). */
export function plainLine(line: readonly Position[], reachMetres: number): Position[] {
  if (line.length < 3) return [...line];
  const degree = metresPerDegree(line[0]![1]);
  const keep = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const [[ax, ay], [bx, by]] = [line[from]!, line[to]!];
    const [ux, uy] = [(bx - ax) * degree.lng, (by - ay) * degree.lat];
    const length = Math.hypot(ux, uy);
    let [farthest, most] = [-1, PLAIN * reachMetres];
    for (let i = from + 1; i < to; i++) {
      const [px, py] = [(line[i]![0] - ax) * degree.lng, (line[i]![1] - ay) * degree.lat];
      const off = length > 0 ? Math.abs(ux * py - uy * px) / length : Math.hypot(px, py);
      if (off > most) [farthest, most] = [i, off];
    }
    if (farthest < 0) continue;
    keep.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, i) => keep.has(i));
}

/** The ways from both ends of a line to the border nearest to them; empty where they stand on one. */
export function endsToBorder(paper: Paper, line: readonly Position[]): [before: Position[], after: Position[]] {
  const layer = layerOf(paper.plan, paper);
  if (isRefusal(layer)) return [[], []];
  const toBorder = (end: Position): Position[] => {
    const near = borderNear(layer.topology, end, NEAR_METRES) ?? borderNear(layer.topology, end, FAR_METRES);
    return near && near.metres > 0.02 ? [near.at] : [];
  };
  return [toBorder(line[0]!), toBorder(line.at(-1)!)];
}
