import { boundsOf, preparedArea } from '../geometry/index.ts';
import type { AreaShape, Landscape, Position } from '../model/index.ts';
import type { Rule } from './rule.ts';

/** Where something lies: in a town, outside all towns, or in a district that names no town areas. */
export type KnownPlace = 'town' | 'country' | 'unknown';

const known = new WeakMap<readonly Landscape[], (point: Position) => KnownPlace>();

/**
 * Whether a point lies in a town (城镇) or in the country: by the town areas of the landscape. Kept for the landscape and for the
 * position, so that asking again costs nothing.
 */
export function placeOf(landscape: readonly Landscape[], point: Position): KnownPlace {
  let answer = known.get(landscape);
  if (!answer) {
    answer = answering(landscape);
    known.set(landscape, answer);
  }
  return answer(point);
}

/** Whether a rule holds in a place; see Place. */
export function holdsIn({ place }: Pick<Rule, 'place'>, where: KnownPlace): boolean {
  if (place === undefined) return true;
  if (place === 'town') return where !== 'country';
  return place === 'country' ? where === 'country' : where !== 'town';
}

function answering(landscape: readonly Landscape[]): (point: Position) => KnownPlace {
  const towns = landscape.flatMap(({ kind, shape }) => (kind === 'town' && isArea(shape) ? [townOf(shape)] : []));
  if (towns.length === 0) return () => 'unknown';
  const answers = new WeakMap<Position, KnownPlace>();
  return (point) => {
    let place = answers.get(point);
    if (!place) {
      place = towns.some((contains) => contains(point)) ? 'town' : 'country';
      answers.set(point, place);
    }
    return place;
  };
}

/** Whether a town holds a point; its box is asked first. */
function townOf(shape: AreaShape): (point: Position) => boolean {
  const [west, south, east, north] = boundsOf(shape);
  const contains = preparedArea(shape);
  return (point) => {
    const [x, y] = point;
    return x >= west && x <= east && y >= south && y <= north && contains(point);
  };
}

function isArea(shape: Landscape['shape']): shape is AreaShape {
  return shape.type === 'Polygon' || shape.type === 'MultiPolygon';
}
