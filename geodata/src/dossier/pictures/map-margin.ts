import { GROUND, roundLength } from '../../symbology/index.ts';
import { line, pathOf } from './ink.ts';
import type { MapFrame } from './map-frame.ts';
import { element, short } from './svg-element.ts';

/** Longest bar as a share of the width of the map. */
const BAR_SHARE = 0.24;

/** A scale bar of a round number of metres in the lower left corner, halved by a tick. */
export function scaleBar({ metresPerPx, widthPx, heightPx }: MapFrame, letters: number): string {
  const metres = roundLength(metresPerPx * widthPx * BAR_SHARE);
  const long = metres / metresPerPx;
  const [x, y, size] = [12, heightPx - 12, 10 * letters];
  const name = (at: number) => (metres >= 2000 ? `${at / 1000}` : `${at}`);
  const unit = metres >= 2000 ? ' km' : ' m';
  const half = (from: number, fill: string) =>
    element('rect', { x: from, y: y - 4, width: long / 2, height: 4, fill, stroke: GROUND.label, 'stroke-width': 0.8 });
  return [
    element('rect', {
      x: 4,
      y: y - size - 10,
      width: long + 44 * letters,
      height: size + 18,
      rx: 3,
      fill: '#FFFFFF',
      'fill-opacity': 0.85,
    }),
    half(x, GROUND.label),
    half(x + long / 2, '#FFFFFF'),
    line('0', x, y - 7, { size, anchor: 'middle' }),
    line(name(metres / 2), x + long / 2, y - 7, { size, anchor: 'middle' }),
    line(`${name(metres)}${unit}`, x + long, y - 7, { size, anchor: 'middle' }),
  ].join('');
}

/** Where north is, in the upper right corner: up, unless the map is turned. */
export function northArrow({ widthPx, bearing }: MapFrame, letters: number, north: string): string {
  const [x, y] = [widthPx - 20 * letters, 24 * letters];
  const reach = 13 * letters;
  return [
    element('circle', { cx: x, cy: y + 4 * letters, r: 19 * letters, fill: '#FFFFFF', 'fill-opacity': 0.85 }),
    bearing === 0 ? '' : `<g transform="rotate(${short(-bearing)} ${short(x)} ${short(y + 4 * letters)})">`,
    element('path', {
      d: pathOf(
        [
          [x, y - reach * 0.6],
          [x + 6 * letters, y + reach],
          [x, y + reach * 0.62],
        ],
        true,
      ),
      fill: GROUND.label,
    }),
    element('path', {
      d: pathOf(
        [
          [x, y - reach * 0.6],
          [x - 6 * letters, y + reach],
          [x, y + reach * 0.62],
        ],
        true,
      ),
      fill: '#FFFFFF',
      stroke: GROUND.label,
      'stroke-width': 0.8,
    }),
    line(north, x, y - reach * 0.6 - 1, { size: 9.5 * letters, bold: true, anchor: 'middle', halo: 2 }),
    bearing === 0 ? '' : '</g>',
  ].join('');
}

/** The box of the scale bar and of the arrow, which no name may cover: west, north, east, south. */
export function marginBoxes({ widthPx, heightPx }: MapFrame, letters: number): [number, number, number, number][] {
  return [
    [0, heightPx - 32 * letters, widthPx * BAR_SHARE + 50, heightPx],
    [widthPx - 42 * letters, 0, widthPx, 46 * letters],
  ];
}
