import { GROUND } from '../../symbology/index.ts';
import { line, pathOf } from './ink.ts';
import { element } from './svg-element.ts';

/** Signs of legends and maps, drawn about a middle. */
export const SIGNS = {
  /** A pale or full area in its border. */
  swatch:
    (fill: string, opacity = 1, border: string = GROUND.compoundLine) =>
    (x: number, y: number): string =>
      element('rect', {
        x: x - 11,
        y: y - 5.5,
        width: 22,
        height: 11,
        fill,
        'fill-opacity': opacity,
        stroke: border,
        'stroke-width': opacity < 1 ? 1.5 : 0.8,
      }),
  circle:
    (radius: number, fill: string, edge = '#FFFFFF', width = 1) =>
    (x: number, y: number): string =>
      element('circle', { cx: x, cy: y, r: radius, fill, stroke: edge, 'stroke-width': width }),
  line:
    (colour: string, width: number, dashes?: string) =>
    (x: number, y: number): string =>
      element('path', {
        d: pathOf([
          [x - 11, y],
          [x + 11, y],
        ]),
        stroke: colour,
        'stroke-width': width,
        'stroke-dasharray': dashes,
        fill: 'none',
      }),
  /** An example of what is written on the map. */
  text:
    (text: string) =>
    (x: number, y: number): string =>
      line(text, x, y + 3.5, { size: 9.5, anchor: 'middle' }),
  /** A cell of the ground grid. */
  hexagon: (x: number, y: number): string => {
    const corners = [0, 60, 120, 180, 240, 300].map((degrees): [number, number] => {
      const angle = (degrees * Math.PI) / 180;
      return [x + Math.sin(angle) * 6, y - Math.cos(angle) * 6];
    });
    return element('path', { d: pathOf(corners, true), fill: '#FFFFFF', stroke: GROUND.boundary, 'stroke-width': 1 });
  },
  /** A candidate site. */
  diamond:
    (fill: string, reach = 6.5, line: string = GROUND.site) =>
    (x: number, y: number): string =>
      element('path', {
        d: pathOf(
          [
            [x, y - reach],
            [x + reach, y],
            [x, y + reach],
            [x - reach, y],
          ],
          true,
        ),
        fill,
        stroke: line,
        'stroke-width': 1.6,
      }),
};
