import type { Landscape, Plan, Position } from '../model/index.ts';
import { barriersCrossed } from './barriers.ts';
import { streetNetworkOf } from './street-network.ts';

/** A railway, river, water or fenced expressway that lies between two places. */
export interface BarrierBetween {
  id: string;
  kind: Extract<Landscape['kind'], 'railway' | 'river' | 'water'> | 'expressway';
  name?: string;
}

/** What nobody walks across at grade on the straight line between two places, in the order of the line, each once. */
export function barriersBetween(
  { streets, landscape }: Pick<Plan, 'streets' | 'landscape'>,
  from: Position,
  to: Position,
): BarrierBetween[] {
  const { plane, barriers } = streetNetworkOf(streets, landscape);
  const crossed = barriersCrossed(barriers, plane.x(from[0]), plane.y(from[1]), plane.x(to[0]), plane.y(to[1]));
  return [...new Set(crossed.map(({ id }) => id))].map((id) => {
    const feature = landscape.find((each) => each.id === id);
    const name = feature?.name ?? streets.find((each) => each.id === id)?.name;
    const kind = feature ? (feature.kind as BarrierBetween['kind']) : 'expressway';
    return { id, kind, ...(name && { name }) };
  });
}
