import type { Programme } from '../programme.ts';

/** A programme that begins so many years later and may be put off no further than `latest`. */
export function shifted(programme: Programme, by: number, latest?: number): Programme {
  if (by === 0) return latest === undefined ? programme : { ...programme, latest };
  const later = (values: Float64Array) => values.map((_, y) => values[y - by] ?? 0);
  return {
    ...programme,
    id: `${programme.id}@${programme.year + by}`,
    actions: programme.actions.map((action) => ({
      ...action,
      year: action.year + by,
      ...(action.until !== undefined && { until: action.until + by }),
    })),
    seats: later(programme.seats),
    spending: later(programme.spending),
    year: programme.year + by,
    ...(latest !== undefined && { latest }),
  };
}
