import { distanceMetres } from '../geometry/index.ts';
import type { Position } from '../model/index.ts';
import type { Walk } from './walk.ts';

/** The walk where no street says more: straight line x detour factor (streets in towns are 1.2-1.4 times as long). */
export function straightWalk(from: Position, to: Position, detourFactor: number): Walk {
  return { metres: distanceMetres(from, to) * detourFactor, crossings: 0, how: 'straight' };
}
