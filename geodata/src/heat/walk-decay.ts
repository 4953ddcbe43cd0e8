import { walkingMetres } from '../access/index.ts';
import type { Stage } from '../model/index.ts';

/** 步行范围 by stage, in metres along the streets: 15 minutes to a kindergarten, 30 to a primary or junior school, 45 to a senior school. */
export const WALK_METRES: Readonly<Record<Stage, number>> = {
  kindergarten: walkingMetres(15, 'k1'),
  primary: walkingMetres(30, 'g1'),
  junior: walkingMetres(30, 'g7'),
  senior: walkingMetres(45, 'g10'),
};

const EDGE = Math.exp(-0.5);

/**
 * Distance decay of a walk: a Gaussian that is 1 next door and comes down to 0 at the end of the walking distance (Dai 2010, Health and
 * Place 16): (exp(-(d / limit)^2 / 2) - exp(-1 / 2)) / (1 - exp(-1 / 2)).
 */
export function walkDecay(metres: number, limitMetres: number): number {
  if (!(metres < limitMetres)) return 0;
  return (Math.exp(-0.5 * (metres / limitMetres) ** 2) - EDGE) / (1 - EDGE);
}
