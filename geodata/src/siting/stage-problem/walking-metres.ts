import { walksOf } from '../../access/index.ts';
import { distanceMetres } from '../../geometry/index.ts';
import type { Plan, Position } from '../../model/index.ts';

/**
 * Way on foot in metres, as the simulation measures it: along the streets, or straight x detour factor where there are none near.
 * Infinity where barriers leave no way, and where it is beyond `most` even in a straight line.
 */
export function walkingMetres(plan: Plan, home: Position, to: Position, most = Infinity): number {
  return distanceMetres(home, to) > most ? Infinity : walksOf(plan).between(home, to).metres;
}

/** The same for a way that is gone today, whether or not the streets know one: never Infinity. */
export function metresToday(plan: Plan, home: Position, to: Position): number {
  const metres = walkingMetres(plan, home, to);
  return metres < Infinity ? metres : straightMetres(plan, home, to);
}

/** Straight line x detour factor, where so many ways are asked for that streets would take too long. */
export function straightMetres({ assumptions }: Plan, home: Position, to: Position): number {
  return distanceMetres(home, to) * assumptions.detourFactor;
}
