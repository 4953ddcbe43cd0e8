import { loadsOf } from './loads-of.ts';
import { type Place, STAYING, type Unit } from './stage-problem.ts';

/**
 * Seats short, by place and year, at the schools whose compounds could be moved to the place, and at the place itself, with
 * everything as today.
 */
export function needNearBy(years: readonly number[], places: readonly Place[], units: readonly Unit[]): Float64Array[] {
  const Y = years.length;
  const loads = loadsOf(
    { years, places, units },
    units.map(() => STAYING),
  );
  const sources = places.map((_, p) => new Set([p]));
  for (const { today, reach } of units)
    for (const { place } of reach) for (const each of today) sources[place]!.add(each.place);
  const short = loads.map((load, i) => Math.max(0, load - places[Math.floor(i / Y)]!.seats[i % Y]!));
  return places.map((_, p) =>
    Float64Array.from(years, (_year, y) => [...sources[p]!].reduce((sum, from) => sum + short[from * Y + y]!, 0)),
  );
}
