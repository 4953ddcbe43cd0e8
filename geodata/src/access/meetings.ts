import Flatbush from 'flatbush';
import { nearestShare } from './nearest-share.ts';
import { JOINS, type StreetSegments } from './street-segments.ts';

/** The end of a street joins what lies this near to it, in metres: drawn lines rarely meet to the centimetre. */
const END_REACH = 1;
/** Any other vertex joins what it touches. */
const TOUCH = 0.01;
/** A crossing this near to a vertex of one of the streets is that vertex. */
const SAME_PLACE = 0.5;

/** Where streets meet. Vertices from `segments.x.length` on are new: crossings in mid-segment, at `x`, `y`. */
export interface Meetings {
  x: number[];
  y: number[];
  /** Pairs of vertices that are one place: [a, b, a, b, ...]. */
  same: number[];
  /** Segment, share of its length and vertex at which it is split. */
  splitSegment: number[];
  splitShare: number[];
  splitVertex: number[];
}

/**
 * Every place where streets at grade cross, touch or end on each other. A bridge meets others at its ends only: what passes under
 * or over it is no meeting.
 */
export function meetingsOf(segments: StreetSegments): Meetings {
  const { x, y, first, streets, streetOf } = segments;
  const meetings: Meetings = { x: [], y: [], same: [], splitSegment: [], splitShare: [], splitVertex: [] };
  if (first.length === 0) return meetings;
  const index = new Flatbush(first.length);
  for (const a of first) {
    index.add(
      Math.min(x[a]!, x[a + 1]!),
      Math.min(y[a]!, y[a + 1]!),
      Math.max(x[a]!, x[a + 1]!),
      Math.max(y[a]!, y[a + 1]!),
    );
  }
  index.finish();
  for (let s = 0; s < first.length; s++) {
    const a = first[s]!;
    const near = index.search(
      Math.min(x[a]!, x[a + 1]!) - END_REACH,
      Math.min(y[a]!, y[a + 1]!) - END_REACH,
      Math.max(x[a]!, x[a + 1]!) + END_REACH,
      Math.max(y[a]!, y[a + 1]!) + END_REACH,
      (other) => other > s,
    );
    for (const other of near) {
      const [t, u] = [touches(segments, meetings, s, other), touches(segments, meetings, other, s)];
      const isLevel = !streets[streetOf[s]!]!.bridge && !streets[streetOf[other]!]!.bridge;
      if (!t && !u && isLevel) crosses(segments, meetings, s, other);
    }
  }
  return meetings;
}

/** Joins the ends of segment `s` to segment `other` where they reach it; answers whether one does. */
function touches(segments: StreetSegments, meetings: Meetings, s: number, other: number): boolean {
  const { x, y, joins, first, streets, streetOf } = segments;
  const [c, d] = [first[other]!, first[other]! + 1];
  let met = false;
  for (let v = first[s]!; v <= first[s]! + 1; v++) {
    if (joins[v] === JOINS.never) continue;
    const reach = joins[v] === JOINS.end ? END_REACH : TOUCH;
    const share = nearestShare(x[v]!, y[v]!, x[c]!, y[c]!, x[d]!, y[d]!);
    const [px, py] = [x[c]! + share * (x[d]! - x[c]!), y[c]! + share * (y[d]! - y[c]!)];
    if (Math.hypot(px - x[v]!, py - y[v]!) > reach) continue;
    const end = share < 0.5 ? c : d;
    if (Math.hypot(x[end]! - px, y[end]! - py) <= reach) {
      if (joins[end] === JOINS.never) continue;
      meetings.same.push(v, end);
    } else if (streets[streetOf[other]!]!.bridge) continue;
    else split(meetings, other, share, v);
    met = true;
  }
  return met;
}

function crosses(segments: StreetSegments, meetings: Meetings, s: number, other: number): void {
  const { x, y, first } = segments;
  const [a, b, c, d] = [first[s]!, first[s]! + 1, first[other]!, first[other]! + 1];
  const [ax, ay, cx, cy] = [x[a]!, y[a]!, x[c]!, y[c]!];
  const [abx, aby, cdx, cdy] = [x[b]! - ax, y[b]! - ay, x[d]! - cx, y[d]! - cy];
  const turn = abx * cdy - aby * cdx;
  if (turn === 0) return;
  const t = ((cx - ax) * cdy - (cy - ay) * cdx) / turn;
  const u = ((cx - ax) * aby - (cy - ay) * abx) / turn;
  if (t <= 0 || t >= 1 || u <= 0 || u >= 1) return;
  const [px, py] = [ax + t * abx, ay + t * aby];
  const near = (v: number) => Math.hypot(x[v]! - px, y[v]! - py) <= SAME_PLACE;
  const [onS, onOther] = [[a, b].find(near), [c, d].find(near)];
  if (onS !== undefined && onOther !== undefined) meetings.same.push(onS, onOther);
  else if (onS !== undefined) split(meetings, other, u, onS);
  else if (onOther !== undefined) split(meetings, s, t, onOther);
  else {
    const vertex = x.length + meetings.x.length;
    meetings.x.push(px);
    meetings.y.push(py);
    split(meetings, s, t, vertex);
    split(meetings, other, u, vertex);
  }
}

function split(meetings: Meetings, segment: number, share: number, vertex: number): void {
  meetings.splitSegment.push(segment);
  meetings.splitShare.push(share);
  meetings.splitVertex.push(vertex);
}
