import { UNITS_PER_MILLIMETRE } from './corners.ts';

/** Length of a walk along the streets and the arterials crossed on it without signal or overpass. */
export interface Walked {
  metres: number;
  crossings: number;
}

export function walkedOf(units: number): Walked {
  const crossings = units % UNITS_PER_MILLIMETRE;
  return { metres: (units - crossings) / UNITS_PER_MILLIMETRE / 1000, crossings };
}
