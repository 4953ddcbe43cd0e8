import { GROUND } from '../../symbology/index.ts';
import { element, escaped, short } from './svg-element.ts';

/** The letters of every picture. Whoever paints it puts his own Chinese sans-serif font first. */
export const FONT = 'Noto Sans SC, Noto Sans CJK SC, Microsoft YaHei, SimHei, PingFang SC, sans-serif';

interface Ink {
  size: number;
  colour?: string;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
  /** Width of the white edge in pixels; none where left out. */
  halo?: number;
}

/** One line of text; y is its base line. */
export function line(text: string, x: number, y: number, ink: Ink): string {
  const { size, colour = GROUND.label, bold, anchor, halo } = ink;
  return element(
    'text',
    {
      x,
      y,
      'font-size': size,
      fill: colour,
      'font-weight': bold ? 700 : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      ...(halo && { stroke: GROUND.halo, 'stroke-width': halo, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    },
    escaped(text),
  );
}

/** A polygon or line through points. */
export function pathOf(points: readonly (readonly [number, number])[], closed = false): string {
  return `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}${closed ? 'Z' : ''}`;
}
