import Flatbush from 'flatbush';
import { distanceMetres, metresPerDegree } from '../../geometry/index.ts';
import type { Plan, Position, School } from '../../model/index.ts';
import type { Origin } from './origins-of.ts';

/** The way to a school, by its place in the list. */
export interface Way {
  to: number;
  metres: number;
}

/** Ways from where pupils live to the schools of a list. */
export interface Ways {
  /** The way to the nth nearest school, counted from 0; undefined where there are no more. Equally near ones come in the order of the list. */
  nth(from: Origin, n: number): Way | undefined;
  /** Metres to the school at a place in the list. */
  to(from: Origin, place: number): number;
}

/** Schools looked up at first; four times as many whenever these do not do. */
const FIRST_LOOK = 8;

/** Ways in a straight line x detour factor. The nearest schools of a home are found once, whatever the year. */
export function straightWays({ assumptions }: Plan, schools: readonly School[]): Ways {
  const degree = metresPerDegree(schools[0]?.location[1] ?? 0);
  const index = schools.length > 0 ? new Flatbush(schools.length) : undefined;
  for (const { location } of schools) index?.add(...onPlane(location));
  index?.finish();
  const nearest = new Map<Position, Way[]>();

  function onPlane([lng, lat]: Position): [number, number] {
    return [lng * degree.lng, lat * degree.lat];
  }

  function metresTo(from: Origin, place: number): number {
    return distanceMetres(from.at, schools[place]!.location) * assumptions.detourFactor;
  }

  return {
    to: metresTo,
    nth(from, n) {
      if (!index || n >= schools.length) return undefined;
      let ways = nearest.get(from.at);
      if (!ways || n >= ways.length) {
        ways = index
          .neighbors(...onPlane(from.at), Math.max(FIRST_LOOK, 4 * n))
          .map((to) => ({ to, metres: metresTo(from, to) }))
          .sort((a, b) => a.metres - b.metres || a.to - b.to);
        nearest.set(from.at, ways);
      }
      return ways[n];
    },
  };
}
