import type { Position } from '../../model/index.ts';

/**
 * Corners of catchments stand on a grid of 1e-10 degree (about 0.01 mm): equal places have equal numbers, and a border that ends on
 * another one moves it by less than anybody can measure, over any length.
 */
const UNITS_PER_DEGREE = 1e10;

/** Positions closer than this to a corner are meant to be that corner (about 1 cm). */
export const SAME_PLACE_UNITS = 1e3;

/** Degrees in whole units of the grid. */
export function toUnits(degrees: number): number {
  return Math.round(degrees * UNITS_PER_DEGREE);
}

/** The degrees that a place on the grid stands for; `toUnits` leads back to the same place. */
export function toDegrees(units: number): number {
  return units / UNITS_PER_DEGREE;
}

export function positionAt(x: number, y: number): Position {
  return [toDegrees(x), toDegrees(y)];
}
