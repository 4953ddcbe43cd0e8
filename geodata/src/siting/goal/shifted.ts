import type { Programme } from '../programme.ts';

/** A programme that begins so many years later; it runs for as many fewer years where it has no end. */
export function shifted(programme: Programme, by: number): Programme {
  if (by === 0) return programme;
  const later = (values: Float64Array) => values.map((_, y) => values[y - by] ?? 0);
  const seats = later(programme.seats);
  const yearsIn = (values: Float64Array) => values.reduce((count, each) => count + (each === 0 ? 0 : 1), 0);
  const left = yearsIn(seats) / Math.max(1, yearsIn(programme.seats));
  return {
    ...programme,
    id: `${programme.id}@${programme.year + by}`,
    actions: programme.actions.map((action) => ({
      ...action,
      year: action.year + by,
      ...(action.until !== undefined && { until: action.until + by }),
    })),
    seats,
    costs: { ...programme.costs, running: programme.costs.running * left },
    spending: later(programme.spending),
    year: programme.year + by,
  };
}
