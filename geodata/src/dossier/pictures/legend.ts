import { GROUND } from '../../symbology/index.ts';
import { line } from './ink.ts';
import type { LegendEntry, LegendSection } from './map-drawing.ts';
import type { Sheet } from './picture.ts';
import { textWidth } from './text-width.ts';
import { wrappedText } from './wrapped-text.ts';

const SIGN_WIDE = 30;
const COLUMN_GAP = 16;
const SECTION_GAP = 26;
const SIZE = 10.5;
const ROW = 16;
const WIDEST_TEXT = 200;
/** Entries under each other before a second column is begun, the fewest that let all sections stand side by side. */
const ROWS = [1, 2, 3, 4, 5, 6, 8, 12];

interface Entry extends LegendEntry {
  lines: string[];
  wide: number;
  tall: number;
}
interface Section {
  title: string;
  columns: Entry[][];
  wide: number;
}

/** A legend under a map: sections side by side, in as many rows as they need. Its height is answered with it. */
export function drawLegend(
  sections: readonly LegendSection[],
  top: number,
  sheet: Sheet,
  fewestRows = 3,
): { svg: string; height: number } {
  const { letters, widthPx } = sheet;
  const shown = sections.filter((each) => each.entries.length > 0);
  const laid = ROWS.filter((rows) => rows >= fewestRows).map((rows) =>
    shown.map((each) => laidOut(each, rows, letters)),
  );
  const across = (each: Section[]) =>
    each.reduce((sum, { wide }) => sum + wide + SECTION_GAP * letters, -SECTION_GAP * letters);
  const fitting = laid.find((each) => across(each) <= widthPx) ?? laid.at(-1)!;
  let [x, y, tallest, svg] = [0, top, 0, ''];
  for (const section of fitting) {
    if (x > 0 && x + section.wide > widthPx) [x, y, tallest] = [0, y + tallest + 6, 0];
    svg += line(section.title, x, y + SIZE * letters, { size: SIZE * letters, bold: true });
    let left = x;
    for (const column of section.columns) {
      const drawn = drawColumn(column, left, y + ROW * 1.15 * letters, letters);
      svg += drawn.svg;
      tallest = Math.max(tallest, drawn.bottom - y);
      left += wideOf(column) + COLUMN_GAP * letters;
    }
    x += section.wide + SECTION_GAP * letters;
  }
  return { svg, height: y + tallest - top };
}

function laidOut({ title, entries }: LegendSection, rows: number, letters: number): Section {
  const size = SIZE * letters;
  const measured = entries.map((entry): Entry => {
    const lines = wrappedText(entry.text, size, WIDEST_TEXT * letters, 2);
    const wide = SIGN_WIDE * letters + Math.max(...lines.map((text) => textWidth(text, size)));
    return { ...entry, lines, wide, tall: Math.max(ROW * letters + (lines.length - 1) * size * 1.15, entry.high ?? 0) };
  });
  const count = Math.ceil(measured.length / rows);
  const each = Math.ceil(measured.length / count);
  const columns = Array.from({ length: count }, (_, i) => measured.slice(i * each, (i + 1) * each)).filter(
    (column) => column.length > 0,
  );
  const inside = columns.reduce((sum, column) => sum + wideOf(column) + COLUMN_GAP * letters, -COLUMN_GAP * letters);
  return { title, columns, wide: Math.max(inside, textWidth(title, size) * 1.06) };
}

function wideOf(column: readonly Entry[]): number {
  return Math.max(...column.map(({ wide }) => wide));
}

function drawColumn(column: readonly Entry[], x: number, top: number, letters: number) {
  const size = SIZE * letters;
  let [svg, at] = ['', top];
  for (const { sign, lines, tall } of column) {
    const middle = at + (lines.length > 1 ? ROW * letters : tall) / 2;
    svg += sign(x + (SIGN_WIDE * letters) / 2 - 2, middle);
    for (const [l, text] of lines.entries()) {
      const y = middle + size * (0.36 + l * 1.15);
      svg += line(text, x + SIGN_WIDE * letters, y, { size, colour: GROUND.label });
    }
    at += tall;
  }
  return { svg, bottom: at };
}
