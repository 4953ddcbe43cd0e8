import Flatbush from 'flatbush';
import { walksOf } from '../../access/index.ts';
import { distanceMetres, metresPerDegree } from '../../geometry/index.ts';
import type { Plan, Position, School } from '../../model/index.ts';

/** The way to a school, by its place in the list. */
interface Way {
  to: number;
  metres: number;
}

/** Ways on foot from where pupils live to the schools of a list. */
export interface Ways {
  /**
   * The way to the nth nearest school that can be reached, counted from 0; undefined where there are no more. Equally near ones come
   * in the order of the list.
   */
  nth(from: Position, n: number): Way | undefined;
  /** Metres to the school at a place in the list, by the detour factor where no street leads there; 0 where no school is. */
  to(from: Position, place: number): number;
}

/** What is known of the ways from one home: all those no longer than any that was not looked at yet. */
interface Looked {
  ways: Way[];
  schools: number;
}

/** Schools looked at first; four times as many whenever these do not do. */
const FIRST_LOOK = 8;

/** Finds ways, each once: looks at schools in the order of their straight distance, which no way is shorter than. */
export function waysOf(plan: Plan, schools: readonly School[]): Ways {
  const walks = walksOf(plan);
  const { detourFactor } = plan.assumptions;
  const leastDetour = walks.method === 'straight' ? detourFactor : 1;
  const nearest = nearestOf(schools.map(({ location }) => location));
  const known = new Map<Position, Looked>();

  function look(from: Position, count: number): Looked {
    const found = nearest(from, count);
    const isAll = found.length === schools.length;
    const furthest = isAll ? Infinity : distanceMetres(from, schools[found.at(-1)!]!.location);
    const ways = found
      .map((to) => ({ to, metres: walks.between(from, schools[to]!.location).metres }))
      .filter(({ metres }) => metres < Infinity && metres <= furthest * leastDetour)
      .sort((a, b) => a.metres - b.metres || a.to - b.to);
    return { ways, schools: found.length };
  }

  return {
    to(from, place) {
      const location = schools[place]?.location;
      if (!location || location === from) return 0;
      const { metres } = walks.between(from, location);
      return metres < Infinity ? metres : distanceMetres(from, location) * detourFactor;
    },
    nth(from, n) {
      let looked = known.get(from);
      while (!looked || (n >= looked.ways.length && looked.schools < schools.length)) {
        looked = look(from, looked ? looked.schools * 4 : FIRST_LOOK);
        known.set(from, looked);
      }
      return looked.ways[n];
    },
  };
}

/** Finds the nearest of some positions in a straight line, as many as asked or all. */
function nearestOf(positions: readonly Position[]): (from: Position, count: number) => number[] {
  if (positions.length === 0) return () => [];
  const degree = metresPerDegree(positions[0]![1]);
  const onPlane = ([lng, lat]: Position) => [lng * degree.lng, lat * degree.lat] as const;
  const index = new Flatbush(positions.length);
  for (const position of positions) index.add(...onPlane(position));
  index.finish();
  return (from, count) => index.neighbors(...onPlane(from), count);
}
