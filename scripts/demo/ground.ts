import type { Point } from './ground-plane.ts';
import { between, distance, rounded } from './planar.ts';

/** The lie of the land: what was there before any street. All lines run in one direction, so each has two sides. */

/** East of the river's middle line at a northing: a slow river with two lengths of bend. */
export function riverEast(north: number): number {
  return -1750 + 560 * Math.sin(north / 1380 + 0.5) + 270 * Math.sin(north / 560 + 1.1) - 0.1 * north;
}

export function riverWidth(north: number): number {
  return 88 + 22 * Math.sin(north / 870) + 10 * Math.sin(north / 240);
}

/** Northing of the expressway, which passes north of the core. */
export function expresswayNorth(east: number): number {
  return 3150 + 240 * Math.sin(east / 3300 + 0.4) - 0.035 * east;
}

/** East of the railway, which passes the industrial side of the core. */
export function railwayEast(north: number): number {
  return 5350 + 330 * Math.sin(north / 3400 + 0.3) + 0.06 * north;
}

/** The district's boundary, anticlockwise, with corners as field and village borders have them. */
export const BOUNDARY: Point[] = boundary();

function boundary(): Point[] {
  const corners: Point[] = [
    [-7450, -3500],
    [-6350, -4750],
    [-4500, -5050],
    [-1500, -5600],
    [1000, -4750],
    [3500, -5250],
    [6200, -4350],
    [7800, -2450],
    [7250, -300],
    [7700, 1900],
    [7050, 4300],
    [5300, 5650],
    [2600, 6150],
    [300, 5350],
    [-2500, 5800],
    [-4200, 4500],
    [-6700, 3700],
    [-7650, 1500],
    [-7050, -900],
  ];
  return rounded(corners, 1).flatMap((a, i, ring) => {
    const b = ring[(i + 1) % ring.length]!;
    const bend = 90 * Math.sin(i * 2.4 + 0.7);
    const middle = between(a, b, 0.5);
    const length = distance(a, b);
    const out: Point = [(b[1] - a[1]) / length, -(b[0] - a[0]) / length];
    return [a, [middle[0] + out[0] * bend, middle[1] + out[1] * bend] as Point];
  });
}

function sampled(low: number, high: number, step: number, at: (t: number) => Point): Point[] {
  return Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => at(low + i * step));
}

/** Middle lines, long enough to leave the district at both ends. */
export const RIVER: Point[] = sampled(-7000, 7000, 140, (t) => [riverEast(t), t]);
export const EXPRESSWAY: Point[] = sampled(-8400, 8400, 300, (t) => [t, expresswayNorth(t)]);
export const RAILWAY: Point[] = sampled(-7000, 7000, 350, (t) => [railwayEast(t), t]);

/** The water of the river between its banks. */
export function riverBanks(): Point[] {
  const bank = (side: number): Point[] =>
    sampled(-7000, 7000, 70, (t) => [riverEast(t) + (side * riverWidth(t)) / 2, t]);
  return [...bank(1), ...bank(-1).reverse()];
}

/** A rounded shape around a middle, for lakes and villages; `bumps` gives the relative radius at even angles. */
export function blob(middle: Point, radius: number, bumps: readonly number[], stretch = 1, turn = 0): Point[] {
  const corners = bumps.map((bump, i): Point => {
    const angle = (2 * Math.PI * i) / bumps.length;
    const [x, y] = [radius * bump * stretch * Math.cos(angle), (radius * bump * Math.sin(angle)) / stretch];
    return [middle[0] + x * Math.cos(turn) - y * Math.sin(turn), middle[1] + x * Math.sin(turn) + y * Math.cos(turn)];
  });
  return rounded(corners, 1);
}
