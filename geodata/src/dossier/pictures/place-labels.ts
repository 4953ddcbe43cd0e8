import { GROUND } from '../../symbology/index.ts';
import { line } from './ink.ts';
import type { MapLabel } from './map-drawing.ts';
import { textWidth } from './text-width.ts';

type Box = [west: number, north: number, east: number, south: number];

const LINE_HEIGHT = 1.18;
/** White around a name that others keep out of, in pixels. */
const PADDING = 1.5;
/** Where a name may stand beside its mark, the best first: column and row of the nine places around it. */
const SIDES: [column: -1 | 0 | 1, row: -1 | 0 | 1][] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];

/** The names that find room, the important first; no name covers another, a mark, or the edge of the map. */
export function placeLabels(labels: readonly MapLabel[], marks: readonly Box[], width: number, height: number): string {
  const taken: Box[] = [...marks];
  let svg = '';
  for (const label of labels.toSorted((a, b) => b.importance - a.importance)) {
    const placed = placesOf(label, width).find(
      ({ box }) =>
        box[0] >= 2 &&
        box[1] >= 2 &&
        box[2] <= width - 2 &&
        box[3] <= height - 2 &&
        !taken.some((each) => meet(each, box)),
    );
    if (!placed) continue;
    taken.push(placed.box);
    svg += drawn(label, placed);
  }
  return svg;
}

interface Place {
  box: Box;
  anchor: 'start' | 'middle' | 'end';
}

/** Above and below its mark a name is moved sideways as far as the edge of the map asks. */
function placesOf({ at: [x, y], clear, lines, size }: MapLabel, width: number): Place[] {
  const wide = Math.max(...lines.map(({ text, bold }) => textWidth(text, size) * (bold ? 1.04 : 1))) + PADDING * 2;
  const high = lines.length * size * LINE_HEIGHT + PADDING;
  const gap = clear + 2;
  const sides = clear === 0 ? ([[0, 0]] as const) : SIDES;
  return sides.map(([column, row]) => {
    const reach = column !== 0 && row !== 0 ? gap * 0.72 : gap;
    const beside = x + (column === 0 ? -wide / 2 : column > 0 ? reach : -reach - wide);
    const west = column === 0 && row !== 0 ? Math.max(3, Math.min(beside, width - 3 - wide)) : beside;
    const north = y + (row === 0 ? -high / 2 : row > 0 ? reach : -reach - high);
    return {
      box: [west, north, west + wide, north + high],
      anchor: column === 0 ? 'middle' : column > 0 ? 'start' : 'end',
    };
  });
}

function drawn({ lines, size, colour = GROUND.label }: MapLabel, { box, anchor }: Place): string {
  const x = anchor === 'middle' ? (box[0] + box[2]) / 2 : anchor === 'start' ? box[0] + PADDING : box[2] - PADDING;
  return lines
    .map((each, row) =>
      line(each.text, x, box[1] + PADDING + size * (0.88 + row * LINE_HEIGHT), {
        size,
        colour: each.colour ?? colour,
        bold: each.bold,
        anchor,
        halo: size * 0.27,
      }),
    )
    .join('');
}

function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}
