import { classOf, FLOW_FROM, flowWidth, PRESSURE_CLASSES } from '../../symbology/index.ts';
import { element, short } from './svg-element.ts';

type Point = readonly [x: number, y: number];

/** How far a flow swings out of the straight line, as a part of its length: an arc of the screen, laid down. */
const BOW = 0.14;
const OPACITY = 0.8;
/** Screen pixels are finer than those of a sheet. */
const SHEET_SHARE = 0.6;

/** Children on their way from home to school: a bowed ribbon that widens from home to the school. */
export function flowRibbon(from: Point, to: Point, children: number, colour: string, letters: number): string {
  return ribbon(from, to, flowWidth(children) * SHEET_SHARE * letters, colour);
}

/** A flow in a legend. */
export function flowSign(x: number, y: number): string {
  return ribbon([x - 11, y + 3], [x + 11, y + 3], 5, classOf(PRESSURE_CLASSES, 0.8)!.colour);
}

function ribbon([x1, y1]: Point, [x2, y2]: Point, width: number, colour: string): string {
  const long = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [across, down] = [-(y2 - y1) / long, (x2 - x1) / long];
  const side = x2 >= x1 ? -1 : 1;
  const middle: Point = [(x1 + x2) / 2 + across * long * BOW * side * 2, (y1 + y2) / 2 + down * long * BOW * side * 2];
  const off = ([x, y]: Point, half: number) => `${short(x + across * half)} ${short(y + down * half)}`;
  const [start, half, end] = [(width * FLOW_FROM) / 2, (width * (1 + FLOW_FROM)) / 4, width / 2];
  const d =
    `M${off([x1, y1], start)}Q${off(middle, half)} ${off([x2, y2], end)}` +
    `L${off([x2, y2], -end)}Q${off(middle, -half)} ${off([x1, y1], -start)}Z`;
  return element('path', { d, fill: colour, 'fill-opacity': OPACITY });
}
