/** Inches of a wide slide. */
export const WIDE = 13.333;
export const HIGH = 7.5;
export const EDGE = 0.6;
export const TOP = 1.25;
export const INSIDE = WIDE - 2 * EDGE;
export const INK = '1F2933';
export const QUIET = '5F656B';
export const ACCENT = '2F5D8A';

/** Room for pictures beside a column of text, and between things. */
export const BESIDE_TEXT = 8.2;
export const GAP = 0.3;

/** A place on a slide in inches. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}
