import { linesOf } from '@xuetu/geodata/geometry';
import type { Plan } from '@xuetu/geodata/model';
import type { MapFrame } from './map-frame.ts';

/** A text of the drawing: its middle, or its left end, at x and y. */
export interface MapLabel {
  key: string;
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  size: number;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

const MOST_STREETS = 9;
const STREET_SIZE = 9;

/**
 * Labels beside marks, in their order: right, left, under or above each mark, where they lie in the drawing and on no other; a label
 * without room is left out. Then the names of streets on their longest stretches, main roads first.
 */
export function mapLabels(
  frame: MapFrame,
  marks: readonly { key: string; text: string; at: readonly [number, number]; size: number; reach: number }[],
  streets: Plan['streets'],
): MapLabel[] {
  const taken: Box[] = marks.map(({ at: [x, y], reach }) => [x - reach, y - reach, x + reach, y + reach]);
  const labels: MapLabel[] = [];
  const put = (label: MapLabel): boolean => {
    const box = boxOf(label);
    const [left, top, right, bottom] = box;
    const isInside = left >= 2 && top >= 2 && right <= frame.width - 2 && bottom <= frame.height - 18;
    if (!isInside || taken.some((other) => overlaps(box, other))) return false;
    taken.push(box);
    labels.push(label);
    return true;
  };
  for (const { key, text, at, size, reach } of marks) {
    const [x, y] = at;
    const gap = reach + 3;
    const low = y + size * 0.36;
    const places: MapLabel[] = [
      { key, text, size, x: x + gap, y: low, anchor: 'start' },
      { key, text, size, x: x - gap, y: low, anchor: 'end' },
      { key, text, size, x, y: y + gap + size * 0.85, anchor: 'middle' },
      { key, text, size, x, y: y - gap - size * 0.2, anchor: 'middle' },
    ];
    places.some(put);
  }
  let count = 0;
  for (const { name, x, y } of streetPlaces(frame, streets)) {
    if (count >= MOST_STREETS) break;
    const isPut = put({ key: `street/${name}`, text: name, x, y, anchor: 'middle', size: STREET_SIZE });
    if (isPut) count++;
  }
  return labels;
}

const RANK: Record<Plan['streets'][number]['class'], number> = {
  arterial: 0,
  expressway: 1,
  secondary: 2,
  local: 3,
  path: 4,
};

/** The middle of the longest straight stretch in the frame of each named street. */
function streetPlaces(frame: MapFrame, streets: Plan['streets']): { name: string; x: number; y: number }[] {
  const best = new Map<string, { rank: number; length: number; x: number; y: number }>();
  for (const { name, class: kind, shape } of streets) {
    if (!name) continue;
    for (const line of linesOf(shape)) {
      if (!frame.shows(line)) continue;
      for (let i = 1; i < line.length; i++) {
        const [[ax, ay], [bx, by]] = [frame.point(line[i - 1]!), frame.point(line[i]!)];
        const [x, y] = [(ax + bx) / 2, (ay + by) / 2 + STREET_SIZE * 0.36];
        if (x < 0 || y < 0 || x > frame.width || y > frame.height) continue;
        const length = Math.hypot(bx - ax, by - ay);
        if (length > (best.get(name)?.length ?? 0)) best.set(name, { rank: RANK[kind], length, x, y });
      }
    }
  }
  return [...best].map(([name, place]) => ({ name, ...place })).sort((a, b) => a.rank - b.rank || b.length - a.length);
}

function boxOf({ text, x, y, anchor, size }: MapLabel): Box {
  const width = [...text].reduce((sum, each) => sum + (each.charCodeAt(0) > 0x2e80 ? size : size * 0.56), 0);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, y - size, left + width, y + size * 0.2];
}

function overlaps([al, at, ar, ab]: Box, [bl, bt, br, bb]: Box): boolean {
  return al < br && ar > bl && at < bb && ab > bt;
}
