import { boundsOf, preparedArea } from '../geometry/index.ts';
import type { Compound, Position } from '../model/index.ts';
import { groundScale, planeX, planeY } from './ground-grid.ts';

/** Distance in metres between the places that stand for a compound's ground. */
const STEP_METRES = 50;
/** A compound that is wider than so many steps is stood for by places further apart. */
const MOST_STEPS = 16;

/** Places on the plane, [x, y, x, y, ...], that stand for where the children of a compound live: all over its ground, or its one point. */
export function placesIn({ shape, point }: Pick<Compound, 'shape' | 'point'>): number[] {
  const middle = [planeX(point[0]), planeY(point[1])];
  if (shape.type === 'Point') return middle;
  const [west, south, east, north] = boundsOf(shape);
  const scale = groundScale((south + north) / 2);
  const wide = (planeX(east) - planeX(west)) * scale.east;
  const high = (planeY(north) - planeY(south)) * scale.north;
  const steps = Math.max(wide, high) / STEP_METRES;
  const apart = STEP_METRES * Math.max(1, steps / MOST_STEPS);
  const isInside = preparedArea(shape);
  const columns = Math.max(1, Math.round(wide / apart));
  const rows = Math.max(1, Math.round(high / apart));
  const places: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at: Position = [
        west + ((column + 0.5) / columns) * (east - west),
        south + ((row + 0.5) / rows) * (north - south),
      ];
      if (isInside(at)) places.push(planeX(at[0]), planeY(at[1]));
    }
  }
  return places.length > 0 ? places : middle;
}
